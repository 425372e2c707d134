// Says in plain words what proofs say tersely. What it does not know stays as it is.
import { horizon, percent, quantity, signed } from '../format.js';

const CHANNELS = {
  direct: 'said of it directly', indirect: 'through what it is exposed to', mixed: 'directly and through exposures',
};

export const channel = name => CHANNELS[name] || '';

const REWORDED = [
  // The mark before the line says the same.
  [/^([+-][\d.]+ +)?(?:rule|cue|held back|missing|there|nearly|weight): /, (_, amount) => amount || ''],
  [/^(.+) (short|long): (\w+), score (-?[\d.]+), confidence ([\d.]+), channel (\w+)$/, (_, target, when, label, score, sure, way) =>
    `${target}, ${horizon(when)}: ${label}, score ${signed(score)}, confidence ${percent(sure)}, ${channel(way)}`],
  [/^(.+) (short|long) is (\w+), score (-?[\d.]+)/, (_, target, when, label, score) =>
    `${target}, ${horizon(when)}, is ${label}: its score is ${signed(score)}`],
  [/\b(from|between|and|below|be) (-?0\.\d+)/g, (_, word, number) => `${word} ${signed(number)}`],
  [/^for it: (nothing|-?[\d.]+)/, (_, sum) => `What speaks for it: ${amount(sum)}`],
  [/^against it: (nothing|-?[\d.]+)/, (_, sum) => `What speaks against it: ${amount(sum)}`],
  [/^it would be (\w+), (-?[\d.]+), without/, (_, label, score) => `It would be ${label} (${signed(score)}) without`],
  [/^([+-]?\d\.\d+) +/, (_, number) => `${signed(number)} `],
  [/tone: (good|bad) for (.+?) \(([\d.]+)(?:, by (.+?) [+-][\d.]+)?\)/, (_, how, whom, sure, by) =>
    `the text speaks ${how === 'good' ? 'well' : 'badly'} of ${whom} (${percent(sure)} sure${by ? `, from ${by}` : ''})`],
  [/, counted ([\d.]+) times by age and sources/, (_, times) => `, counted ${times} times for its age and sources`],
  [/ more proofs: --all$/, () => ' more proofs'],
  // A fact that is plainly said needs no word for it; names of relations are words.
  [/ \(asserted\)/g, () => ''],
  [/\(asserted, /g, () => '('],
  [/\batRiskFrom\b/g, () => 'at risk from'],
  [/\b([a-z]{3,})(With|In|To|From|Of|On|By|At|For)\b/g, (_, verb, preposition) => `${verb} ${preposition.toLowerCase()}`],
  [/\b\d{7,}\b(?!-)/g, number => quantity(number)],
];

const amount = text => text === 'nothing' ? text : signed(text);

export function plain(text) {
  return REWORDED.reduce((said, [pattern, words]) => said.replace(pattern, words), String(text || ''));
}
