// The menu of export formats, and files made from a table that is shown.
import { failed, h } from '../dom.js';
import { blob, exportAddress } from '../api.js';
import { hasToken } from '../token.js';

const FORMATS = [
  ['Picture', [['svg', 'SVG drawing'], ['png', 'PNG picture'], ['dot', 'DOT (Graphviz)']]],
  ['Graph', [['gexf', 'GEXF (Gephi)'], ['graphml', 'GraphML'], ['cytoscape', 'Cytoscape JSON'], ['cx2', 'CX2']]],
  ['RDF', [['turtle', 'Turtle'], ['trig', 'TriG'], ['nquads', 'N-Quads'], ['jsonld', 'JSON-LD']]],
];

function menu(groups) {
  const details = h('details', { class: 'menu', 'data-test': 'download' }, h('summary', null, 'Download'),
    h('div', { class: 'menu-body' }, groups));
  details.addEventListener('keydown', event => {
    if (event.key !== 'Escape' || !details.open) return;
    details.open = false;
    details.firstChild.focus();
  });
  details.addEventListener('focusout', event => {
    if (event.relatedTarget && !details.contains(event.relatedTarget)) details.open = false;
  });
  return details;
}

document.addEventListener('click', event => {
  for (const open of document.querySelectorAll('details.menu[open]')) {
    if (!open.contains(event.target)) open.open = false;
  }
});

const group = (title, entries) => h('div', { class: 'menu-group' }, h('p', null, title), h('ul', null, entries));

const ENDINGS = { graphml: 'graphml', cytoscape: 'cyjs', turtle: 'ttl', nquads: 'nq', jsonld: 'jsonld' };

/** A link cannot send a token: where there is one, the file is fetched and then saved. */
function link(format, name, address) {
  const element = h('a', { href: address, download: '', 'data-test': 'download-format', 'data-format': format, onclick: async event => {
    if (!hasToken()) return;
    event.preventDefault();
    try {
      save(`spillover.${ENDINGS[format] || format}`, '', await blob(address));
    } catch (error) {
      element.after(failed(error));
    }
  } }, name);
  return element;
}

/** Exports of the server for an entity, article or proof; `depth` may be a function. */
export function exportMenu(focus, depth = 1, extra = []) {
  const links = FORMATS.map(([title, formats]) => group(title, formats.map(([format, name]) => h('li', null,
    link(format, name, exportAddress(format, focus, depth))))));
  if (extra.length) links.unshift(group('As drawn', extra.map(([name, action]) => h('li', null,
    h('button', { type: 'button', class: 'link', onclick: action }, name)))));
  return menu(links);
}

/** CSV and JSON of a table, made in the page. */
export function tableMenu(name, columns, rows) {
  const entry = (format, label, make) => h('li', null, h('button', {
    type: 'button', class: 'link', 'data-test': 'download-format', 'data-format': format, onclick: make,
  }, label));
  return menu([group('This table', [
    entry('csv', 'CSV', () => save(`${name}.csv`, 'text/csv', csv(columns, rows))),
    entry('json', 'JSON', () => save(`${name}.json`, 'application/json', JSON.stringify(rows.map(row =>
      Object.fromEntries(columns.map((column, i) => [column, row[i] ? row[i].text : null]))), null, 2))),
  ])]);
}

function csv(columns, rows) {
  const cell = text => {
    let value = String(text ?? '');
    // A leading = + - @ would be run as a formula by spreadsheets.
    if (/^[=+\-@\t\r]/.test(value) && Number.isNaN(Number(value))) value = `'${value}`;
    return /[",\n\r]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
  };
  return [columns, ...rows.map(row => row.map(one => one ? one.text : ''))].map(row => row.map(cell).join(',')).join('\r\n') + '\r\n';
}

export function save(name, type, content) {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = h('a', { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
