// A verdict with its reasons: word and arrow, bar, amounts; each leads to the proof.
import { css, h, hidden } from '../dom.js';
import { href } from '../router.js';
import { day, horizon, percent, signed, words } from '../format.js';

const ARROWS = { bullish: '↑', bearish: '↓', neutral: '→' };
const CHANNELS = {
  direct: 'said of it directly', indirect: 'through what it is exposed to', mixed: 'directly and through exposures',
};

const scope = verdict => verdict.article && verdict.article !== '*' ? verdict.article : '';

const proofOf = (verdict, reason) => href('explain', verdict.id, { article: scope(verdict), reason });

/** The link with the word itself. */
export function verdictLink(verdict, withTarget) {
  return h('a', {
    class: `verdict ${verdict.label}`, href: proofOf(verdict), 'data-test': 'verdict',
    'data-label': verdict.label, 'data-target': verdict.target.id, 'data-horizon': verdict.horizon,
    title: 'See the proof',
  },
  h('span', { 'aria-hidden': 'true', class: 'arrow' }, ARROWS[verdict.label] || '·'), verdict.label,
  withTarget ? [' on ', verdict.target.label] : hidden(` on ${verdict.target.label}`),
  hidden(`, ${horizon(verdict.horizon)}; see the proof`));
}

/** From −1 on the left to +1 on the right, zero in the middle. */
export function scoreBar(verdict) {
  const size = Math.min(1, Math.abs(verdict.score)) * 50;
  const bar = css(h('span', { class: `fill ${verdict.label}` }), {
    width: `${size}%`, left: verdict.score < 0 ? `${50 - size}%` : '50%',
  });
  return h('span', { class: 'score-bar', 'aria-hidden': 'true' }, bar);
}

export function reasonList(verdict, most = 3) {
  const reasons = (verdict.reasons || []).slice(0, most);
  if (!reasons.length) return h('p', { class: 'muted small' }, 'No reason weighs enough to be named here.');
  return h('ul', { class: 'reasons' }, reasons.map(reason => h('li', null,
    h('a', { href: proofOf(verdict, reason.id), 'data-test': 'reason', title: 'See the proof' },
      h('span', { class: `amount ${reason.amount < 0 ? 'bearish' : reason.amount > 0 ? 'bullish' : 'neutral'}` },
        signed(reason.amount)),
      h('span', { class: 'reason-text' }, reason.text)))));
}

/** The whole verdict. `about` says what to name: its 'target', its 'article', or 'here' for the target on the article's own page. */
export function verdictCard(verdict, about = 'target') {
  const facts = [`score ${signed(verdict.score)}`, `confidence ${percent(verdict.confidence)}`,
    CHANNELS[verdict.channel]].filter(Boolean);
  const named = about !== 'article'
    ? [h('a', { href: href('entity', verdict.target.id), class: 'name' }, verdict.target.label),
      h('span', { class: 'muted small' }, words(verdict.target.type))]
    : scope(verdict)
      ? [h('a', { href: href('article', verdict.article), class: 'name' }, verdict.articleTitle || 'Untitled article'),
        h('span', { class: 'muted small' }, day(verdict.published))]
      : [h('span', { class: 'name' }, 'All articles together')];
  return h('div', { class: 'card', 'data-test': 'verdict-card' },
    h('div', { class: 'card-head' },
      h('span', { class: 'named' }, named),
      h('span', { class: 'card-verdict' }, verdictLink(verdict),
        about !== 'article' && h('span', { class: 'muted small' }, horizon(verdict.horizon)))),
    h('div', { class: 'score' }, scoreBar(verdict), h('span', { class: 'muted small' }, facts.join(', '))),
    about === 'target' && scope(verdict) && verdict.articleTitle && h('p', { class: 'muted small from' }, 'From ',
      h('a', { href: href('article', verdict.article) }, verdict.articleTitle),
      verdict.published ? `, ${day(verdict.published)}` : ''),
    reasonList(verdict));
}

/** Short form for lists of articles: target, word, first reason. */
export function verdictLine(verdict) {
  return h('li', { class: 'verdict-line' },
    h('div', null, h('a', { href: href('entity', verdict.target.id) }, verdict.target.label), ' ', verdictLink(verdict), ' ',
      h('span', { class: 'muted small' }, `${signed(verdict.score)}, ${horizon(verdict.horizon)}`)),
    verdict.reasons && verdict.reasons.length ? reasonList(verdict, 1) : null);
}
