// The text of an article in paragraphs, with one range highlighted and what a newer version left out struck.
import { h } from '../dom.js';

const SECTIONS = { OPINION: 'Opinion', PUBLISHER_LABEL: 'Label of the publisher' };

/** Lines broken at a column width are joined; else line breaks stay. */
function hardWrapped(text) {
  const lines = text.split('\n');
  return /\n\s*\n/.test(text) && lines.length > 8 && lines.every(line => line.length <= 100);
}

/** Sentences and what lies between them, without gaps or overlaps. */
function pieces(article, begin, end) {
  const result = [];
  let at = 0;
  const until = (stop, sentence) => {
    if (stop > at) result.push({ begin: at, end: stop, sentence });
    at = Math.max(at, stop);
  };
  const sentences = [...(article.sentences || [])].sort((a, b) => a.begin - b.begin);
  for (const sentence of sentences) {
    until(Math.min(sentence.begin, article.text.length), null);
    until(Math.min(sentence.end, article.text.length), sentence);
  }
  until(article.text.length, null);
  if (begin < 0 || end <= begin) return result;
  // A range outside all sentences is cut out as if it were one.
  return result.flatMap(one => {
    if (one.sentence || one.end <= begin || one.begin >= end || !article.text.slice(one.begin, one.end).trim()) return [one];
    const from = Math.max(one.begin, begin), to = Math.min(one.end, end);
    return [{ ...one, end: from }, { begin: from, end: to, sentence: { section: 'BODY' } }, { ...one, begin: to }]
      .filter(part => part.end > part.begin);
  });
}

/** The sentence as a mark; if only a part of it was meant, that part stands out. */
function marked(text, piece, begin, end) {
  const from = Math.max(piece.begin, begin), to = Math.min(piece.end, end);
  const whole = text.slice(piece.begin, from).trim() === '' && text.slice(to, piece.end).trim() === '';
  return h('mark', { 'data-test': 'sentence-highlight' }, whole ? text.slice(piece.begin, piece.end) : [
    text.slice(piece.begin, from), h('span', { class: 'exact' }, text.slice(from, to)), text.slice(to, piece.end)]);
}

export function articleText(article, begin, end) {
  const { text } = article;
  const blankLines = /\n\s*\n/.test(text);
  const node = h('div', { class: `text${hardWrapped(text) ? '' : ' keep-lines'}`, 'data-test': 'text' });
  let paragraph = null;
  let section = '';
  let mark = null;
  for (const piece of pieces(article, begin, end)) {
    const words = text.slice(piece.begin, piece.end);
    const own = piece.sentence ? piece.sentence.section || 'BODY' : section;
    const gap = !piece.sentence && (blankLines ? /\n\s*\n/.test(words) : words.includes('\n'));
    if (gap && !words.trim()) { paragraph = null; continue; }
    if (!paragraph || own !== section || gap) {
      const opens = own !== section && SECTIONS[own];
      paragraph = h('p', { class: `section-${own.toLowerCase()}` },
        opens && h('span', { class: 'section-name' }, SECTIONS[own]));
      node.append(paragraph);
      section = own;
    }
    const hit = piece.sentence && begin >= 0 && piece.begin < end && piece.end > begin;
    if (hit) {
      const made = marked(text, piece, begin, end);
      mark = mark || made;
      paragraph.append(made);
    } else paragraph.append(piece.sentence && piece.sentence.gone ? h('del', null, words) : words);
  }
  for (const one of [...node.children]) if (!one.textContent.trim()) one.remove();
  if (!node.childNodes.length) node.append(h('p', { class: 'state' }, 'This article has no text.'));
  return { node, mark };
}
