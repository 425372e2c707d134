// What is known of the chosen node or edge, beside the drawing.
import { failed, h, loading } from '../dom.js';
import * as api from '../api.js';
import { href } from '../router.js';
import { plural, words } from '../format.js';
import { factuality } from '../parts/fact.js';
import { proofTree } from '../parts/proof.js';

export function nodePanel(model, id, actions) {
  const node = model.nodes.get(id);
  const edges = model.edgesOf(id);
  return h('div', { 'data-test': 'graph-node' },
    h('p', { class: 'eyebrow' }, words(node.type)),
    h('h2', null, node.label),
    h('p', { class: 'muted small' }, `${plural(edges.length, 'relation')} drawn`),
    h('div', { class: 'tools' },
      h('button', {
        type: 'button', class: 'primary', 'data-test': 'expand', disabled: model.expanded.has(id), onclick: () => actions.expand(id),
      }, model.expanded.has(id) ? 'Expanded' : 'Expand'),
      h('a', { class: 'button', href: href(id.startsWith('article/') ? 'article' : 'entity', id) }, 'Open'),
      id !== model.focus && h('a', { class: 'button', href: href('graph', id) }, 'Centre here')),
    h('ul', { class: 'plain panel-edges' }, edges.slice(0, 30).map(edge => h('li', null, h('button', {
      type: 'button', class: 'link', onclick: () => actions.chooseEdge(edge.id),
    }, edge.source === id ? `${edge.label} ${model.label(edge.target)}` : `${model.label(edge.source)} ${edge.label} ${node.label}`),
    ' ', factuality(edge.factuality)))),
    edges.length > 30 && h('p', { class: 'muted small' }, 'The others are in the list below.'));
}

export function edgePanel(model, edge, actions, signal) {
  const place = h('div', { 'aria-live': 'polite' });
  async function prove() {
    place.replaceChildren(loading('the proof'));
    try {
      place.replaceChildren(proofTree(await api.explain(edge.thing, {}, signal), { small: true }));
    } catch (error) {
      if (error.name !== 'AbortError') place.replaceChildren(failed(error, prove));
    }
  }
  if (edge.thing) prove();
  else place.append(h('p', { class: 'muted' }, 'No proof is kept for this relation.'));
  const end = id => h('button', { type: 'button', class: 'link strong', onclick: () => actions.choose(id) }, model.label(id));
  return h('div', { 'data-test': 'graph-edge' },
    h('p', { class: 'eyebrow' }, edge.inferred ? 'Inferred relation' : 'Stated relation'),
    h('h2', { class: 'edge-title' }, end(edge.source), ' ', edge.label || edge.predicate, ' ', end(edge.target)),
    h('p', { class: 'small' }, factuality(edge.factuality), ' ', h('span', { class: 'muted' }, [
      edge.evidence ? plural(edge.evidence, 'piece') + ' of evidence' : '',
      typeof edge.weight === 'number' ? `weight ${edge.weight.toFixed(2)}` : '',
      edge.inferred && edge.rule ? `by the rule “${words(edge.rule).toLowerCase()}”` : ''].filter(Boolean).join(', '))),
    place,
    edge.thing && h('p', { class: 'small' }, h('a', { href: href('explain', edge.thing) }, 'The proof on a page of its own')));
}
