// A verdict with its reasons: word and arrow, bar, amounts; each leads to the proof.
import { css, h, hidden } from '../dom.js';
import { href } from '../router.js';
import { day, horizon, percent, signed, words } from '../format.js';
import { channel, plain } from './plain.js';

const MOST_QUOTED = 140;
const ARROWS = { bullish: '↑', bearish: '↓', neutral: '→' };

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
      h('span', { class: 'reason-text' }, inWords(reason))))));
}

/** A tone is the sentence that has it. */
function inWords(reason) {
  if (!reason.sentence) return plain(reason.text);
  return [h('span', { class: 'muted' }, reason.amount < 0 ? 'bad words: ' : 'good words: '),
    `“${reason.sentence.length > MOST_QUOTED ? `${reason.sentence.slice(0, MOST_QUOTED).replace(/\s+\S*$/, '')} …` : reason.sentence}”`];
}

/** The whole verdict. `about` says what to name: its 'target', its 'article', or 'here' for the target on the article's own page. */
export function verdictCard(verdict, about = 'target') {
  const facts = [`score ${signed(verdict.score)}`, `confidence ${percent(verdict.confidence)}`,
    channel(verdict.channel)].filter(Boolean);
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

/** Short form for lists of articles: a target, its verdicts over both horizons, the first reason. */
export function verdictLine(verdicts) {
  const [first, ...others] = verdicts;
  const same = verdicts.every(one => one.label === first.label);
  return h('li', { class: 'verdict-line' },
    h('div', null, h('a', { href: href('entity', first.target.id) }, first.target.label), ' ',
      same ? [verdictLink(first), ' ', h('span', { class: 'muted small' }, verdicts.map(scored).join(', '))]
        : [first, ...others].map(one => [verdictLink(one), ' ', h('span', { class: 'muted small' }, scored(one)), ' '])),
    first.reasons && first.reasons.length ? reasonList(first, 1) : null);
}

const scored = verdict => `${signed(verdict.score)} ${horizon(verdict.horizon)}`;
