// A fact: who, what, to whom; how sure; who says so; the sentence.
import { h, upTo } from '../dom.js';
import { href } from '../router.js';
import { day, plural, words } from '../format.js';

const MEANINGS = {
  probable: 'The text calls this probable.',
  possible: 'The text says that this may be so.',
  conditional: 'The text says that this is so if something else happens.',
  hypothetical: 'The text only supposes this.',
  denied: 'The text says that this is not so.',
};

/** Nothing for what is plainly said, else a word in a frame. */
export function factuality(name) {
  const word = words(name).toLowerCase();
  if (!word || word === 'asserted') return null;
  return h('span', { class: `badge ${word}`, title: MEANINGS[word] }, word);
}

/** A thing with a page of its own, or only its words. */
export const thing = one => one && one.id
  ? h('a', { href: href('entity', one.id) }, one.label || one.id)
  : h('span', null, one ? one.label : '');

export function quoteLink(article, begin, end, text) {
  return h('a', {
    class: 'quote', href: href('article', article, { begin, end }), 'data-test': 'quote',
    title: 'Read this sentence in its article',
  }, text);
}

/** The same words of several articles, as of copies, are one quote. */
function quotesOf(fact) {
  const all = (fact.claims || []).filter(one => one.sentence && one.article);
  return [...Map.groupBy(all, one => `${one.factuality}|${one.attribution}|${one.sentence}`).values()];
}

/** A sentence that states a fact: who says so, how sure, where it stands. */
function quoteItem(claims, common, withTitle) {
  const [claim, ...copies] = claims;
  const speaker = /^(the )?article$/i.test(claim.attribution || '') ? '' : claim.attribution;
  const said = [speaker && `according to ${speaker}`,
    withTitle && [claim.title, claim.published && day(claim.published)].filter(Boolean).join(', '),
    withTitle && copies.length && `and ${plural(copies.length, 'other article')}`].filter(Boolean).join('; ');
  const differs = claim.factuality !== common;
  return h('li', null, quoteLink(claim.article, claim.begin, claim.end, claim.sentence),
    (said || differs) && h('p', { class: 'muted small said' },
      differs && [factuality(claim.factuality) || h('span', { class: 'badge' }, 'asserted'), ' '], said));
}

/** `withTitles` names the article of each quote. */
export function factItem(fact, withTitles = true) {
  const denied = /denied/i.test(fact.factuality);
  return h('li', { class: `fact${denied ? ' is-denied' : ''}`, 'data-test': 'fact', 'data-factuality': fact.factuality },
    h('div', { class: 'fact-head' },
      h('span', null, thing(fact.subject), ' ', h('span', { class: 'predicate' }, fact.predicateLabel || words(fact.predicate)), ' ',
        thing(fact.object)),
      ' ', factuality(fact.factuality), ' ',
      fact.id && h('a', { class: 'small why', href: href('explain', fact.id), title: 'See where this fact comes from' }, 'why')),
    upTo(2, quotesOf(fact), one => quoteItem(one, fact.factuality, withTitles), h('ul', { class: 'plain quotes' }), true));
}
