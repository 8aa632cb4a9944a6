/**
 * The four Stacks interviews (CC0) from their files to a saturation curve and a table of codes by attribute, coded by the
 * engine's suggestions. `node --import ./scripts/swc-register.mjs bench/stacks-interviews.ts [data folder]`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { accumulation, codeByGroup, runsOfNewCodes, unseenCodes } from '@needfinder/code-statistics';
import { formatInterval, formatShare } from '@needfinder/domain';
import { readTranscript } from '@needfinder/file-formats';
import { proposeCodebook, type SourceText } from '@needfinder/text';
import { DATA } from './published-data.js';

/** What each says of their work in the first answer, in one word. */
const ROLES = ['developer', 'community', 'developer', 'community'];
const SEED = 1;

const paths = ROLES.map((_, at) => join(DATA, `study-stacks/stacks_interview_00${at + 1}.md`));
if (!paths.every((path) => existsSync(path))) {
  console.log(`SKIPPED: the Stacks interviews are not in ${DATA}`);
  process.exit();
}
const texts: SourceText[] = [];
for (const [interview, path] of paths.entries()) {
  const { turns } = await readTranscript(path, readFileSync(path));
  let frame: string | undefined;
  for (const [position, { role, text }] of turns.entries()) {
    if (role === 'interviewer') frame = text;
    else
      texts.push({ id: `${interview} ${position}`, text, respondent: String(interview), ...(frame ? { frame } : {}) });
  }
}
const words = texts.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
const { needs, themes, mentions } = proposeCodebook(texts, { seed: SEED });
console.log(
  `4 interviews, ${texts.length} answers, ${words} words; ${mentions.length} mentions, ${needs.length} needs in ${themes.length} themes\n`,
);

const interviewOf = (textId: string) => Number(textId.split(' ')[0]);
const speakOf = (passages: readonly { textId: string; stance: string }[]) =>
  [...new Set(passages.filter(({ stance }) => stance === 'for').map(({ textId }) => interviewOf(textId)))].sort();

for (const [name, codes] of [
  ['needs', needs.map(({ label, passages }) => ({ label, units: speakOf(passages) }))],
  [
    'themes',
    themes.map(({ key, label }) => ({
      label,
      units: speakOf(needs.filter(({ themeKey }) => themeKey === key).flatMap(({ passages }) => passages)),
    })),
  ],
] as const) {
  const used = codes.filter(({ units }) => units.length > 0);
  const units = ROLES.map((_, at) => used.flatMap((code, number) => (code.units.includes(at) ? [number] : [])));
  const curve = accumulation(units, { permutations: 200, seed: SEED });
  console.log(`Saturation of ${name}: interview, new, known, mean of random orders (middle 95 %)`);
  curve.known.forEach((known, at) => {
    const band = `${curve.mean[at]!.toFixed(1)} (${curve.low[at]!.toFixed(0)}–${curve.high[at]!.toFixed(0)})`;
    console.log(`  ${at + 1}  ${String(curve.fresh[at]).padStart(4)} ${String(known).padStart(5)}   ${band}`);
  });
  for (const { units: after, fresh, newInformation } of runsOfNewCodes(curve.fresh, { baseSize: 2, runLength: 2 })) {
    console.log(
      `  base of 2, run of 2, after ${after}: ${fresh} new, ${formatShare(newInformation ?? 0)} new information`,
    );
  }
  const { seen, estimated, low, high, coverage } = unseenCodes(
    used.map((code) => code.units.length),
    ROLES.length,
  );
  console.log(
    `  seen ${seen}, Chao2 ${estimated.toFixed(0)} (${low.toFixed(0)}–${high.toFixed(0)}), coverage ${formatShare(coverage ?? 0)}\n`,
  );
  const groups = ['developer', 'community'];
  const members = groups.map((group) => ROLES.flatMap((role, at) => (role === group ? [at] : [])));
  const { cells } = codeByGroup(
    ROLES.length,
    members,
    used.map((code) => code.units),
  );
  const shown = [...used.keys()].sort((one, other) => used[other]!.units.length - used[one]!.units.length).slice(0, 12);
  console.log(`The ${shown.length} commonest ${name} by role (unit: interview): ${groups.join(', ')}; adjusted p`);
  for (const code of shown) {
    const row = cells[code]!.map(({ count, low: from, high: to }, at) => {
      return `${count} of ${members[at]!.length} (${formatInterval(from!, to!, 'share')})`;
    });
    console.log(
      `  ${used[code]!.label.slice(0, 50).padEnd(50)} ${row.join('   ')}   p ${cells[code]![0]!.adjusted.toFixed(2)}`,
    );
  }
  console.log();
}
