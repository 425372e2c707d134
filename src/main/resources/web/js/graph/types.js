// Kinds of nodes and of edges, each told apart by more than colour.
import { words } from '../format.js';

/** [key, what the legend says, shape, words in the type or the front of the id] */
const CATEGORIES = [
  ['asset', 'Asset', 'diamond', /asset|crypto|commodit|currenc|index|security|stock|bond|fund|token/],
  ['policy', 'Policy or law', 'round-tag', /polic|instrument|law|tariff|sanction|regulation|rule|act$|treaty|agreement/],
  ['organization', 'Organisation', 'ellipse', /compan|organi[sz]ation|bank|agency|institution|authority|government|exchange|publisher|corporation|party/],
  ['place', 'Place', 'round-rectangle', /place|countr|jurisdiction|region|city|state|continent|location/],
  ['person', 'Person', 'round-triangle', /person|people|politician|executive/],
  ['event', 'Event or risk', 'star', /event|risk|threat|disaster|conflict|strike|election/],
  ['product', 'Product or sector', 'round-hexagon', /product|technolog|sector|industry|service|market|material/],
  ['article', 'Article', 'rectangle', /article|document|source/],
  ['other', 'Other', 'round-octagon', /./],
];

export const categories = CATEGORIES.map(([key, name, shape]) => ({ key, name, shape }));

export function categoryOf(node) {
  const type = words(node.type).toLowerCase();
  const front = String(node.id).split('/')[0].toLowerCase();
  for (const text of [type, front]) {
    const found = text && CATEGORIES.find(([key, , , pattern]) => key !== 'other' && pattern.test(text));
    if (found) return found[0];
  }
  return 'other';
}

/** asserted, probable, denied, or unsure (possible, conditional, hypothetical and the like). */
export function surenessOf(factuality) {
  const word = String(factuality || 'asserted').toLowerCase();
  if (word.includes('denied') || word.includes('negat')) return 'denied';
  if (word === 'asserted' || word === 'actual' || word === 'certain') return 'asserted';
  if (word === 'probable') return 'probable';
  return 'unsure';
}

export const SURENESS = {
  asserted: { name: 'asserted', dash: '' },
  probable: { name: 'probable', dash: '12 3' },
  unsure: { name: 'possible, conditional or hypothetical', dash: '2 4' },
  denied: { name: 'denied', dash: '7 5' },
};
