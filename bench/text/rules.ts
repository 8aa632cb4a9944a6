/** Sentences a second of splitting and rules, one core: `node --import ./scripts/swc-register.mjs bench/text/rules.ts`. */
import { findMentions, splitPassages } from '@needfinder/text';
import { answersOf } from './answers.js';

const texts = answersOf();
const sentences = texts.reduce((sum, { text }) => sum + splitPassages(text).length, 0);
const ROUNDS = 5;
findMentions(texts.slice(0, 500));
const start = process.cpuUsage();
for (let round = 0; round < ROUNDS; round += 1) findMentions(texts);
const { user, system } = process.cpuUsage(start);
const seconds = (user + system) / 1e6 / ROUNDS;
console.log(`${texts.length} texts, ${sentences} passages: ${Math.round(sentences / seconds)} passages/s of CPU`);
