import { createRng } from '@needfinder/numeric';
import {
  bestWorstScores,
  ENGINE_VERSION,
  fitBestWorstClasses,
  type BestWorstClasses,
  type BestWorstScores,
} from '@needfinder/segmentation';
import { oneFile, readArguments, readWhole } from '../arguments.js';
import { progressOn } from '../progress.js';
import { UsageError, type Command, type Terminal } from '../usage.js';
import { readChoices } from './choices-study.js';
import { writeMemberships } from './write-memberships.js';

const OPTIONS = {
  best: { type: 'string' },
  worst: { type: 'string' },
  sets: { type: 'string' },
  version: { type: 'string' },
  answers: { type: 'string' },
  id: { type: 'string' },
  k: { type: 'string' },
  seed: { type: 'string' },
  memberships: { type: 'string' },
  json: { type: 'boolean' },
} as const;

const HELP = `Usage: needfinder choices FILE --best b1,b2 --worst w1,w2 --sets SETS.csv [options]

Scores the items of best–worst questions, and finds segments of people by what they choose (latent class logit).

  --best, --worst b1,b2    columns of the choices, one a question, in the order of the questions
  --sets SETS.csv          the items that each question showed, one row a question; a column "version" tells
                           questionnaires apart, a column "set" or "task" is left out
  --version col            which questionnaire a person had
  --answers names|positions
                           what the cells hold: items by name (default), or by their place in the set from 1
  --id col                 names the rows in the memberships
  --k 4 | --k 1-6          number of segments, default 1-6; BIC proposes one
  --seed S                 default 1
  --memberships OUT.csv    writes id, segment and probabilities of the proposed solution
  --json                   everything as JSON on stdout

Example:
  needfinder choices answers.csv --best b1,b2,b3 --worst w1,w2,w3 --sets sets.csv --k 1-4 --json
`;

function readCounts(text: string | undefined, people: number): number[] {
  const [from, to = from] = (text ?? '1-6').split('-');
  const least = readWhole('k', from, 1, 1, 50);
  const most = readWhole('k', to, 6, least, 50);
  if (text !== undefined && most > people)
    throw new UsageError(`--k: ${most} segments need ${most} rows, the file has ${people}`);
  return Array.from({ length: Math.min(most, people) - least + 1 }, (_, at) => least + at);
}

/** What all people together make of each item; scores are means over the people who saw it. */
function describeItems(items: readonly string[], scores: BestWorstScores) {
  const people = scores.shown.length / items.length;
  return items.map((name, item) => {
    const column = (values: Float64Array): number[] =>
      Array.from({ length: people }, (_, row) => values[row * items.length + item]!).filter((x) => !Number.isNaN(x));
    const sum = (values: Float64Array): number => column(values).reduce((total, value) => total + value, 0);
    const mean = (values: Float64Array): number => sum(values) / column(values).length;
    return {
      name,
      shown: sum(scores.shown),
      best: sum(scores.best),
      worst: sum(scores.worst),
      zeroCentred: mean(scores.zeroCentred),
      zeroToHundred: mean(scores.zeroToHundred),
    };
  });
}

/** A solution without its people. */
function describeClasses({ posteriors: _p, labels: _l, utilities, zeroToHundred, ...fit }: BestWorstClasses) {
  const segments = fit.shares.map((share, c) => ({
    share,
    utilities: [...utilities[c]!],
    zeroToHundred: [...zeroToHundred[c]!],
  }));
  return { ...fit, segments };
}

function reportOf(items: ReturnType<typeof describeItems>, chosen: BestWorstClasses): string {
  const width = Math.max(...items.map(({ name }) => name.length));
  const share = (value: number): string => `${Math.round(value)}`.padStart(5);
  const lines = items
    .map((item, position) => ({ item, position }))
    .sort((a, b) => b.item.zeroToHundred - a.item.zeroToHundred)
    .map(({ item, position }) => {
      const bySegment = chosen.zeroToHundred.map((scores) => share(scores[position]!)).join('');
      return `${item.name.padEnd(width)} ${share(item.zeroToHundred)} |${bySegment}   best ${item.best}, worst ${item.worst} of ${item.shown}`;
    });
  const people = chosen.k === 1 ? 'one segment' : `${chosen.k} segments`;
  const sizes = chosen.shares.map((size) => `${Math.round(100 * size)} %`).join(' ');
  return `BIC prefers ${people}: ${sizes}\n\nShares of preference, all people | by segment\n${lines.join('\n')}\n`;
}

async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const seed = readWhole('seed', values.seed, 1, 0, 2 ** 31 - 1);
  const { data, items, nameOf } = await readChoices(oneFile(positionals), values);
  const counts = readCounts(values.k, data.respondents);
  const show = progressOn(terminal);
  const solutions = counts.map((k, at) => {
    show(`Fitting ${k} segments`, at / counts.length);
    return fitBestWorstClasses(data, k, createRng(seed).fork('choices', k));
  });
  const chosen = solutions.reduce((best, next) => (next.bic < best.bic ? next : best));
  if (values.memberships !== undefined) await writeMemberships(values.memberships, chosen, nameOf);
  const scored = describeItems(items, bestWorstScores(data));
  terminal.out(
    values.json
      ? `${JSON.stringify({ engineVersion: ENGINE_VERSION, seed, n: data.respondents, items: scored, solutions: solutions.map(describeClasses), chosen: { k: chosen.k } })}\n`
      : reportOf(scored, chosen),
  );
  return 0;
}

export const choicesCommand: Command = { help: HELP, run };
