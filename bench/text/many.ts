/**
 * Needs of many answers and the memory that they take, a progress line for every tenth of the work:
 * `node --import ./scripts/swc-register.mjs bench/text/many.ts [answers]`.
 *
 * Each answer is the first half of one sentence of the public sets beside the checkout and the second of another, so that
 * hardly any two are alike.
 */
import { createRng } from '@needfinder/numeric';
import { proposeCodebook, splitPassages, type SourceText } from '@needfinder/text';
import { cpuSeconds } from '../measure.js';
import { answersOf } from './answers.js';

const count = Number(process.argv[2] ?? 100_000);
const rng = createRng(1);
const sentences = answersOf().flatMap(({ text }) => splitPassages(text).map((passage) => passage.text));
const words = (): string[] => sentences[rng.int(sentences.length)]!.split(' ');
const spliced = (begins: string[], ends: string[]): string =>
  [...begins.slice(0, Math.ceil(begins.length / 2)), ...ends.slice(Math.ceil(ends.length / 2))].join(' ');
const texts = Array.from({ length: count }, (_, i): SourceText => ({ id: String(i), text: spliced(words(), words()) }));
const megabytes = (): string => (process.memoryUsage().rss / 2 ** 20).toFixed(0);
console.log(`${count} answers in ${megabytes()} MB`);
const begun = cpuSeconds();
let told = -1;
const { themes, needs, mentions } = proposeCodebook(texts, {
  seed: 1,
  onProgress({ step, share }) {
    if (Math.floor(10 * share) === told) return;
    told = Math.floor(10 * share);
    console.log(
      `${(100 * share).toFixed(0)} % ${step}, ${(cpuSeconds() - begun).toFixed(1)} s of CPU, ${megabytes()} MB`,
    );
  },
});
const peak = (process.resourceUsage().maxRSS / 1024).toFixed(0);
console.log(`${mentions.length} mentions, ${themes.length} themes, ${needs.length} needs`);
console.log(`${(cpuSeconds() - begun).toFixed(1)} s of CPU, peak ${peak} MB`);
