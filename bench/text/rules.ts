/** Sentences a second of splitting and rules, one core: `node --import ./scripts/swc-register.mjs bench/text/rules.ts`. */
import { findMentions, splitPassages } from '@needfinder/text';
import { cpuSeconds, median, timed } from '../measure.js';
import { answersOf } from './answers.js';

const texts = answersOf();
const sentences = texts.reduce((sum, { text }) => sum + splitPassages(text).length, 0);
const seconds = timed(10, () => findMentions(texts), cpuSeconds).sort((a, b) => a - b);
const rate = (of: number): number => Math.round(sentences / of);
console.log(`${texts.length} texts, ${sentences} passages`);
console.log(`${rate(median(seconds))} passages/s of CPU in the middle of ten rounds, ${rate(seconds[0]!)} in the best`);
