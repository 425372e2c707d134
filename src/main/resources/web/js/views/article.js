// An article: its text with the chosen sentence highlighted, its verdicts and facts.
import { empty, fragment, h, upTo } from '../dom.js';
import * as api from '../api.js';
import { asOf, href } from '../router.js';
import { day, plural } from '../format.js';
import { verdictCard } from '../parts/verdict.js';
import { factItem } from '../parts/fact.js';
import { exportMenu } from '../parts/download.js';
import { articleText } from '../parts/text.js';

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

export async function show(route, signal) {
  const article = { facts: [], verdicts: [], text: '', ...await api.article(route.id, signal) };
  const number = name => route.params.has(name) ? Number(route.params.get(name)) : -1;
  const { node: text, mark } = articleText(article, number('begin'), number('end'));
  const verdicts = [...article.verdicts].sort((a, b) => Math.abs(b.score) - Math.abs(a.score));
  const late = asOf() && article.published && article.published > asOf();
  const node = fragment(
    h('header', { class: 'page-head' },
      h('div', null,
        h('p', { class: 'eyebrow' }, [article.publisher, day(article.published)].filter(Boolean).join(', ')),
        h('h1', null, article.title || 'Untitled article'),
        h('p', { class: 'muted small' }, source(article.location))),
      h('div', { class: 'actions' },
        h('a', { class: 'button', href: href('graph', article.id) }, 'Graph'), exportMenu(article.id))),
    late && h('p', { class: 'note' }, 'This article was published after the day shown.'),
    h('div', { class: 'reading' },
      text,
      h('aside', { 'aria-label': 'What was drawn from this article' },
        h('section', null, h('h2', null, 'Verdicts'),
          verdicts.length ? upTo(4, verdicts, one => h('li', null, verdictCard(one, 'here')), h('ul', { class: 'plain cards' }))
            : empty('No verdict follows from this article.')),
        h('section', null, h('h2', null, 'Facts ', h('span', { class: 'muted' }, article.facts.length)),
          facts(article)))));
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
