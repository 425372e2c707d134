// A table of results; ids lead to their pages.
import { empty, fragment, h } from '../dom.js';
import { hrefOf } from '../router.js';
import { plural, words } from '../format.js';
import { tableMenu } from './download.js';

const STEP = 200;
const LONG = 60;
const DAY = /^\d{4}-\d\d-\d\d$/;

/** The label stands in the place of the column's head where the window is narrow. */
function cell(one, label) {
  if (!one || one.text === '') return h('td', { class: 'nothing' });
  const number = one.text !== '' && !one.id && !Number.isNaN(Number(one.text));
  const kind = number ? 'number' : one.text.length > LONG ? 'long' : DAY.test(one.text) ? 'day' : null;
  return h('td', { class: kind, 'data-label': label }, one.id ? h('a', { href: hrefOf(one.id) }, one.text) : one.text);
}

export function resultTable(name, columns, rows, more, labels = columns.map(words)) {
  const box = h('section', { class: 'results-box', 'data-test': 'results', 'aria-label': 'Results' });
  if (!rows.length) {
    box.append(empty('Nothing in the store answers this question.'));
    return box;
  }
  const body = h('tbody');
  let shown = 0;
  const button = h('button', { type: 'button', class: 'more' });
  function show() {
    body.append(...rows.slice(shown, shown + STEP).map(row => h('tr', null, columns.map((_, i) => cell(row[i], labels[i])))));
    shown = Math.min(rows.length, shown + STEP);
    button.textContent = `Show more (${rows.length - shown} left)`;
    button.hidden = shown >= rows.length;
  }
  button.addEventListener('click', show);
  show();
  const numeric = i => rows.slice(0, 50).every(row => !row[i] || (!row[i].id && !Number.isNaN(Number(row[i].text))));
  box.append(fragment(
    h('div', { class: 'results-head' }, h('p', { role: 'status' }, plural(rows.length, 'row'), more ? ', and there are more' : ''),
      tableMenu(name, columns, rows)),
    h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Table of results' }, h('table', { class: 'rows' },
      h('thead', null, h('tr', null, labels.map((label, i) => h('th', { scope: 'col', class: numeric(i) ? 'number' : null }, label)))),
      body)),
    button));
  return box;
}
