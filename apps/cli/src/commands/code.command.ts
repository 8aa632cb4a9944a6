import { codeTexts, textsToEmbed, type SupervisedCoding } from '@needfinder/text';
import { oneFile, readArguments, readNames } from '../arguments.js';
import { readCodedAnswers } from '../coded-answers.js';
import { embeddingsOf } from '../embeddings.js';
import { readTable } from '../table.js';
import { readTexts, type TextColumns } from '../texts.js';
import { UsageError, type Command, type Terminal } from '../usage.js';

const OPTIONS = {
  text: { type: 'string' },
  train: { type: 'string' },
  themes: { type: 'string' },
  lang: { type: 'string' },
  encoder: { type: 'string' },
  json: { type: 'boolean' },
} as const;

const HELP = `Usage: needfinder code FILE --text col --train coded.tsv --themes col [options]

Codes the answers of a CSV, TSV or XLSX file (- for stdin) the way somebody coded others. Predictions are suggestions;
what a person decided for the same text stands beside them.

  --text col        column with texts, in both files
  --train file      answers that a person coded, from about fifty on; an empty cell says that no theme applies
  --themes col      column of that file with the themes, separated by comma, semicolon or bar
  --lang auto|en|…  language, default auto
  --encoder on|off  compare English texts by what they mean too, default on; off is faster
  --json            predictions with probabilities, and agreement on held-back answers per theme, as JSON on stdout

Example:
  needfinder code answers.csv --text hardest --train coded.tsv --themes codes --json > coded.json
`;

const percent = (share: number | null): string => (share === null ? '–' : `${Math.round(100 * share)} %`);

function required(name: string, value: string | undefined): string {
  if (value === undefined || value === '') throw new UsageError(`say --${name}`);
  return value;
}

async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const [text, ...more] = readNames(values.text);
  if (text === undefined || more.length > 0) throw new UsageError('name one column: --text col');
  const train = required('train', values.train);
  const themes = required('themes', values.themes);
  const file = oneFile(positionals);
  if (file === '-' && train === '-') throw new UsageError('only one of the two files can be stdin (-)');
  const coded = readCodedAnswers(await readTable(train), { text, themes });
  const columns = readTexts(await readTable(file), { columns: [text] });
  const language = values.lang === undefined || values.lang === 'auto' ? {} : { language: values.lang };
  const texts = columns.texts.map((source) => source.text);
  const wanted = () => textsToEmbed([...columns.texts, ...coded.map(({ text: answer }) => ({ id: '', text: answer }))]);
  const embeddings = await embeddingsOf(wanted, values.encoder, terminal);
  const result = codeTexts(texts, coded, { ...language, ...embeddings });
  terminal.out(values.json ? `${JSON.stringify(reportOf(result, columns, coded.length))}\n` : pageOf(result, columns));
  return 0;
}

function reportOf(
  { predictions, ...learned }: SupervisedCoding,
  { texts, cellOf, fingerprint }: TextColumns,
  coded: number,
) {
  return {
    ...learned,
    fingerprint,
    coded,
    predictions: predictions.map((prediction, i) => ({ ...cellOf.get(texts[i]!.id)!, ...prediction })),
  };
}

function pageOf({ themes, agreement, predictions }: SupervisedCoding, { texts }: TextColumns): string {
  const lines = themes.map(({ theme, f1, coded, reliable }) => {
    const verdict = reliable ? '' : '  unreliable';
    return `${percent(f1).padStart(6)}  ${theme} (${coded} coded)${verdict}`;
  });
  const answers = predictions.map(({ themes: all, decided }, i) => {
    const said = decided ?? all.filter(({ suggested }) => suggested).map(({ theme }) => theme);
    return `${said.join(', ') || '–'}\t${decided ? 'decided' : 'suggested'}\t${texts[i]!.text.replaceAll(/\s+/g, ' ')}`;
  });
  return [
    `${percent(agreement.f1).padStart(6)}  agreement (F1) on held-back answers`,
    ...lines,
    '',
    ...answers,
    '',
  ].join('\n');
}

export const codeCommand: Command = { help: HELP, run };
