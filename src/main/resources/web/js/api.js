// All requests to the server. Answers are kept for a minute, so that back and forward are quick.
import { asOf } from './router.js';
import { bearer, hasToken } from './token.js';

const KEEP = 60_000;
const kept = new Map();

export class ApiError extends Error {
  constructor(message, status) {
    super(message);
    this.status = status;
  }
}

async function ask(url, options) {
  let response;
  try {
    response = await fetch(url, { ...options, headers: { ...options.headers, ...bearer() } });
  } catch (error) {
    if (error.name === 'AbortError') throw error;
    throw new ApiError('The server cannot be reached. Check that it is running, then try again.', 0);
  }
  if (response.ok) return response;
  let message = '';
  try {
    const body = await response.text();
    message = body.startsWith('{') ? JSON.parse(body).error : body.length < 500 ? body : '';
  } catch { /* an answer without a sentence of its own */ }
  if (response.status === 401) {
    document.dispatchEvent(new CustomEvent('tokenneeded', { detail: hasToken()
      ? 'The token is not that of this server; look at it again where the server was started.'
      : 'Whoever started it knows the token. It is kept in this tab until you close it.' }));
  }
  throw new ApiError(message || `The server could not answer this (status ${response.status}).`, response.status);
}

async function get(path, params, signal) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params || {})) {
    if (value !== undefined && value !== null) query.set(name, value);
  }
  const url = `/api/${path}${query.size ? '?' + query : ''}`;
  const old = kept.get(url);
  if (old && Date.now() - old.at < KEEP) return old.body;
  const response = await ask(url, { signal, headers: { Accept: 'application/json' } });
  let body;
  try {
    body = await response.json();
  } catch (error) {
    if (error.name === 'AbortError') throw error;
    throw new ApiError('The server answered something that this page cannot read.', response.status);
  }
  kept.set(url, { at: Date.now(), body });
  if (kept.size > 60) kept.delete(kept.keys().next().value);
  return body;
}

const dated = params => ({ ...params, asOf: asOf() || undefined });

export const status = signal => get('status', null, signal);
export const timeline = signal => get('timeline', null, signal);
export const search = (q, limit, signal) => get('search', { q, limit }, signal);
export const articles = (limit, offset, signal) => get('articles', { limit, offset }, signal);
export const article = (id, signal) => get('article', { id }, signal);
export const verdicts = (params, signal) => get('verdicts', dated(params), signal);
export const entity = (id, signal) => get('entity', dated({ id }), signal);
export const explain = (thing, params, signal) => get('explain', dated({ thing, ...params }), signal);
export const whyNot = (from, to, signal) => get('why-not', dated({ from, to }), signal);
export const graph = (focus, params, signal) => get('graph', dated({ focus, ...params }), signal);
export const exposure = (of, limit, signal) => get('exposure', dated({ of, limit }), signal);
export const queries = signal => get('queries', null, signal);
export const query = (name, params, signal) => get('query', dated({ ...params, name }), signal);

/** Runs a SPARQL query; gives {json} or {text}. */
export async function sparql(text, signal) {
  const response = await ask('/sparql', {
    method: 'POST', body: text, signal,
    headers: {
      'Content-Type': 'application/sparql-query',
      Accept: 'application/sparql-results+json, text/turtle;q=0.9',
    },
  });
  const type = response.headers.get('Content-Type') || '';
  return type.includes('json') ? { json: await response.json() } : { text: await response.text() };
}

/** What an address gives, as a blob. */
export const blob = async address => (await ask(address, {})).blob();

export function exportAddress(format, focus, depth) {
  const query = new URLSearchParams({ format });
  if (focus) query.set('focus', focus);
  if (depth) query.set('depth', depth);
  if (asOf()) query.set('asOf', asOf());
  return `/api/export?${query}`;
}
