// The search box: a combobox whose list is filled as one types.
import { h } from './dom.js';
import { search } from './api.js';
import { asOf, go, hrefOf } from './router.js';
import { day, plural, words } from './format.js';

let boxes = 0;

/** A combobox for entities (and articles, if wanted); calls choose(id, label). */
export function searchBox({ label, placeholder, withArticles, test, choose, keepText, value }) {
  const number = ++boxes;
  const listId = `results-${number}`;
  const input = h('input', {
    type: 'search', role: 'combobox', autocomplete: 'off', spellcheck: 'false', placeholder,
    'aria-label': label, 'aria-controls': listId, 'aria-expanded': 'false', 'aria-autocomplete': 'list',
    'data-test': test, value,
  });
  const list = h('ul', { id: listId, role: 'listbox', class: 'results', hidden: true, 'aria-label': 'Found' });
  const found = h('span', { class: 'sr', role: 'status' });
  const box = h('div', { class: 'combobox' }, input, list, found);
  let options = [];
  let active = -1;
  let timer = 0;
  let running = null;

  function close() {
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
    active = -1;
  }

  function open(rows) {
    list.replaceChildren(...rows);
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    move(options.length && !keepText ? 0 : -1);
  }

  function move(to) {
    if (options[active]) options[active].element.removeAttribute('aria-selected');
    active = to;
    const option = options[active];
    if (!option) return input.removeAttribute('aria-activedescendant');
    option.element.setAttribute('aria-selected', 'true');
    option.element.scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', option.element.id);
  }

  function take(option) {
    clearTimeout(timer);
    if (running) running.abort();
    input.value = keepText ? option.label : '';
    close();
    if (!keepText) input.blur();
    choose(option.id, option.label);
  }

  function row(id, title, remark) {
    const element = h('li', {
      role: 'option', id: `${listId}-${options.length}`, 'data-test': 'search-result', 'data-id': id,
      onmousedown: event => event.preventDefault(), onclick: () => take(option),
    }, h('span', { class: 'result-title' }, title), h('span', { class: 'result-remark' }, remark));
    const option = { id, label: title, element };
    options.push(option);
    return element;
  }

  const said = text => h('li', { class: 'result-said', role: 'presentation' }, text);

  async function find() {
    const text = input.value.trim();
    if (running) running.abort();
    if (!text) return close();
    running = new AbortController();
    const { signal } = running;
    try {
      const answer = await search(text, withArticles ? 20 : 10, signal);
      if (signal.aborted) return;
      options = [];
      const rows = (answer.entities || []).map(one => row(one.id, one.label,
        [words(one.type), one.articles ? plural(one.articles, 'article') : ''].filter(Boolean).join(', ')));
      if (withArticles) {
        rows.push(...(answer.articles || []).map(one => row(one.id, one.title || 'Untitled article',
          [one.publisher, day(one.published), asOf() && one.published > asOf() ? 'after the day shown' : '']
            .filter(Boolean).join(', '))));
      }
      found.textContent = rows.length ? `${rows.length} found` : 'Nothing found';
      open(rows.length ? rows : [said(`Nothing matches “${text}”.`)]);
    } catch (error) {
      if (error.name === 'AbortError') return;
      options = [];
      open([said(error.message)]);
    }
  }

  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(find, 150);
  });
  input.addEventListener('focus', prepare);
  input.addEventListener('focus', () => { if (input.value.trim() && !keepText) find(); });
  input.addEventListener('blur', close);
  input.addEventListener('keydown', event => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (list.hidden) return find();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      if (options.length) move((active + step + options.length) % options.length);
    } else if (event.key === 'Enter') {
      if (list.hidden || !options[active]) return;
      event.preventDefault();
      take(options[active]);
    } else if (event.key === 'Escape') {
      if (list.hidden) input.blur();
      else { event.preventDefault(); close(); }
    }
  });
  return { element: box, input };
}

/** The first search has the server read all names; that begins while one still types. */
let prepared = false;
function prepare() {
  if (prepared) return;
  prepared = true;
  search('a', 1).catch(() => { prepared = false; });
}

export function startSearch(place) {
  const { element, input } = searchBox({
    label: 'Search for a company, place, policy or article',
    placeholder: 'Search names and articles',
    withArticles: true, test: 'search', choose: id => go(hrefOf(id)),
  });
  place.append(element);
  document.addEventListener('keydown', event => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (/^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) && event.target.type !== 'range') return;
    event.preventDefault();
    input.focus();
    input.select();
  });
}
