// Exposures and risks as ranked bars.
import { css, h } from '../dom.js';
import { href } from '../router.js';
import { words } from '../format.js';
import { thing } from './fact.js';

export function bar(value, most, label) {
  const share = most > 0 ? Math.max(0, Math.min(1, value / most)) * 100 : 0;
  return h('span', { class: 'bar', title: label }, css(h('span', { class: 'bar-fill' }), { width: `${share}%` }));
}

/** One row of the ranking; `side` is the end to name: 'exposed' or 'to'. */
export function exposureRow(exposure, most, side) {
  const other = exposure[side];
  return h('li', { class: 'bar-row', 'data-test': 'exposure-row' },
    h('span', { class: 'bar-name' }, thing(other), h('span', { class: 'muted small' },
      [words(other.type), exposure.kind ? `by ${words(exposure.kind).toLowerCase()}` : ''].filter(Boolean).join(', '))),
    bar(exposure.weight, most, `Weight ${Number(exposure.weight).toFixed(2)}`),
    h('span', { class: 'bar-number' }, Number(exposure.weight).toFixed(2)),
    h('a', { class: 'small why', href: href('explain', exposure.id), 'aria-label': `Why: ${other.label}`,
      title: 'See the proof of this exposure' }, 'why'));
}

export function riskRow(risk, self) {
  const bearer = risk.bearer.id === self;
  const state = words(risk.state).toLowerCase();
  return h('li', { class: 'bar-row', 'data-test': 'risk' },
    h('span', { class: 'bar-name' },
      h('span', null, bearer ? ['from ', thing(risk.threat)] : ['to ', thing(risk.bearer), risk.threat.id === self ? '' : [' from ', thing(risk.threat)]]),
      h('span', null, state === 'actual' ? h('span', { class: 'muted small' }, 'actual') : h('span', { class: `badge ${state}` }, state))),
    bar(risk.severity, 1, `Severity ${Number(risk.severity).toFixed(2)}`),
    h('span', { class: 'bar-number' }, Number(risk.severity).toFixed(2)),
    h('a', { class: 'small why', href: href('explain', risk.id), 'aria-label': `Why: risk from ${risk.threat.label}`,
      title: 'See the proof of this risk' }, 'why'));
}
