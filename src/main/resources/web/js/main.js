// Starts the page and draws the view that the address names.
import { failed, h, loading } from './dom.js';
import { parse, href } from './router.js';
import { startTheme } from './theme.js';
import { startSearch } from './search.js';
import { startTimeline } from './timeline.js';
import { status } from './api.js';
import { tokenForm } from './token.js';
import { day, plural } from './format.js';
import * as home from './views/home.js';
import * as article from './views/article.js';
import * as entity from './views/entity.js';
import * as explain from './views/explain.js';
import * as graph from './views/graph.js';
import * as exposure from './views/exposure.js';
import * as queries from './views/queries.js';
import * as sparql from './views/sparql.js';

const VIEWS = { home, article, entity, explain, graph, exposure, queries, sparql };
const main = document.getElementById('main');
let running = null;
let lastPlace = null;

/** A view's show(route, signal) gives {title, node, ready}; ready runs once the node is in the page. */
async function draw() {
  if (running) running.abort();
  const route = parse();
  const place = `${route.name}/${route.id}`;
  const moved = place !== lastPlace;
  const first = lastPlace === null;
  lastPlace = place;
  running = new AbortController();
  const { signal } = running;
  markNavigation(route.name);
  document.dispatchEvent(new CustomEvent('routechange'));
  const view = VIEWS[route.name];
  if (!view) {
    main.replaceChildren(h('h1', null, 'There is no such page'),
      h('p', null, 'The address leads nowhere. ', h('a', { href: href('home') }, 'Go to the news'), '.'));
    return;
  }
  main.setAttribute('aria-busy', 'true');
  // Keep what is there for a moment: a quick answer then changes the page without a flicker.
  const wait = setTimeout(() => main.replaceChildren(loading(view.what)), moved ? 120 : 400);
  try {
    const shown = await view.show(route, signal);
    if (signal.aborted) return;
    clearTimeout(wait);
    main.replaceChildren(shown.node);
    performance.mark('view');
    document.title = shown.title ? `${shown.title} – Spillover` : 'Spillover';
    if (moved) {
      window.scrollTo(0, 0);
      if (!first) focusHeading();
    }
    if (shown.ready) shown.ready();
  } catch (error) {
    if (signal.aborted || error.name === 'AbortError' || error.status === 401) return;
    main.replaceChildren(failed(error, draw));
    if (!error.status && error.name !== 'ApiError' && !('status' in error)) console.error(error);
  } finally {
    clearTimeout(wait);
    if (!signal.aborted) main.removeAttribute('aria-busy');
  }
}

function focusHeading() {
  const heading = main.querySelector('h1');
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

function markNavigation(name) {
  for (const link of document.querySelectorAll('[data-nav]')) {
    link.setAttribute('href', href(link.dataset.nav));
    if (link.closest('nav') && link.dataset.nav === name) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
}

async function showStatus() {
  try {
    const is = await status();
    document.getElementById('status').textContent = `Spillover ${is.version}: ${plural(is.articles, 'article')}, `
      + plural(is.facts, 'fact')
      + (is.newest ? `; the newest of ${day(is.newest)}` : '') + (is.readOnly ? '. Read-only.' : '.');
  } catch { /* the view itself says what is wrong */ }
}

document.getElementById('skip').addEventListener('click', event => {
  event.preventDefault();
  main.focus();
});
window.addEventListener('beforeprint', () => {
  for (const details of main.querySelectorAll('.proof details')) details.open = true;
});
startTheme(document.getElementById('theme'));
startSearch(document.getElementById('search'));
startTimeline(document.getElementById('timeline'), document.getElementById('banner'));
document.addEventListener('tokenneeded', event => {
  if (main.querySelector('.token')) return;
  if (running) running.abort();
  main.removeAttribute('aria-busy');
  main.replaceChildren(tokenForm(event.detail));
  main.querySelector('input').focus();
});
window.addEventListener('hashchange', draw);
draw();
showStatus();
