// The interface for programs in words: drawn from openapi.json, with a form that tries each question.
import { failed, h, loading } from './dom.js';
import { startTheme } from './theme.js';
import { bearer } from './token.js';

const main = document.getElementById('main');

async function json(address) {
  const response = await fetch(address, { headers: { Accept: 'application/json', ...bearer() } });
  if (!response.ok) throw new Error(`The server could not answer ${address} (status ${response.status}).`);
  return response.json();
}

/** Ids that this store has, so that what can be tried finds something. */
async function examples() {
  const [verdicts, articles] = await Promise.all([json('/api/verdicts?limit=1'), json('/api/articles?limit=1')]);
  const verdict = verdicts.verdicts[0], article = articles.articles[0];
  return {
    thing: verdict && verdict.id, entity: verdict && verdict.target.id, article: article && article.id,
  };
}

/** What stands in a field at first; only what is needed is filled in. */
function example(path, parameter, known) {
  if (!parameter.required) return '';
  const { name } = parameter;
  if (name === 'thing') return known.thing || '';
  if (name === 'id') return (path.endsWith('article') ? known.article : known.entity) || parameter.example || '';
  if (['focus', 'of', 'from', 'to'].includes(name)) return known.entity || parameter.example || '';
  if (name === 'query') return 'SELECT (COUNT(*) AS ?statements) { ?s ?p ?o }';
  const { enum: words } = parameter.schema || {};
  return parameter.example ?? (words ? words[0] : '');
}

function kind(schema = {}) {
  if (schema.enum) return schema.enum.join(', ');
  if (schema.format === 'date') return 'a day, as 2026-01-31';
  if (schema.type === 'integer') {
    return `a whole number${schema.maximum === undefined ? '' : ` up to ${new Intl.NumberFormat('en-GB').format(schema.maximum)}`}`;
  }
  return schema.type === 'boolean' ? 'true or false' : 'text';
}

function field(parameter, value, change) {
  const words = (parameter.schema || {}).enum;
  const common = { name: parameter.name, 'aria-label': `Value of ${parameter.name}`, oninput: change };
  if (words) {
    return h('select', common, !parameter.required && h('option', { value: '' }, '–'),
      words.map(word => h('option', { value: word, selected: word === value }, word)));
  }
  return h('input', { ...common, type: 'text', value, autocomplete: 'off', spellcheck: 'false' });
}

/** The parameters with their meanings, a field for each, and the address that they make. */
function trial(path, parameters, known) {
  const link = h('a', { class: 'address', 'data-test': 'try' });
  const form = h('form', { onsubmit: event => { event.preventDefault(); link.click(); } });
  const change = () => {
    const query = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (String(value).trim()) query.set(name, String(value).trim());
    const address = path + (query.size ? `?${query}` : '');
    link.setAttribute('href', address);
    link.textContent = address;
  };
  if (parameters.length) {
    form.append(h('div', { class: 'scroll' }, h('table', { class: 'parameters' },
      h('thead', null, h('tr', null, ['Parameter', 'Meaning', 'Value'].map(name => h('th', { scope: 'col' }, name)))),
      h('tbody', null, parameters.map(one => h('tr', null,
        h('td', null, h('code', null, one.name), one.required && h('span', { class: 'badge' }, 'needed')),
        h('td', null, one.description, h('div', { class: 'muted small' }, kind(one.schema))),
        h('td', null, field(one, example(path, one, known), change))))))));
  }
  form.append(h('p', { class: 'try' }, h('span', { class: 'muted' }, 'Try it: '), link));
  change();
  return form;
}

function answers(responses, shared) {
  const said = Object.entries(responses).filter(([, one]) => one.$ref ? shared[one.$ref.split('/').pop()] : one).map(([status, one]) => {
    const answer = one.$ref ? shared[one.$ref.split('/').pop()] : one;
    return h('li', null, h('code', null, status), ' ', answer.description);
  });
  return h('ul', { class: 'plain answers small', 'aria-label': 'Answers' }, said);
}

/** What a request must carry, and how one asks from a shell: nothing is changed from this page. */
function change(path, method, is) {
  const bodies = Object.entries((is.requestBody || {}).content || {});
  const fields = bodies.flatMap(([, body]) => Object.entries((body.schema || {}).properties || {}));
  const words = [`curl -X ${method.toUpperCase()}`, is.security ? "-H 'Authorization: Bearer TOKEN'" : '',
    bodies.length ? `-H 'Content-Type: ${bodies[0][0]}' --data-binary @FILE` : '', `${location.origin}${path}`];
  return [
    bodies.length > 0 && h('p', null, 'Its body: ', bodies.map(([type], i) => [i ? ' or ' : '', h('code', null, type)]), '.'),
    fields.length > 0 && h('ul', { class: 'plain small' }, fields.map(([name, field]) => h('li', null, h('code', null, name),
      ' ', field.description || ''))),
    h('pre', { tabindex: 0 }, words.filter(Boolean).join(' ')),
  ];
}

const METHODS = ['get', 'post', 'put', 'delete'];

function operation(path, method, is, shared, known) {
  const id = `${method}${path.replace(/\W+/g, '-')}`;
  const get = method === 'get';
  return h('section', { id, 'aria-labelledby': `${id}-title`, 'data-test': 'operation' },
    h('div', { class: 'section-head' }, h('h2', { id: `${id}-title` }, is.summary)),
    h('p', null, h('code', { class: 'address' }, `${method.toUpperCase()} ${path}`)),
    is.description && is.description !== is.summary && h('p', null, is.description),
    is.security && h('p', { class: 'note' }, 'Needs the token that the server was started with.'),
    get ? trial(path, is.parameters || [], known) : change(path, method, is),
    answers(is.responses, shared));
}

async function draw() {
  main.replaceChildren(loading('the description'));
  try {
    const [described, known] = await Promise.all([json('/openapi.json'), examples().catch(() => ({}))]);
    const shared = described.components.responses;
    const all = Object.entries(described.paths).flatMap(([path, methods]) =>
      METHODS.filter(method => methods[method]).map(method => ({
        path, method, is: { ...methods[method], parameters: [...(methods.parameters || []), ...(methods[method].parameters || [])] },
      })));
    main.replaceChildren(
      h('h1', null, 'The interface for programs'),
      h('p', { class: 'lead' }, described.info.summary, ' ', described.info.description, ' For tools, the same is in ',
        h('a', { href: '/openapi.json' }, 'openapi.json'), '.'),
      h('nav', { class: 'jump', 'aria-label': 'Questions' }, all.map(({ path, method }) =>
        h('a', { href: `#${method}${path.replace(/\W+/g, '-')}` }, method === 'get' ? path : `${path} (${method.toUpperCase()})`))),
      ...all.map(({ path, method, is }) => operation(path, method, is, shared, known)));
    if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  } catch (error) {
    main.replaceChildren(failed(error, draw));
  }
}

startTheme(document.getElementById('theme'));
draw();
