// Who is exposed to a jurisdiction, a policy or any other entity: a ranking with bars.
import { empty, failed, fragment, h, loading } from '../dom.js';
import * as api from '../api.js';
import { go, here, href, note } from '../router.js';
import { plural, words } from '../format.js';
import { exposureRow } from '../parts/exposure.js';
import { exportMenu } from '../parts/download.js';
import { proofTree } from '../parts/proof.js';
import { searchBox } from '../search.js';

export const what = 'the exposures';

/** The first entities that a saved query finds, as a list of links; nothing where the query was taken away. */
async function suggested(view, query, title, signal) {
  const answer = await api.query(query, {}, signal).catch(error => {
    if (error.name === 'AbortError') throw error;
    return { rows: [] };
  });
  const found = answer.rows.map(row => row[0]).filter(one => one && one.id).slice(0, 12);
  return found.length > 0 && h('section', null, h('h2', null, title),
    h('ul', { class: 'plain suggested', 'data-test': 'suggested' }, found.map(one => h('li', null, h('a', { href: href(view, one.id) }, one.text)))));
}

/** A page that asks for an entity first, and names some: saved queries with the heading of what each finds. */
export async function picker(view, title, text, queries, signal) {
  const lists = await Promise.all(queries.map(([query, heading]) => suggested(view, query, heading, signal)));
  const { element } = searchBox({
    label: title, placeholder: 'For example a country, a tariff, a company', test: `${view}-search`,
    choose: id => go(href(view, id)),
  });
  return { title, node: fragment(h('h1', null, title), h('p', { class: 'lead' }, text), h('div', { class: 'picker' }, element), lists) };
}

function select(label, values, change) {
  if (values.length < 2) return null;
  return h('label', { class: 'field-inline' }, label, ' ', h('select', { onchange: event => change(event.target.value) },
    h('option', { value: '' }, 'all'), values.map(value => h('option', { value }, words(value)))));
}

/** Asks of one that is missing from the ranking which rules come near, and what each lacks. */
function missing(of, rows, chosen, signal) {
  const place = h('div', { 'aria-live': 'polite', 'data-test': 'why-not' });
  async function ask(id) {
    note(here({ whyNot: id }));
    const there = rows.find(one => one.exposed.id === id);
    if (there) {
      place.replaceChildren(h('p', null, `${there.exposed.label} is in the list: `, h('a', { href: href('explain', there.id) }, 'the proof'), '.'));
      return;
    }
    place.replaceChildren(loading('the answer'));
    try {
      place.replaceChildren(proofTree(await api.whyNot(id, of.id, signal)));
    } catch (error) {
      if (error.name !== 'AbortError') place.replaceChildren(failed(error, () => ask(id)));
    }
  }
  const { element } = searchBox({
    label: `Who is not exposed to ${of.label}`, placeholder: 'For example a company', test: 'why-not-search', keepText: true, choose: ask,
  });
  if (chosen) ask(chosen);
  return h('section', { class: 'why-not' }, h('h2', null, 'Is somebody missing?'),
    h('p', { class: 'muted' }, 'Choose who is not in the list: the rules that come nearest are shown, each with what it lacks.'),
    h('div', { class: 'picker' }, element), place);
}

export async function show(route, signal) {
  if (!route.id) {
    return picker('exposure', 'Who is exposed to what', 'Choose a country, a policy, a company or anything else; those exposed to it are ranked.',
      [['jurisdictions', 'Where most hangs on the rules'], ['entities', 'Most often named']], signal);
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
      said, list),
    missing(of, sorted, route.params.get('whyNot'), signal));
  return { title: `Exposed to ${of.label}`, node };
}
