// A proof as a tree that opens step by step down to the sentence.
import { h } from '../dom.js';
import { day, words } from '../format.js';
import { factuality, quoteLink } from './fact.js';
import { plain } from './plain.js';

const KINDS = {
  verdict: ['verdict', 'The judgement itself'],
  signal: ['reason', 'Something that speaks for or against the target'],
  tone: ['tone', 'How the text speaks of the target'],
  fact: ['stated', 'A claim that an article makes'],
  figure: ['figure', 'A number that an article gives'],
  inference: ['inferred', 'Follows from other claims by a rule'],
  rule: ['rule', 'The rule by which this follows'],
  background: ['known', 'Background knowledge, not from an article'],
  seen: ['above', 'Its reasons are already shown further up'],
  held_back: ['held back', 'Known, but not counted'],
  near_miss: ['nearly', 'A rule that comes close, and what it lacks'],
  met: ['there', 'What the rule needs and has'],
  missing: ['missing', 'What the rule needs and lacks'],
  balance: ['', ''],
  not_drawn: ['not so', 'What does not follow'],
};

/** What in a sentence tells how it is meant: all in one line. */
const isSign = proof => proof.text.startsWith('cue: ');

function signs(proofs) {
  const all = proofs.filter(isSign);
  return all.length > 0 && h('li', { class: 'muted small signs' }, 'Told from: ', all.map(one => plain(one.text)).join('; '), '.');
}

function kindMark(kind) {
  const [word, meaning] = KINDS[kind] || [words(kind).toLowerCase(), ''];
  return word && h('span', { class: `kind kind-${kind}`, title: meaning }, word);
}

function branch(proof, depth, options) {
  const because = proof.because || [];
  const marked = options.mark && proof.id === options.mark;
  const item = h('li', { class: marked ? 'marked' : null, 'data-kind': proof.kind, 'data-id': proof.id || null });
  if (proof.kind === 'quote' && proof.article) {
    item.append(h('div', { class: 'leaf' }, quoteLink(proof.article, proof.begin, proof.end, proof.sentence),
      h('p', { class: 'muted small said' }, factuality(proof.factuality), ' ',
        [proof.title, proof.published && day(proof.published)].filter(Boolean).join(', '))));
    if (because.length) item.append(branches(because, depth + 1, options));
  } else if (because.length) {
    item.append(h('details', { open: depth < options.open || contains(proof, options.mark) },
      h('summary', null, h('span', { class: 'step' }, kindMark(proof.kind), h('span', null, plain(proof.text)))),
      branches(because, depth + 1, options)));
  } else {
    item.append(h('div', { class: 'leaf' }, kindMark(proof.kind), h('span', null, plain(proof.text))));
  }
  return item;
}

/** Whether the marked step is this one or below it; both are opened. */
function contains(proof, id) {
  return Boolean(id) && (proof.id === id || (proof.because || []).some(one => contains(one, id)));
}

const branches = (proofs, depth, options) => h('ul', null,
  proofs.filter(one => !isSign(one)).map(one => branch(one, depth, options)), signs(proofs));

const size = proofs => proofs.reduce((sum, one) => sum + 1 + size(one.because || []), 0);

/** `mark` is the id of a step to point at; `small` leaves out the buttons. */
export function proofTree(proofs, { mark = '', small = false } = {}) {
  const tree = h('div', { class: 'proof', 'data-test': 'proof' });
  if (!proofs.length) {
    tree.append(h('p', { class: 'state' }, 'There is no proof of this: nothing in the store leads to it.'));
    return tree;
  }
  const total = size(proofs);
  const list = branches(proofs, 0, { mark, open: total <= 25 ? 9 : 2 });
  list.className = 'proof-root';
  list.addEventListener('keydown', event => {
    if (event.target.tagName !== 'SUMMARY') return;
    if (event.key === 'ArrowRight') event.target.parentNode.open = true;
    else if (event.key === 'ArrowLeft') event.target.parentNode.open = false;
  });
  const all = open => () => { for (const one of list.querySelectorAll('details')) one.open = open; };
  if (!small && list.querySelector('details')) {
    tree.append(h('div', { class: 'tools' },
      h('button', { type: 'button', onclick: all(true) }, 'Open all'),
      h('button', { type: 'button', onclick: all(false) }, 'Close all')));
  }
  tree.append(list);
  return tree;
}
