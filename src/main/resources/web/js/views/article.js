// An article: its text with the chosen sentence highlighted, its verdicts and facts, and the articles that it belongs with;
// or an older version of one, with what is gone and what came since.
import { empty, fragment, h, upTo } from '../dom.js';
import * as api from '../api.js';
import { asOf, href } from '../router.js';
import { day } from '../format.js';
import { verdictCard } from '../parts/verdict.js';
import { factItem } from '../parts/fact.js';
import { exportMenu } from '../parts/download.js';
import { articleText } from '../parts/text.js';
import { articleItem } from './home.js';

export const what = 'the article';

function source(location) {
  if (!location) return null;
  if (!/^https?:\/\//i.test(location)) return h('span', { class: 'location' }, location);
  return h('a', { href: location, rel: 'noreferrer noopener', class: 'location' }, location.replace(/^https?:\/\//i, ''));
}

function facts(article) {
  if (!article.facts.length) return empty('No fact was read from this article.');
  return upTo(12, article.facts, one => factItem(one, false), h('ul', { class: 'plain facts' }));
}

function versionItem(version) {
  return h('li', null, h('a', { href: href('article', version.id) }, version.title || 'Untitled article'), ' ',
    h('span', { class: 'muted small' }, day(version.modified || version.published)));
}

function others(title, articles, data) {
  return articles.length > 0 && h('section', { 'data-test': data }, h('h2', null, title),
    upTo(5, articles, one => articleItem(one, false), h('ul', { class: 'plain' })));
}

function corrected(versions) {
  return versions.length > 0 && h('div', { class: 'note', 'data-test': 'older-versions' },
    h('p', null, 'This article was corrected. Before, it was:'),
    upTo(3, versions, versionItem, h('ul', { class: 'plain' }), true));
}

function head(article, ...actions) {
  return h('header', { class: 'page-head' },
    h('div', null,
      h('p', { class: 'eyebrow' }, [article.publisher, day(article.published),
        article.modified && article.modified !== article.published && `changed ${day(article.modified)}`].filter(Boolean).join(', ')),
      h('h1', null, article.title || 'Untitled article'),
      h('p', { class: 'muted small' }, source(article.location))),
    h('div', { class: 'actions' }, actions));
}

/** A version that was corrected: nothing counts of it, so it has no verdicts and no facts. */
function olderVersion(article) {
  const { node: text } = articleText(article, -1, -1);
  return {
    title: article.title,
    node: fragment(
      head(article),
      h('p', { class: 'note', 'data-test': 'older-version' }, 'This is an older version, kept as history. What counts is ',
        h('a', { href: href('article', article.newer.id) }, article.newer.title || 'the newer version'), '.'),
      h('div', { class: 'reading' },
        text,
        h('aside', { 'aria-label': 'What the newer version changed' },
          h('section', null, h('h2', null, 'Came since'),
            article.cameSince.length ? h('ul', { class: 'plain', 'data-test': 'came-since' },
              article.cameSince.map(sentence => h('li', null, h('ins', null, sentence))))
              : empty('No sentence was added.')),
          h('section', null, h('h2', null, 'Gone since'),
            article.sentences.some(one => one.gone) ? h('p', { class: 'muted small' }, 'Struck through in the text.')
              : empty('No sentence was taken out.'))))),
  };
}

export async function show(route, signal) {
  const article = { facts: [], verdicts: [], copies: [], sameEvent: [], olderVersions: [], text: '', ...await api.article(route.id, signal) };
  if (article.newer) return olderVersion(article);
  const number = name => route.params.has(name) ? Number(route.params.get(name)) : -1;
  const { node: text, mark } = articleText(article, number('begin'), number('end'));
  const verdicts = [...article.verdicts].sort((a, b) => Math.abs(b.score) - Math.abs(a.score));
  const late = asOf() && article.published && article.published > asOf();
  const node = fragment(
    head(article, h('a', { class: 'button', href: href('graph', article.id) }, 'Graph'), exportMenu(article.id)),
    corrected(article.olderVersions),
    late && h('p', { class: 'note' }, 'This article was published after the day shown.'),
    h('div', { class: 'reading' },
      text,
      h('aside', { 'aria-label': 'What was drawn from this article' },
        h('section', null, h('h2', null, 'Verdicts'),
          verdicts.length ? upTo(4, verdicts, one => h('li', null, verdictCard(one, 'here')), h('ul', { class: 'plain cards' }))
            : empty('No verdict follows from this article.')),
        h('section', null, h('h2', null, 'Facts ', h('span', { class: 'muted' }, article.facts.length)),
          facts(article)),
        others('The same event elsewhere', article.sameEvent, 'same-event'),
        others('Copies', article.copies, 'copies'))));
  return {
    title: article.title, node,
    ready() {
      if (!mark) return;
      mark.tabIndex = -1;
      mark.focus({ preventScroll: true });
      mark.scrollIntoView({ block: 'center' });
    },
  };
}
