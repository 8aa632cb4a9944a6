import { ENGINE_VERSION, passagesToEmbed, proposeCodebook } from '@needfinder/text';
import { oneFile, readArguments, readNames, readWhole } from '../arguments.js';
import { embeddingsOf } from '../embeddings.js';
import { progressOn } from '../progress.js';
import { readTable } from '../table.js';
import { readTexts } from '../texts.js';
import type { Command, Terminal } from '../usage.js';

const OPTIONS = {
  text: { type: 'string' },
  role: { type: 'string' },
  id: { type: 'string' },
  lang: { type: 'string' },
  seed: { type: 'string' },
  encoder: { type: 'string' },
  json: { type: 'boolean' },
} as const;

const HELP = `Usage: needfinder needs FILE --text col[,col] [options]

Proposes needs from open answers in a CSV, TSV or XLSX file (- for stdin). Nothing leaves this machine.

  --text col[,col]        columns with open answers
  --role col=pain,…       what a column asks for: pain, desire, job, gain, other; guessed from its header otherwise
  --id col                respondent id; the line otherwise
  --lang auto|en|…        language of the answers, default auto
  --seed S                default 1
  --encoder on|off        compare English passages by what they mean too, default on; off is faster
  --json                  passages and needs as JSON on stdout

Examples:
  needfinder needs survey.csv --text "What is hardest?" --role "What is hardest?=pain"
  needfinder needs answers.tsv --text q7,q8 --id respondent --json > needs.json
`;

async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const seed = readWhole('seed', values.seed, 1, 0, 2 ** 31 - 1);
  const table = await readTable(oneFile(positionals));
  const { texts, cellOf, fingerprint } = readTexts(table, {
    columns: readNames(values.text),
    role: values.role,
    id: values.id,
    language: values.lang,
  });
  const show = progressOn(terminal);
  const embeddings = await embeddingsOf(() => passagesToEmbed(texts), values.encoder, terminal);
  const codebook = proposeCodebook(texts, { seed, ...embeddings, onProgress: ({ step, share }) => show(step, share) });

  const place = <P extends { textId: string }>({ textId, ...passage }: P) => ({ ...cellOf.get(textId)!, ...passage });
  const respondentOf = new Map(texts.map((text) => [text.id, text.respondent ?? text.id]));
  const needs = codebook.needs.map((need) => ({
    id: need.key,
    label: need.label,
    statement: need.statement,
    theme: need.themeKey,
    draft: true,
    mentions: need.passages.length,
    respondents: new Set(need.passages.map((passage) => respondentOf.get(passage.textId))).size,
    passages: need.passages.map(place),
  }));
  if (values.json) {
    const passages = codebook.mentions.map(place);
    terminal.out(
      `${JSON.stringify({ engineVersion: ENGINE_VERSION, fingerprint, seed, passages, themes: codebook.themes, needs })}\n`,
    );
    return 0;
  }
  for (const theme of codebook.themes) {
    terminal.out(`\n${theme.label}\n`);
    for (const need of needs.filter((candidate) => candidate.theme === theme.key)) {
      terminal.out(`  ${String(need.respondents).padStart(4)} people  ${need.statement}\n`);
      for (const passage of need.passages.slice(0, 2))
        terminal.out(`               “${passage.text}” (line ${passage.row})\n`);
    }
  }
  return 0;
}

export const needsCommand: Command = { help: HELP, run };
