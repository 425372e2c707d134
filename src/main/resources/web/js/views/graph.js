// The neighbourhood of an entity: drawing, panel, legend and list.
import { failed, fragment, h, loading } from '../dom.js';
import * as api from '../api.js';
import { go, here, href, note } from '../router.js';
import { plural } from '../format.js';
import { MOST, Model } from '../graph/model.js';
import { Drawing } from '../graph/drawing.js';
import { graphKeys } from '../graph/keys.js';
import { graphList } from '../graph/list.js';
import { legend } from '../graph/legend.js';
import { edgePanel, nodePanel } from '../graph/panel.js';
import { exportMenu, save } from '../parts/download.js';
import { picker } from './exposure.js';

export const what = 'the graph';

function controls(route, drawing) {
  const depth = route.params.get('depth') || '1';
  const inferred = route.params.get('inferred') !== 'false';
  const button = (text, label, action) => h('button', { type: 'button', 'aria-label': label, title: label,
    onclick: () => drawing() && action(drawing()) }, text);
  const steps = h('select', { 'data-test': 'graph-depth', onchange: event => go(here({ depth: event.target.value, open: '' })) },
    ['1', '2', '3'].map(value => h('option', { value, selected: value === depth }, value)));
  const box = h('input', { type: 'checkbox', checked: inferred, 'data-test': 'graph-inferred',
    onchange: event => go(here({ inferred: event.target.checked ? '' : 'false', open: '' })) });
  return h('div', { class: 'tools graph-tools' },
    button('+', 'Zoom in', one => one.zoom(1.3)), button('−', 'Zoom out', one => one.zoom(1 / 1.3)),
    button('Fit', 'Show the whole graph', one => one.fit()),
    h('label', { class: 'field-inline' }, 'Steps ', steps),
    h('label', { class: 'field-inline' }, box, ' With inferred relations'));
}

export async function show(route, signal) {
  if (!route.id) return picker('graph', 'Graph', 'Choose a company, place, policy or anything else; what it is related to is drawn.',
    [['entities', 'Most often named']], signal);
  const depth = Number(route.params.get('depth')) || 1;
  const inferred = route.params.get('inferred') !== 'false';
  const ask = (focus, deep) => api.graph(focus, { depth: deep, limit: deep > 1 ? MOST : 300, inferred }, signal);
  const answer = await ask(route.id, depth);
  const focus = answer.focus || route.id;
  const model = new Model(focus);
  model.merge(answer, focus);
  const opened = [];
  for (const id of new Set(route.params.getAll('open').slice(0, 12))) {
    try { model.merge(await ask(id, 1), id); opened.push(id); } catch (error) { if (error.name === 'AbortError') throw error; }
  }

  let drawing = null;
  let selected = '';
  const canvas = h('div', { class: 'graph-canvas', tabindex: 0, role: 'application', 'data-test': 'graph', 'aria-describedby': 'graph-help',
    'aria-label': `Graph of ${model.label(focus)}. The list below says the same.` });
  const panel = h('aside', { class: 'graph-panel', 'aria-live': 'polite', 'aria-label': 'Chosen node or relation' });
  const said = h('p', { class: 'note', role: 'status' });
  const key = h('div'), list = h('div');

  const actions = {
    choose(id) {
      if (!model.nodes.has(id)) return;
      selected = id;
      if (drawing) drawing.select(id);
      panel.replaceChildren(nodePanel(model, id, actions));
    },
    chooseEdge(id) {
      selected = id;
      if (drawing) drawing.select(id);
      panel.replaceChildren(edgePanel(model, model.edge(id), actions, signal));
    },
    clear() {
      selected = '';
      if (drawing) drawing.clear();
    },
    async expand(id) {
      if (model.expanded.has(id)) return actions.choose(id);
      panel.setAttribute('aria-busy', 'true');
      try {
        const added = model.merge(await ask(id, 1), id);
        opened.push(id);
        note(here({ open: opened }));
        if (drawing) drawing.add(added, id);
        refresh();
        actions.choose(id);
        panel.append(h('p', { class: 'muted small' }, added.nodes.length || added.edges.length
          ? `${plural(added.nodes.length, 'node')} and ${plural(added.edges.length, 'edge')} added.` : 'Nothing more is known of it.'));
      } catch (error) {
        if (error.name !== 'AbortError') panel.append(failed(error, () => actions.expand(id)));
      }
      panel.removeAttribute('aria-busy');
    },
  };

  function refresh() {
    canvas.dataset.nodes = model.nodes.size;
    canvas.dataset.edges = model.edges.size;
    said.textContent = model.missing;
    said.hidden = !model.missing;
    key.replaceChildren(legend(model));
    list.replaceChildren(graphList(model, actions));
  }

  async function draw() {
    canvas.replaceChildren(loading('the drawing'));
    try {
      await loadInto(canvas);
    } catch (error) {
      canvas.replaceChildren(failed(error));
    }
  }

  async function loadInto(place) {
    const made = await Drawing.make(place, model, {
      node: actions.choose, edge: actions.chooseEdge, expand: actions.expand, nothing: actions.clear,
    });
    if (signal.aborted) return made.destroy();
    const state = place.querySelector('.state');
    if (state) state.remove();
    drawing = made;
    place.dataset.ready = 'true';
    const restyle = () => drawing.restyle();
    document.addEventListener('themechange', restyle);
    signal.addEventListener('abort', () => {
      document.removeEventListener('themechange', restyle);
      drawing.destroy();
      drawing = null;
    });
  }

  refresh();
  if (model.nodes.has(focus)) panel.replaceChildren(nodePanel(model, focus, actions));
  graphKeys(canvas, model, { ...actions, selected: () => selected, drawing: () => drawing });
  const title = `Around ${model.label(focus)}`;
  const node = fragment(
    h('header', { class: 'page-head' },
      h('div', null, h('p', { class: 'eyebrow' }, 'Graph'), h('h1', null, title)),
      h('div', { class: 'actions' },
        h('a', { class: 'button', href: href(focus.startsWith('article/') ? 'article' : 'entity', focus) }, `About ${model.label(focus)}`),
        exportMenu(focus, depth, [['PNG of this drawing', () => drawing && save('graph.png', 'image/png', drawing.picture())]]))),
    controls(route, () => drawing), said,
    h('div', { class: 'graph-box' }, h('div', { class: 'graph-left' }, canvas, key,
      h('p', { class: 'muted small', id: 'graph-help' },
        'Click a line for its proof; double click a node to expand it. With the keyboard: arrows choose a node, Enter expands it, + and − zoom, 0 fits.')),
    panel),
    list);
  return { title, node, ready: draw };
}
