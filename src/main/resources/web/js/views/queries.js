// Saved queries: a title, a meaning, a form for the parameters, a table of results.
import { empty, failed, fragment, h, loading } from '../dom.js';
import * as api from '../api.js';
import { asOf, go, href } from '../router.js';
import { words } from '../format.js';
import { resultTable } from '../parts/table.js';
import { searchBox } from '../search.js';

export const what = 'the saved queries';

function field(parameter, value) {
  const name = words(parameter.name);
  if (parameter.kind === 'entity') {
    const { element, input } = searchBox({
      label: name, placeholder: 'Type a name', test: 'query-parameter', keepText: true, value, choose: () => {},
    });
    input.name = parameter.name;
    return h('div', { class: 'field' }, h('span', { class: 'field-name' }, name), element,
      h('span', { class: 'muted small' }, parameter.meaning));
  }
  const type = parameter.kind === 'date' || parameter.kind === 'number' ? parameter.kind : 'text';
  return h('label', { class: 'field' }, h('span', { class: 'field-name' }, name),
    h('input', { type, name: parameter.name, value, step: type === 'number' ? 'any' : null, 'data-test': 'query-parameter' }),
    h('span', { class: 'muted small' }, parameter.meaning));
}

function form(query, params) {
  const submit = event => {
    event.preventDefault();
    const values = {};
    for (const [name, value] of new FormData(event.target)) values[`p.${name}`] = String(value).trim();
    go(href('queries', query.name, { ...values, run: 1 }));
  };
  return h('form', { class: 'query-form', onsubmit: submit },
    (query.parameters || []).map(one => field(one, params.get(`p.${one.name}`) || '')),
    h('button', { type: 'submit', class: 'primary', 'data-test': 'query-run' }, 'Run'));
}

async function results(place, query, params, signal) {
  place.replaceChildren(loading('the results'));
  const values = {};
  for (const { name } of query.parameters || []) {
    if (params.get(`p.${name}`)) values[name] = params.get(`p.${name}`);
  }
  try {
    const answer = await api.query(query.name, values, signal);
    place.replaceChildren(resultTable(query.name, answer.columns, answer.rows, answer.more));
  } catch (error) {
    if (error.name !== 'AbortError') place.replaceChildren(failed(error, () => results(place, query, params, signal)));
  }
}

export async function show(route, signal) {
  const all = await api.queries(signal);
  const chosen = all.find(one => one.name === route.id);
  const list = h('ul', { class: 'plain query-list' }, all.map(one => h('li', null,
    h('a', { href: href('queries', one.name, { run: (one.parameters || []).length ? '' : 1 }), 'data-test': 'query',
      'data-name': one.name },
    h('span', { class: 'query-title' }, one.title), h('span', { class: 'muted small' }, one.meaning)))));
  const place = h('div', { 'aria-live': 'polite' });
  if (chosen) {
    const node = fragment(
      h('p', { class: 'eyebrow' }, h('a', { href: href('queries') }, 'Saved queries')),
      h('h1', null, chosen.title), h('p', { class: 'lead' }, chosen.meaning), form(chosen, route.params), place);
    return {
      title: chosen.title, node,
      ready() { if (route.params.has('run')) results(place, chosen, route.params, signal); },
    };
  }
  const node = fragment(
    h('h1', null, 'Saved queries'),
    h('p', { class: 'lead' }, 'Questions that are asked often. Choose one, fill in what it asks for, and run it.'
      + (asOf() ? ' The answers are those of the day shown.' : '')),
    route.id && !chosen && empty('There is no saved query of this name.'),
    all.length === 0 ? empty('No query is saved.') : list);
  return { title: 'Saved queries', node };
}
