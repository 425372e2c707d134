// The token of a server that others can reach: kept in this tab alone, sent in a header, never in an address.
import { h } from './dom.js';

const KEY = 'spillover-token';

function kept() {
  try { return sessionStorage.getItem(KEY) || ''; } catch { return ''; }
}

export const hasToken = () => kept() !== '';

export const bearer = () => hasToken() ? { Authorization: `Bearer ${kept()}` } : {};

/** A form that asks for the token; the page starts anew with it. */
export function tokenForm(message) {
  const field = h('input', {
    type: 'password', id: 'token', autocomplete: 'off', spellcheck: 'false', required: true, 'data-test': 'token',
    'aria-describedby': 'token-said',
  });
  return h('form', { class: 'token', onsubmit: event => {
    event.preventDefault();
    try {
      sessionStorage.setItem(KEY, field.value.trim());
      location.reload();
    } catch {
      document.getElementById('token-said').textContent = 'The browser keeps nothing for this page; allow it to, and try again.';
    }
  } },
  h('h1', null, 'This server asks for its token'),
  h('p', { class: 'lead', id: 'token-said', role: 'status', 'data-test': 'token-said' }, message),
  h('div', { class: 'field' }, h('label', { class: 'field-name', for: 'token' }, 'Token'), field),
  h('p', null, h('button', { type: 'submit', class: 'primary', 'data-test': 'token-send' }, 'Open the page')));
}
