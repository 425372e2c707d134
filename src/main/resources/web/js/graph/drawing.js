// The drawing itself: Cytoscape with the fcose layout.
import { graphStyle } from './style.js';
import { categoryOf, surenessOf } from './types.js';
import { words } from '../format.js';
import { loadCytoscape } from './vendor.js';

const nodeElement = (node, focus) => ({
  group: 'nodes', data: { id: node.id, label: node.label || node.id },
  classes: `${categoryOf(node)}${node.id === focus ? ' focus' : ''}`,
});

/** What is not plainly said is named as such. */
function edgeLabel(edge) {
  const word = words(edge.factuality).toLowerCase();
  return (edge.label || edge.predicate) + (word && surenessOf(edge.factuality) !== 'asserted' ? ` (${word})` : '')
    + (edge.disputed ? ' (also denied)' : '');
}

const edgeElement = edge => ({
  group: 'edges', data: { id: edge.id, source: edge.source, target: edge.target, label: edgeLabel(edge) },
  classes: `${surenessOf(edge.factuality)}${edge.inferred ? ' inferred' : ''}`,
});

const READABLE = 0.7;
const FEW = 80;

export class Drawing {
  /** `on` has node(id), edge(id), expand(id), nothing(). */
  static async make(container, model, on) {
    const cytoscape = await loadCytoscape();
    const cy = cytoscape({
      container, style: graphStyle(), minZoom: 0.08, maxZoom: 4, boxSelectionEnabled: false, selectionType: 'single',
      elements: [...[...model.nodes.values()].map(node => nodeElement(node, model.focus)),
        ...[...model.edges.values()].map(edgeElement)],
    });
    return new Drawing(cy, model, on);
  }

  constructor(cy, model, on) {
    this.cy = cy;
    this.model = model;
    cy.on('tap', 'node', event => on.node(event.target.id()));
    cy.on('tap', 'edge', event => on.edge(event.target.id()));
    cy.on('tap', event => { if (event.target === cy) on.nothing(); });
    cy.on('dbltap', 'node', event => on.expand(event.target.id()));
    this.mark();
    this.layout(true);
  }

  add(added, near) {
    const from = this.cy.getElementById(near);
    const at = from.nonempty() ? from.position() : { x: 0, y: 0 };
    // New nodes start in a ring about the one they come from; the layout then moves them.
    const nodes = added.nodes.map((node, i) => {
      const angle = i / added.nodes.length * 2 * Math.PI;
      return { ...nodeElement(node, this.model.focus), position: { x: at.x + 90 * Math.cos(angle), y: at.y + 90 * Math.sin(angle) } };
    });
    this.cy.batch(() => {
      this.cy.add(nodes);
      this.cy.add(added.edges.map(edgeElement));
    });
    this.mark();
    if (nodes.length) this.layout(false);
  }

  /** Few edges all carry their names; of many only the selected. */
  mark() {
    const all = this.cy.edges();
    if (all.length <= 30) all.addClass('named');
    else all.removeClass('named');
  }

  layout(fresh) {
    const many = this.cy.nodes().length > 300;
    this.cy.layout({
      name: 'fcose', quality: 'default', randomize: fresh, animate: false, fit: true, padding: 34,
      nodeDimensionsIncludeLabels: !many, idealEdgeLength: many ? 60 : 120, nodeSeparation: 90, nodeRepulsion: 7000, packComponents: true,
      numIter: many ? 500 : 2000,
    }).run();
    if (this.cy.zoom() > 1.6) { this.cy.zoom(1.6); this.cy.center(); }
    // On a small screen names would be too small to read: begin nearer, at the one in the middle.
    if (this.cy.zoom() < READABLE && this.cy.nodes().length <= FEW) {
      this.cy.zoom(READABLE);
      this.cy.center(this.cy.getElementById(this.model.focus));
    }
  }

  select(id) {
    this.cy.elements().removeClass('faded').unselect();
    const element = this.cy.getElementById(id);
    if (element.empty()) return;
    element.select();
    const near = element.isNode() ? element.closedNeighborhood() : element.union(element.connectedNodes());
    this.cy.elements().not(near).addClass('faded');
    if (this.cy.edges().length > 30) {
      this.cy.edges().removeClass('named');
      if (element.isNode() && near.edges().length <= 40) near.edges().addClass('named');
    }
    const box = element.renderedBoundingBox();
    if (box.x1 < 0 || box.y1 < 0 || box.x2 > this.cy.width() || box.y2 > this.cy.height()) this.cy.center(element);
  }

  clear() {
    this.cy.elements().removeClass('faded').unselect();
    this.mark();
  }

  zoom(factor) {
    this.cy.zoom({ level: this.cy.zoom() * factor, renderedPosition: { x: this.cy.width() / 2, y: this.cy.height() / 2 } });
  }

  fit() { this.cy.fit(undefined, 34); }

  restyle() { this.cy.style(graphStyle()); }

  picture() {
    const paper = getComputedStyle(document.documentElement).getPropertyValue('--paper').trim();
    return this.cy.png({ output: 'blob', full: true, scale: 2, maxWidth: 6000, maxHeight: 6000, bg: paper });
  }

  destroy() { this.cy.destroy(); }
}
