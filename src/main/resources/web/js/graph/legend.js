// What colours, shapes and lines mean; only what occurs in the drawing.
import { h, svg } from '../dom.js';
import { categories, categoryOf, SURENESS, surenessOf } from './types.js';

const SHAPES = {
  ellipse: '<circle>', diamond: '8,1 15,8 8,15 1,8', 'round-tag': '1,2 11,2 15,8 11,14 1,14',
  'round-rectangle': '1,3 15,3 15,13 1,13', 'round-triangle': '8,1 15,14 1,14',
  star: '8,1 10,6 15,6 11,9.5 12.5,15 8,11.5 3.5,15 5,9.5 1,6 6,6', 'round-hexagon': '4,2 12,2 15.5,8 12,14 4,14 0.5,8',
  rectangle: '3,1 13,1 13,15 3,15', 'round-octagon': '5,1 11,1 15,5 15,11 11,15 5,15 1,11 1,5',
};

function shape({ key, shape: name }) {
  const body = name === 'ellipse' ? svg('circle', { cx: 8, cy: 8, r: 6.5 }) : svg('polygon', { points: SHAPES[name] });
  return svg('svg', { class: `key node-${key}`, viewBox: '0 0 16 16', width: 14, height: 14, 'aria-hidden': 'true' }, body);
}

function line(className, dash) {
  return svg('svg', { class: `key ${className}`, viewBox: '0 0 34 8', width: 34, height: 8, 'aria-hidden': 'true' },
    svg('line', { x1: 1, x2: 33, y1: 4, y2: 4, 'stroke-dasharray': dash || null }));
}

export function legend(model) {
  const present = new Set([...model.nodes.values()].map(categoryOf));
  const edges = [...model.edges.values()];
  const levels = Object.entries(SURENESS).filter(([key]) => edges.some(edge => surenessOf(edge.factuality) === key));
  const entry = (mark, text) => h('li', null, mark, text);
  return h('ul', { class: 'legend', 'aria-label': 'Legend' },
    categories.filter(one => present.has(one.key)).map(one => entry(shape(one), one.name)),
    levels.map(([key, is]) => entry(line(`edge-${key}`, is.dash), is.name)),
    edges.some(edge => edge.inferred) && entry(line('edge-inferred', ''), 'inferred by a rule (thin)'));
}
