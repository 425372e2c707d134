// The same graph as a list, for the keyboard and for screen readers.
import { h, hidden } from '../dom.js';
import { href } from '../router.js';
import { factuality } from '../parts/fact.js';
import { plural } from '../format.js';

const STEP = 40;

export function graphList(model, actions) {
  const edges = [...model.edges.values()].sort((a, b) =>
    (b.source === model.focus || b.target === model.focus) - (a.source === model.focus || a.target === model.focus)
    || model.label(a.source).localeCompare(model.label(b.source)));
  const offered = new Set();

  /** The name; the first time also a button that expands. */
  function node(id) {
    const first = !offered.has(id) && !model.expanded.has(id);
    offered.add(id);
    return [h('a', { href: href('entity', id) }, model.label(id)), first && [' ', h('button', {
      type: 'button', class: 'tiny', 'data-test': 'expand', 'data-id': id, onclick: () => actions.expand(id),
    }, 'expand', hidden(` ${model.label(id)}`))]];
  }

  const row = edge => h('tr', { 'data-test': 'graph-row' },
    h('td', null, node(edge.source)),
    h('td', null, edge.label || edge.predicate, ' ', factuality(edge.factuality), ' ', edge.disputed && h('span', { class: 'badge denied', title: 'Another sentence says that this is not so' }, 'also denied'), ' ',
      edge.inferred && h('span', { class: 'badge inferred', title: edge.rule ? `By the rule: ${edge.rule}` : null }, 'inferred')),
    h('td', null, node(edge.target)),
    h('td', { class: 'number' }, edge.thing && h('a', {
      href: href('explain', edge.thing), 'aria-label': `Why: ${model.label(edge.source)} ${edge.label} ${model.label(edge.target)}`,
    }, 'why')));

  const body = h('tbody', null, edges.slice(0, STEP).map(row));
  const more = edges.length > STEP && h('button', { type: 'button', class: 'more' }, `Show all ${edges.length}`);
  if (more) {
    more.addEventListener('click', () => {
      body.append(...edges.slice(STEP).map(row));
      more.remove();
    });
  }
  return h('section', { class: 'graph-list', 'data-test': 'graph-list', 'aria-label': 'The graph as a list' },
    h('h2', null, 'As a list ', h('span', { class: 'muted' }, `${plural(model.nodes.size, 'node')}, ${plural(edges.length, 'edge')}`)),
    edges.length ? h('div', { class: 'scroll' }, h('table', null,
      h('thead', null, h('tr', null, ['From', 'Relation', 'To', 'Proof'].map((name, i) =>
        h('th', { scope: 'col', class: i === 3 ? 'number' : null }, name)))), body))
      : h('p', { class: 'state' }, 'Nothing in the store is related to it.'),
    more);
}
