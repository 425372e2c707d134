// Who is exposed to a jurisdiction, a policy or any other entity: a ranking with bars.
import { empty, fragment, h } from '../dom.js';
import * as api from '../api.js';
import { go, href } from '../router.js';
import { plural, words } from '../format.js';
import { exposureRow } from '../parts/exposure.js';
import { exportMenu } from '../parts/download.js';
import { searchBox } from '../search.js';

export const what = 'the exposures';

/** A page that asks for an entity first. */
export function picker(view, title, text) {
  const { element } = searchBox({
    label: title, placeholder: 'For example a country, a tariff, a company', test: `${view}-search`,
    choose: id => go(href(view, id)),
  });
  return { title, node: fragment(h('h1', null, title), h('p', { class: 'lead' }, text), h('div', { class: 'picker' }, element)) };
}

function select(label, values, change) {
  if (values.length < 2) return null;
  return h('label', { class: 'field-inline' }, label, ' ', h('select', { onchange: event => change(event.target.value) },
    h('option', { value: '' }, 'all'), values.map(value => h('option', { value }, words(value)))));
}

export async function show(route, signal) {
  if (!route.id) {
    return picker('exposure', 'Who is exposed to what', 'Choose a country, a policy, a company or anything else; those exposed to it are ranked.');
  }
  const { of, rows = [] } = await api.exposure(route.id, 200, signal);
  const sorted = [...rows].sort((a, b) => b.weight - a.weight);
  const most = sorted.length ? sorted[0].weight : 0;
  const list = h('ol', { class: 'plain bars-list ranked', 'data-test': 'exposure' });
  const said = h('p', { class: 'muted small', role: 'status' });
  const chosen = { type: '', kind: '' };
  function fill() {
    const own = sorted.filter(one => (!chosen.type || one.exposed.type === chosen.type) && (!chosen.kind || one.kind === chosen.kind));
    list.replaceChildren(...own.map(one => exposureRow(one, most, 'exposed')));
    said.textContent = own.length === sorted.length ? `${plural(own.length, 'exposure')}, the heaviest first.`
      : `${own.length} of ${plural(sorted.length, 'exposure')}`;
  }
  fill();
  const values = name => [...new Set(sorted.map(name))].filter(Boolean).sort();
  const node = fragment(
    h('header', { class: 'page-head' },
      h('div', null, h('p', { class: 'eyebrow' }, 'Exposure'), h('h1', null, `Exposed to ${of.label}`),
        h('p', { class: 'muted' }, words(of.type))),
      h('div', { class: 'actions' },
        h('a', { class: 'button', href: href('entity', of.id) }, `About ${of.label}`),
        h('a', { class: 'button', href: href('graph', of.id) }, 'Graph'), exportMenu(of.id))),
    sorted.length === 0 ? empty(`Nothing in the store is exposed to ${of.label}.`) : fragment(
      h('div', { class: 'tools' },
        select('Type', values(one => one.exposed.type), value => { chosen.type = value; fill(); }),
        select('By', values(one => one.kind), value => { chosen.kind = value; fill(); })),
      said, list));
  return { title: `Exposed to ${of.label}`, node };
}
