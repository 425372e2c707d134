// A box for SPARQL queries; results as a table.
import { empty, failed, fragment, h, loading } from '../dom.js';
import * as api from '../api.js';
import { asOf, here, href, note } from '../router.js';
import { resultTable } from '../parts/table.js';

export const what = 'the SPARQL box';

const EXAMPLES = [
  ['Types and how often they occur', 'SELECT ?type (COUNT(DISTINCT ?thing) AS ?count)\nWHERE {\n  { ?thing a ?type } UNION { GRAPH ?g { ?thing a ?type } }\n}\nGROUP BY ?type\nORDER BY DESC(?count)\nLIMIT 50'],
  ['Relations and how often they occur', 'SELECT ?relation (COUNT(*) AS ?count)\nWHERE {\n  { ?s ?relation ?o } UNION { GRAPH ?g { ?s ?relation ?o } }\n}\nGROUP BY ?relation\nORDER BY DESC(?count)\nLIMIT 50'],
  ['Things by a part of their name', 'PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>\n\nSELECT DISTINCT ?thing ?label\nWHERE {\n  { ?thing rdfs:label ?label } UNION { GRAPH ?g { ?thing rdfs:label ?label } }\n  FILTER(CONTAINS(LCASE(STR(?label)), "bank"))\n}\nLIMIT 50'],
];
const OURS = /\/((?:organization|place|asset|person|policy|instrument|jurisdiction|sector|product|event|commodity|currency|article|verdict|fact|figure|exposure|risk|signal)\/[^/#?]+)$/;
const OTHERS = /^https?:\/\/([\w.-]+\.)?(w3\.org|wikidata\.org|schema\.org|purl\.org|dbpedia\.org|xmlns\.com|geonames\.org)\//;

/** Whether an address names something with a page here: its last two parts are an id. */
function idOf(address) {
  if (OTHERS.test(address)) return undefined;
  const found = OURS.exec(address);
  return found ? decodeURIComponent(found[1]) : undefined;
}

function cell(term) {
  if (!term) return null;
  if (term.type !== 'uri') return { text: term.type === 'bnode' ? `_:${term.value}` : String(term.value ?? '') };
  return { text: term.value, id: idOf(term.value) };
}

function drawn(answer) {
  if (answer.text !== undefined) {
    return h('section', { 'data-test': 'results' }, answer.text.trim() ? h('pre', { tabindex: 0 }, answer.text)
      : empty('The query gives no statements.'));
  }
  const { json } = answer;
  if (typeof json.boolean === 'boolean') {
    return h('section', { 'data-test': 'results' }, h('p', { class: 'answer' }, json.boolean ? 'Yes, this is so.' : 'No, this is not so.'));
  }
  const columns = json.head.vars;
  const rows = json.results.bindings.map(row => columns.map(name => cell(row[name])));
  return resultTable('sparql', columns, rows, false, columns);
}

export async function show(route, signal) {
  const box = h('textarea', {
    id: 'sparql-box', rows: 11, spellcheck: 'false', autocapitalize: 'off', autocomplete: 'off', 'data-test': 'sparql',
  });
  box.value = route.params.get('query') || EXAMPLES[0][1];
  const place = h('div', { 'aria-live': 'polite' });
  let running = null;
  async function run() {
    if (running) running.abort();
    running = new AbortController();
    const own = running;
    signal.addEventListener('abort', () => own.abort());
    note(here({ query: box.value }));
    place.replaceChildren(loading('the results'));
    try {
      const answer = await api.sparql(box.value, own.signal);
      place.replaceChildren(drawn(answer));
    } catch (error) {
      if (error.name !== 'AbortError') place.replaceChildren(failed(error));
    }
  }
  box.addEventListener('keydown', event => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); run(); }
  });
  const node = fragment(
    h('h1', null, 'SPARQL'),
    h('p', { class: 'lead' }, 'For those who know the query language of RDF. The ', h('a', { href: href('queries') }, 'saved queries'),
      ' need no such knowledge.'),
    asOf() && h('p', { class: 'note' }, 'This box always asks the whole store, not the day shown.'),
    h('p', { class: 'examples small' }, 'Examples: ', EXAMPLES.map(([name, text], i) => [i ? ', ' : '',
      h('button', { type: 'button', class: 'link', onclick: () => { box.value = text; box.focus(); } }, name)])),
    h('label', { for: 'sparql-box', class: 'field-name' }, 'Query'), box,
    h('div', { class: 'tools' }, h('button', { type: 'button', class: 'primary', 'data-test': 'sparql-run', onclick: run }, 'Run'),
      h('span', { class: 'muted small' }, 'or Ctrl and Enter in the box')),
    place);
  return { title: 'SPARQL', node };
}
