import { ENGINE_VERSION, findThemes, textsToEmbed } from '@needfinder/text';
import { oneFile, readArguments, readNames, readWhole } from '../arguments.js';
import { embeddingsOf } from '../embeddings.js';
import { progressOn } from '../progress.js';
import { readTable } from '../table.js';
import { readTexts } from '../texts.js';
import { readOptionFile, readPreviousThemes, readThemeLinks, textsByRow } from '../theme-knowledge.js';
import { UsageError, type Command, type Terminal } from '../usage.js';

const OPTIONS = {
  text: { type: 'string' },
  k: { type: 'string' },
  seed: { type: 'string' },
  encoder: { type: 'string' },
  unassigned: { type: 'string' },
  links: { type: 'string' },
  previous: { type: 'string' },
  json: { type: 'boolean' },
} as const;

const HELP = `Usage: needfinder themes FILE --text col [options]

Groups open answers of a CSV, TSV or XLSX file (- for stdin) into themes. The same input gives the same themes.

  --text col           column with texts
  --k N|auto           number of themes, default auto
  --seed S             default 1
  --unassigned 0.05    share of the texts that may stay without a theme, default 0
  --links FILE         what you know, as JSON in rows of FILE: { "together": [[2, 5]], "apart": [[2, 7]],
                       "seeds": [[3, 4], [9]] }; always obeyed, each list of seeds is a theme of its own
  --previous FILE      output of an earlier run with --json on these rows or the first of them: a theme that is
                       still the same keeps its id
  --encoder on|off     compare English texts by what they mean too, default on; off is faster
  --json               themes and assignments as JSON on stdout

Examples:
  needfinder themes reviews.tsv --text review
  needfinder themes titles.tsv --text title --k 20 --json > themes.json
`;

function readShare(text: string | undefined): number {
  const share = Number(text ?? 0);
  if (!Number.isFinite(share) || share < 0 || share >= 1)
    throw new UsageError(`--unassigned: ${text} is not a share from 0 to below 1`);
  return share;
}

async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const seed = readWhole('seed', values.seed, 1, 0, 2 ** 31 - 1);
  const table = await readTable(oneFile(positionals));
  const { texts, cellOf, fingerprint } = readTexts(table, { columns: readNames(values.text) });
  const count = values.k === undefined || values.k === 'auto' ? 'auto' : readWhole('k', values.k, 0, 1, texts.length);
  const rows = textsByRow({ texts, cellOf });
  const { links, previous } = values;
  const known = {
    ...(links ? { links: readThemeLinks(await readOptionFile(links, '--links'), rows) } : {}),
    ...(previous ? { previous: readPreviousThemes(await readOptionFile(previous, '--previous'), rows) } : {}),
  };
  const show = progressOn(terminal);
  const embeddings = await embeddingsOf(() => textsToEmbed(texts), values.encoder, terminal);
  const found = findThemes(texts, {
    ...embeddings,
    ...known,
    themes: count,
    seed,
    unassignedShare: readShare(values.unassigned),
    onProgress: ({ step, share }) => show(step, share),
  });
  if (values.json) {
    const assignments = found.assignments.map(({ textId, theme, fit }) => ({ ...cellOf.get(textId)!, theme, fit }));
    const { themes, k, hierarchy, quality } = found;
    terminal.out(
      `${JSON.stringify({ engineVersion: ENGINE_VERSION, fingerprint, seed, themes, assignments, k, hierarchy, quality })}\n`,
    );
    return 0;
  }
  for (const theme of found.themes)
    terminal.out(`${String(theme.size).padStart(6)}  ${theme.label}  (${theme.phrases.join(', ')})\n`);
  return 0;
}

export const themesCommand: Command = { help: HELP, run };
