// Addresses: #/view/<encoded id>?name=value. The as-of day is a parameter, kept by every link.
const KEPT = 'asOf';

export function parse(hash = location.hash) {
  const text = hash.replace(/^#\/?/, '');
  const mark = text.indexOf('?');
  const path = mark < 0 ? text : text.slice(0, mark);
  const slash = path.indexOf('/');
  const name = slash < 0 ? path : path.slice(0, slash);
  const params = new URLSearchParams(mark < 0 ? '' : text.slice(mark + 1));
  return { name: name || 'home', id: decode(slash < 0 ? '' : path.slice(slash + 1)), params };
}

function decode(text) {
  try { return decodeURIComponent(text); } catch { return text; }
}

/** The day shown, as yyyy-mm-dd, or '' for now. */
export function asOf() {
  const value = parse().params.get(KEPT) || '';
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : '';
}

/** The hash of a view. Values that are arrays become repeated parameters. */
export function href(name, id = '', params = {}) {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries({ [KEPT]: asOf(), ...params })) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== '') query.append(key, one);
    }
  }
  const path = name === 'home' ? '' : id ? `${name}/${encodeURIComponent(id)}` : name;
  return `#/${path}${query.size ? '?' + query : ''}`;
}

/** The address shown now with some parameters changed. */
export function here(changes) {
  const { name, id, params } = parse();
  const all = {};
  for (const key of new Set(params.keys())) all[key] = params.getAll(key);
  return href(name, id, { ...all, ...changes });
}

export function go(hash) {
  if (location.hash === hash) window.dispatchEvent(new HashChangeEvent('hashchange'));
  else location.hash = hash;
}

/** Changes the address without drawing the view again. */
export function note(hash) {
  history.replaceState(null, '', hash);
}

const PROVED = new Set(['verdict', 'fact', 'figure', 'exposure', 'risk', 'signal', 'tone', 'statement', 'inference']);

/** Where an id leads: an article, a proof, or else an entity. */
export function hrefOf(id) {
  const kind = id.split('/')[0];
  if (kind === 'article') return href('article', id.split('/').slice(0, 2).join('/'));
  return href(PROVED.has(kind) ? 'explain' : 'entity', id);
}
