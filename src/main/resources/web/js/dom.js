// Small helpers to build elements. Text only ever becomes text nodes, never markup.
const SVG = 'http://www.w3.org/2000/svg';

function fill(element, props, kids) {
  for (const [name, value] of Object.entries(props || {})) {
    if (value === undefined || value === null || value === false) continue;
    if (name === 'style') throw new Error('inline style attributes are not allowed here');
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...flat(kids));
  return element;
}

function flat(kids) {
  return kids.flat(Infinity).filter(kid => kid !== undefined && kid !== null && kid !== false && kid !== '')
    .map(kid => kid instanceof Node ? kid : document.createTextNode(String(kid)));
}

/** h('a', {href: '#/', class: 'x', onclick: f}, 'text', child, [children]) */
export function h(tag, props, ...kids) {
  return fill(document.createElement(tag), props, kids);
}

/** The same for SVG. */
export function svg(tag, props, ...kids) {
  return fill(document.createElementNS(SVG, tag), props, kids);
}

export function fragment(...kids) {
  const result = document.createDocumentFragment();
  result.append(...flat(kids));
  return result;
}

/** Sets properties of the style object, which the content-security policy allows. */
export function css(element, rules) {
  for (const [name, value] of Object.entries(rules)) element.style.setProperty(name, value);
  return element;
}

/** Words that only a screen reader says. */
export const hidden = text => h('span', { class: 'sr' }, text);

export const loading = what => h('p', { class: 'state', role: 'status' }, `Loading ${what} …`);

export const empty = text => h('p', { class: 'state' }, text);

export function failed(error, retry) {
  return h('div', { class: 'state error', role: 'alert', 'data-test': 'error' },
    h('p', null, error && error.message ? error.message : 'Something went wrong.'),
    retry && h('button', { type: 'button', onclick: retry }, 'Try again'));
}

/** Shows the first items and a button for the others. */
export function upTo(count, items, draw, list = h('ul', { class: 'plain' }), small = false) {
  list.append(...items.slice(0, count).map(draw));
  if (items.length <= count) return list;
  const button = h('button', { type: 'button', class: small ? 'link small' : 'more' },
    small ? `${items.length - count} more` : `Show all ${items.length}`);
  button.addEventListener('click', () => {
    const rest = items.slice(count).map(draw);
    list.append(...rest);
    button.remove();
    const first = rest[0].querySelector('a, button');
    if (first) first.focus();
  });
  return fragment(list, button);
}
