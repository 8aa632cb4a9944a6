/**
 * Needs, themes and labels of 5,000 answers, one core: `node --import ./scripts/swc-register.mjs bench/text/whole.ts [on|off]`.
 */
import { embedTexts } from '@needfinder/encoder';
import { passagesToEmbed, proposeCodebook } from '@needfinder/text';
import { cpuSeconds } from '../measure.js';
import { answersOf } from './answers.js';

const texts = answersOf(5_000);
const begun = cpuSeconds();
const embeddings = process.argv[2] === 'off' ? new Map() : await embedTexts(passagesToEmbed(texts), { threads: 1 });
const encoded = cpuSeconds() - begun;
const { themes, needs, mentions } = proposeCodebook(texts, { seed: 1, embeddings });
const peak = process.resourceUsage().maxRSS / 1024;
console.log(`${texts.length} answers, ${mentions.length} mentions, ${themes.length} themes, ${needs.length} needs`);
console.log(
  `encoder ${encoded.toFixed(1)} s, all ${(cpuSeconds() - begun).toFixed(1)} s of CPU, peak ${peak.toFixed(0)} MB`,
);
