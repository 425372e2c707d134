// The first screen: what is new, and the strongest verdicts of the store.
import { empty, failed, fragment, h } from '../dom.js';
import * as api from '../api.js';
import { asOf, here, href } from '../router.js';
import { articlesAfter } from '../timeline.js';
import { day, plural } from '../format.js';
import { verdictCard, verdictLine } from '../parts/verdict.js';

export const what = 'what is new';

const ARTICLES = 8;
const VERDICTS = 6;

export function articleItem(article, withVerdicts = true) {
  const verdicts = [...(article.verdicts || [])].sort((a, b) => Math.abs(b.score) - Math.abs(a.score));
  const shown = [...Map.groupBy(verdicts, one => one.target.id).values()].slice(0, 2);
  const more = verdicts.length - shown.flat().length;
  return h('li', { class: 'article-item', 'data-test': 'article' },
    h('p', { class: 'muted small' }, [article.publisher, day(article.published)].filter(Boolean).join(', ')),
    h('h3', null, h('a', { href: href('article', article.id) }, article.title || 'Untitled article')),
    withVerdicts && (verdicts.length
      ? h('ul', { class: 'plain' }, shown.map(verdictLine))
      : h('p', { class: 'muted small' }, 'No verdict follows from this article.')),
    withVerdicts && more > 0 && h('p', { class: 'small' },
      h('a', { href: href('article', article.id) }, `${plural(more, 'more verdict')}`)));
}

/** A button that fetches and appends the next items. */
function moreButton(list, total, fetchFrom, draw) {
  const button = h('button', { type: 'button', class: 'more', hidden: list.children.length >= total }, 'Show more');
  button.addEventListener('click', async () => {
    button.disabled = true;
    try {
      const items = await fetchFrom(list.children.length);
      list.append(...items.map(draw));
      if (!items.length || list.children.length >= total) button.hidden = true;
    } catch (error) {
      button.after(failed(error));
    }
    button.disabled = false;
  });
  return button;
}

function horizons(chosen) {
  return h('p', { class: 'choice', role: 'group', 'aria-label': 'Horizon' },
    [['', 'both'], ['short', 'short term'], ['long', 'long term']].map(([value, name]) =>
      h('a', { href: here({ horizon: value }), 'aria-current': value === chosen ? 'true' : null }, name)));
}

export async function show(route, signal) {
  const horizon = route.params.get('horizon') || '';
  const wanted = { horizon: horizon || undefined, limit: VERDICTS };
  // Articles are listed newest first: those after the day shown are skipped.
  const skip = await articlesAfter(asOf());
  const [news, strongest] = await Promise.all([
    api.articles(ARTICLES, skip, signal), api.verdicts({ ...wanted, offset: 0 }, signal)]);
  if (!news.total) {
    return { title: '', node: fragment(h('h1', null, 'Nothing here yet'),
      empty('The store is empty. Once articles have been read in, the newest appear here with their verdicts.')) };
  }
  const articleList = h('ul', { class: 'plain' }, news.articles.map(one => articleItem(one)));
  const verdictList = h('ul', { class: 'plain cards' }, strongest.verdicts.map(one => h('li', null, verdictCard(one))));
  const node = h('div', { class: 'home' },
    h('section', { 'aria-labelledby': 'strongest' },
      h('div', { class: 'section-head' }, h('h2', { id: 'strongest' }, 'Strongest verdicts'), horizons(horizon)),
      strongest.verdicts.length ? verdictList : empty('No verdict is given yet.'),
      moreButton(verdictList, strongest.total,
        offset => api.verdicts({ ...wanted, offset }).then(answer => answer.verdicts), one => h('li', null, verdictCard(one)))),
    h('section', { 'aria-labelledby': 'newest' },
      h('div', { class: 'section-head' }, h('h2', { id: 'newest' }, 'Newest articles')),
      news.articles.length ? articleList : empty('No article is from this day or earlier.'),
      moreButton(articleList, news.total - skip,
        offset => api.articles(ARTICLES, skip + offset).then(answer => answer.articles), one => articleItem(one))));
  return { title: '', node: fragment(
    h('h1', null, asOf() ? `What was new on ${day(asOf())}` : 'What is new'),
    h('p', { class: 'lead' }, 'What the news means for companies, assets and places: each verdict leads to its reasons, and each reason to the sentence it rests on.'),
    node) };
}
