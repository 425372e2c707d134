// Figures of an entity: a table, and a small chart where a metric has several values of one unit.
import { h, svg } from '../dom.js';
import { day, factor, plural, quantity, words } from '../format.js';
import { factuality, quoteLink } from './fact.js';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A number to sort periods by: 2026-03-01, March 2026, Q2 2026, 2026; null if it says no year. */
export function whenOf(period) {
  const text = String(period || '').toLowerCase();
  const year = /\b(19|20)\d\d\b/.exec(text);
  if (!year) return null;
  let month = 0;
  const iso = /\b\d{4}-(\d\d)(?:-(\d\d))?/.exec(text);
  const quarter = /\bq([1-4])\b|\b([1-4])q\b|\b(first|second|third|fourth)[ -]quarter/.exec(text);
  const name = MONTHS.findIndex(one => new RegExp(`\\b${one}`).test(text));
  if (iso) month = Number(iso[1]) - 1 + Number(iso[2] || 0) / 31;
  else if (quarter) {
    const number = Number(quarter[1] || quarter[2]) || ['first', 'second', 'third', 'fourth'].indexOf(quarter[3]) + 1;
    month = (number - 1) * 3;
  } else if (name >= 0) month = name;
  return Number(year[0]) + month / 12;
}

function group(figures, dates) {
  const groups = new Map();
  for (const figure of figures) {
    const value = Number(figure.value);
    const when = whenOf(figure.period) ?? whenOf(dates.get(figure.article));
    if (figure.value === '' || Number.isNaN(value) || when === null || /denied/i.test(figure.factuality)) continue;
    const key = `${figure.metric}|${figure.unit}|${figure.place || ''}`;
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push({ ...figure, value, when });
  }
  return [...groups.values()].map(one => one.sort((a, b) => a.when - b.when))
    .filter(one => new Set(one.map(point => point.when)).size > 1);
}

function chart(points, dates) {
  const [W, H, L, R, T, B] = [340, 130, 12, 12, 24, 22];
  const values = points.map(point => point.value);
  const low = Math.min(0, ...values), high = Math.max(0, ...values);
  const from = points[0].when, to = points[points.length - 1].when;
  const x = when => L + (when - from) / (to - from) * (W - L - R);
  const y = value => H - B - (value - low) / ((high - low) || 1) * (H - T - B);
  const name = point => point.period || day(dates.get(point.article));
  const title = `${words(points[0].metric)}${points[0].unit ? ` in ${points[0].unit}` : ''}${points[0].place ? `, ${points[0].place}` : ''}`;
  const first = points[0], last = points[points.length - 1];
  return h('figure', { class: 'chart', 'data-test': 'chart' },
    h('figcaption', null, title),
    svg('svg', { viewBox: `0 0 ${W} ${H}`, role: 'img',
      'aria-label': `${title}: from ${quantity(first.value)} (${name(first)}) to ${quantity(last.value)} (${name(last)})` },
    svg('line', { class: 'axis', x1: L, x2: W - R, y1: y(0), y2: y(0) }),
    svg('polyline', { class: 'line', points: points.map(point => `${x(point.when)},${y(point.value)}`).join(' ') }),
    points.map(point => svg('circle', {
      class: /asserted/i.test(point.factuality || 'asserted') ? 'dot' : 'dot unsure', cx: x(point.when), cy: y(point.value), r: 3.5,
    }, svg('title', null, `${name(point)}: ${quantity(point.value)} ${point.unit}`))),
    svg('text', { x: x(from) - 6, y: Math.max(12, y(first.value) - 9) }, quantity(first.value)),
    svg('text', { x: x(to) + 6, y: Math.max(12, y(last.value) - 9), 'text-anchor': 'end' }, quantity(last.value)),
    svg('text', { class: 'period', x: L - 6, y: H - 5 }, name(first)),
    svg('text', { class: 'period', x: W - R + 6, y: H - 5, 'text-anchor': 'end' }, name(last))));
}

/** The figures, each once: copies of an article say the same in the same words. */
function distinct(figures) {
  const said = new Map();
  for (const one of figures) {
    const key = [one.metric, one.value, one.unit, one.change, one.period, one.place, one.factuality, one.sentence].join('|');
    if (said.has(key)) said.get(key).copies += 1;
    else said.set(key, { ...one, copies: 0 });
  }
  return [...said.values()];
}

export function figures(list, articles) {
  const dates = new Map(articles.map(one => [one.id, one.published]));
  const charts = group(list, dates).map(points => chart(points, dates));
  const hollow = charts.some(one => one.querySelector('.unsure'));
  const rows = distinct(list).sort((a, b) => a.metric.localeCompare(b.metric)
    || (whenOf(b.period) ?? whenOf(dates.get(b.article)) ?? 0) - (whenOf(a.period) ?? whenOf(dates.get(a.article)) ?? 0));
  const numeric = value => value !== '' && value !== undefined && !Number.isNaN(Number(value));
  return h('div', null,
    charts.length > 0 && h('div', { class: 'charts' }, charts),
    hollow && h('p', { class: 'muted small' }, 'A hollow point is a value the text does not state outright.'),
    h('div', { class: 'scroll' }, h('table', { 'data-test': 'figures' },
      h('thead', null, h('tr', null, ['What', 'Value', 'Change', 'Period', 'Place', 'Sentence'].map((name, i) =>
        h('th', { scope: 'col', class: i === 1 || i === 2 ? 'number' : null }, name)))),
      h('tbody', null, rows.map(one => h('tr', null,
        h('td', null, words(one.metric), ' ', factuality(one.factuality)),
        h('td', { class: 'number' }, quantity(one.value), ' ', one.unit),
        h('td', { class: 'number' }, numeric(one.change) ? factor(one.change) : one.change || ''),
        h('td', null, one.period), h('td', null, one.place),
        h('td', { class: 'sentence-cell' }, one.sentence && quoteLink(one.article, one.begin, one.end, one.sentence),
          one.copies > 0 && h('span', { class: 'muted small' }, `and ${plural(one.copies, 'other article')}`))))))));
}
