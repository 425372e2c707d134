// The proof of a verdict, fact, exposure or risk, and why it is not otherwise.
import { failed, fragment, h, loading } from '../dom.js';
import * as api from '../api.js';
import { here, href, note } from '../router.js';
import { proofTree } from '../parts/proof.js';
import { exportMenu } from '../parts/download.js';

export const what = 'the proof';

const TITLES = {
  verdict: 'Why this verdict', fact: 'Where this fact comes from', figure: 'Where this figure comes from',
  exposure: 'Why this exposure', risk: 'Why this risk', signal: 'Why this reason counts', tone: 'Why this reason counts',
};
const LABELS = ['bullish', 'bearish', 'neutral'];

function whyNot(id, article, proofs, chosen, signal) {
  const is = proofs.length ? (/: (bullish|bearish|neutral)\b/i.exec(proofs[0].text) || ['', ''])[1].toLowerCase() : '';
  const place = h('div', { 'aria-live': 'polite', 'data-test': 'why-not' });
  async function ask(label) {
    note(here({ whyNot: label }));
    place.replaceChildren(loading('the answer'));
    try {
      const answer = await api.explain(id, { article: article || undefined, whyNot: label }, signal);
      place.replaceChildren(h('h3', null, `Why not ${label}`), proofTree(answer));
    } catch (error) {
      if (error.name !== 'AbortError') place.replaceChildren(failed(error, () => ask(label)));
    }
  }
  if (LABELS.includes(chosen)) ask(chosen);
  return h('section', { class: 'why-not' }, h('h2', null, 'Could it be otherwise?'),
    h('p', { class: 'muted' }, 'What speaks for another verdict, what speaks against it, and without which reasons it would be that.'),
    h('div', { class: 'tools' }, LABELS.filter(label => label !== is).map(label =>
      h('button', { type: 'button', 'data-test': 'why-not-ask', onclick: () => ask(label) }, `Why not ${label}?`))), place);
}

/** Whether some step has more proofs than are told. */
const leavesOut = proofs => proofs.some(one => one.text.endsWith('--all') || leavesOut(one.because || []));

export async function show(route, signal) {
  const article = route.params.get('article') || '';
  const reason = route.params.get('reason') || '';
  const all = route.params.get('all') || '';
  const proofs = await api.explain(route.id, { article: article || undefined, all: all || undefined }, signal);
  const kind = route.id.split('/')[0];
  const title = TITLES[kind] || 'Why this is so';
  const node = fragment(
    h('header', { class: 'page-head' },
      h('div', null, h('p', { class: 'eyebrow' }, 'Proof'), h('h1', null, title)),
      h('div', { class: 'actions' }, article && h('a', { class: 'button', href: href('article', article) }, 'The article'),
        exportMenu(route.id))),
    h('p', { class: 'lead' }, 'Each line rests on the lines beneath it. A quote leads to its sentence in the article.'),
    // A chosen reason is pointed at inside the whole proof.
    proofTree(proofs, { mark: reason }),
    leavesOut(proofs) && h('p', null, h('a', { href: here({ all: 1 }) }, 'Show every proof, not only the shortest of each step')),
    kind === 'verdict' && whyNot(route.id, article, proofs, route.params.get('whyNot'), signal));
  return {
    title, node,
    ready() {
      const marked = document.querySelector('#main .marked');
      if (marked) marked.scrollIntoView({ block: 'nearest' });
    },
  };
}
