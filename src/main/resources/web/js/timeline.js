// The slider that chooses the day the whole page shows, and the banner that says so.
import { h, svg } from './dom.js';
import { timeline } from './api.js';
import { asOf, go, here } from './router.js';
import { day, plural } from './format.js';

let days = [];

/** How many articles are from later days than the one shown. */
export async function articlesAfter(date) {
  if (!date) return 0;
  const { days: all } = await timeline();
  return all.filter(one => one.day > date).reduce((sum, one) => sum + one.articles, 0);
}

/** The place of a day on the slider; the right end is now. */
function indexOf(date) {
  if (!date) return days.length;
  let index = 0;
  while (index + 1 < days.length && days[index + 1].day <= date) index++;
  return index;
}

function bars() {
  const most = Math.max(...days.map(one => one.articles), 1);
  const step = Math.ceil(days.length / 300);
  const drawn = [];
  for (let i = 0; i < days.length; i += step) {
    const articles = Math.max(...days.slice(i, i + step).map(one => one.articles));
    drawn.push(svg('line', { x1: i, x2: i, y1: 12, y2: 10 - 10 * articles / most, 'data-index': i }));
  }
  return svg('svg', { class: 'bars', viewBox: `0 0 ${days.length} 12`, preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    drawn);
}

export async function startTimeline(place, banner) {
  const show = () => showBanner(banner);
  show();
  document.addEventListener('routechange', show);
  try {
    days = (await timeline()).days || [];
  } catch {
    return;
  }
  if (!days.length) return;
  const slider = h('input', {
    type: 'range', id: 'asof', min: 0, max: days.length, step: 1, 'data-test': 'asof',
  });
  slider.value = indexOf(asOf());
  const said = h('output', { for: 'asof', class: 'asof-said' });
  const drawing = bars();
  place.append(h('div', { class: 'timeline' },
    h('label', { for: 'asof' }, 'Shown as of'),
    h('div', { class: 'timeline-track' }, drawing, slider), said));

  const chosen = () => days[Number(slider.value)];
  function say() {
    const one = chosen();
    said.textContent = one ? day(one.day) : 'now';
    slider.setAttribute('aria-valuetext', one ? `${day(one.day)}, ${plural(one.articles, 'article')} that day` : 'now');
    for (const bar of drawing.children) bar.classList.toggle('later', Number(bar.dataset.index) > Number(slider.value));
  }
  let timer = 0;
  slider.addEventListener('input', say);
  slider.addEventListener('change', () => {
    say();
    clearTimeout(timer);
    timer = setTimeout(() => {
      const date = chosen() ? chosen().day : '';
      if (date !== asOf()) go(here({ asOf: date }));
    }, 200);
  });
  document.addEventListener('routechange', () => {
    slider.value = indexOf(asOf());
    say();
    if (asOf()) said.textContent = day(asOf());
  });
  say();
  if (asOf()) said.textContent = day(asOf());
}

function showBanner(banner) {
  const date = asOf();
  document.documentElement.classList.toggle('past', Boolean(date));
  if (!date) return banner.replaceChildren();
  banner.replaceChildren(h('div', { class: 'banner', 'data-test': 'asof-banner' },
    h('div', { class: 'wrap' },
      h('span', null, 'You see the store as it stood on ', h('strong', null, day(date)), '. Later news is left out. '),
      h('a', { href: here({ asOf: '' }) }, 'Back to now'))));
}
