// How the graph looks; colours come from the custom properties of the theme.
import { categories, SURENESS } from './types.js';

const color = name => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

export function graphStyle() {
  const ink = color('ink'), paper = color('paper'), accent = color('accent');
  const dashes = Object.entries(SURENESS).filter(([, is]) => is.dash).map(([key, is]) => ({
    selector: `edge.${key}`,
    style: { 'line-style': 'dashed', 'line-dash-pattern': is.dash.split(' ').map(Number), 'line-cap': key === 'unsure' ? 'round' : 'butt' },
  }));
  return [
    { selector: 'node', style: {
      width: 22, height: 22, label: 'data(label)', color: ink, 'font-size': 11, 'font-family': 'system-ui, sans-serif',
      'text-valign': 'bottom', 'text-margin-y': 4, 'text-wrap': 'ellipsis', 'text-max-width': 130,
      'text-background-color': paper, 'text-background-opacity': 0.8, 'text-background-padding': 1,
      'min-zoomed-font-size': 6.5, 'border-width': 1.5, 'border-color': paper,
    } },
    ...categories.map(({ key, shape }) => ({ selector: `node.${key}`, style: {
      'background-color': color(`node-${key}`), shape, ...(shape === 'star' || shape === 'diamond' ? { width: 27, height: 27 } : {}),
    } })),
    { selector: 'node.focus', style: { width: 36, height: 36, 'font-size': 14, 'font-weight': 600, 'border-width': 3, 'border-color': ink, 'z-index': 10, 'min-zoomed-font-size': 0 } },
    { selector: 'edge', style: {
      width: 2, 'line-color': color('edge'), 'curve-style': 'bezier', 'target-arrow-shape': 'triangle',
      'target-arrow-color': color('edge'), 'arrow-scale': 0.9, color: color('muted'), 'font-size': 10,
      'font-family': 'system-ui, sans-serif', 'text-rotation': 'autorotate', 'text-background-color': paper,
      'text-background-opacity': 0.9, 'text-background-padding': 1, 'min-zoomed-font-size': 8,
    } },
    { selector: 'edge.inferred', style: {
      width: 1, 'line-color': color('edge-inferred'), 'target-arrow-color': color('edge-inferred'), 'target-arrow-shape': 'vee',
    } },
    ...dashes,
    { selector: 'edge.denied', style: {
      'line-color': color('bearish'), 'target-arrow-color': color('bearish'), 'target-arrow-shape': 'tee',
    } },
    { selector: 'edge.named', style: { label: 'data(label)' } },
    { selector: 'node:selected', style: { 'border-width': 4, 'border-color': accent, 'z-index': 20 } },
    { selector: 'edge:selected', style: {
      label: 'data(label)', width: 3.5, 'line-color': accent, 'target-arrow-color': accent, color: ink, 'font-size': 12, 'z-index': 20,
    } },
    { selector: '.faded', style: { opacity: 0.25 } },
    { selector: 'core', style: { 'active-bg-opacity': 0.08, 'active-bg-color': accent, 'selection-box-opacity': 0 } },
  ];
}
