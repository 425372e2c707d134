// All that the store knows about one entity.
import { empty, fragment, h, upTo } from '../dom.js';
import * as api from '../api.js';
import { href } from '../router.js';
import { words } from '../format.js';
import { verdictCard } from '../parts/verdict.js';
import { factItem } from '../parts/fact.js';
import { exposureRow, riskRow } from '../parts/exposure.js';
import { figures } from '../parts/figures.js';
import { exportMenu } from '../parts/download.js';
import { articleItem } from './home.js';

export const what = 'the entity';

/** That of all articles together first, then the strongest. */
const order = (a, b) => (b.article === '*') - (a.article === '*') || Math.abs(b.score) - Math.abs(a.score);

function verdicts(list) {
  const column = (horizon, title) => {
    const own = list.filter(one => one.horizon === horizon).sort(order);
    return h('div', null, h('h3', null, title), own.length
      ? upTo(3, own, one => h('li', null, verdictCard(one, 'article')), h('ul', { class: 'plain cards' }))
      : empty('No verdict.'));
  };
  return h('div', { class: 'two' }, column('short', 'Short term'), column('long', 'Long term'));
}

function ranking(list, side, id) {
  const sorted = [...list].sort((a, b) => b.weight - a.weight);
  const most = sorted.length ? Math.max(sorted[0].weight, 0) : 0;
  return upTo(10, sorted, one => exposureRow(one, most, side), h('ol', { class: 'plain bars-list', 'data-test': id }));
}

export async function show(route, signal) {
  const entity = await api.entity(route.id, signal);
  const names = (entity.names || []).filter(name => name !== entity.label);
  const parts = [
    ['Verdicts', entity.verdicts, () => verdicts(entity.verdicts)],
    ['Facts', entity.facts, () => upTo(10, entity.facts, one => factItem(one), h('ul', { class: 'plain facts' }))],
    ['Figures', entity.figures, () => figures(entity.figures, entity.articles || [])],
    ['Risks', entity.risks, () => upTo(10, [...entity.risks].sort((a, b) => b.severity - a.severity),
      one => riskRow(one, entity.id), h('ol', { class: 'plain bars-list' }))],
    ['Exposed to', entity.exposedTo, () => ranking(entity.exposedTo, 'to', 'exposed-to')],
    ['Exposed to it', entity.exposed, () => ranking(entity.exposed, 'exposed', 'exposed'),
      h('a', { class: 'small', href: href('exposure', entity.id) }, 'whole ranking')],
    ['Articles', entity.articles, () => upTo(10, entity.articles, one => articleItem(one, false))],
  ].map(part => { part[1] = part[1] || []; return part; });
  const full = parts.filter(([, list]) => list.length);
  const sections = full.map(([title, list, draw, extra]) => h('section', { 'aria-label': title, 'data-section': title },
    h('div', { class: 'section-head' }, h('h2', { tabindex: -1 }, title, ' ', h('span', { class: 'muted' }, list.length)), extra),
    draw()));
  const jump = h('nav', { class: 'jump', 'aria-label': 'On this page' }, full.map(([title, list], i) =>
    h('button', { type: 'button', class: 'link', onclick: () => {
      const heading = sections[i].querySelector('h2');
      heading.scrollIntoView({ block: 'start' });
      heading.focus({ preventScroll: true });
    } }, title, ' ', h('span', { class: 'muted' }, list.length))));
  const missing = parts.filter(([, list]) => !list.length).map(([title]) => title.toLowerCase());
  const node = fragment(
    h('header', { class: 'page-head' },
      h('div', null, h('p', { class: 'eyebrow' }, words(entity.type)), h('h1', null, entity.label),
        names.length > 0 && h('p', { class: 'muted', 'data-test': 'names' }, 'Also ', names.join(', '))),
      h('div', { class: 'actions' },
        h('a', { class: 'button', href: href('graph', entity.id) }, 'Graph'),
        h('a', { class: 'button', href: href('exposure', entity.id) }, 'Exposure'),
        exportMenu(entity.id))),
    full.length > 1 && jump,
    sections,
    missing.length > 0 && h('p', { class: 'muted small' }, full.length ? `The store holds nothing under: ${missing.join(', ')}.`
      : 'The store knows this name, and nothing else about it.'));
  return { title: entity.label, node };
}
