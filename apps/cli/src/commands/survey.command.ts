import { readFile, writeFile } from 'node:fs/promises';
import { text as textOf } from 'node:stream/consumers';
import { compileSurvey, pathCounter, readDefinition, seedOf, simulateRespondent } from '@needfinder/survey';
import { oneFile, readArguments, readWhole, readWord } from '../arguments.js';
import { connect, SERVER_HELP, SERVER_OPTIONS } from '../server.js';
import { type Command, type Terminal, UsageError } from '../usage.js';

const OPTIONS = {
  ...SERVER_OPTIONS,
  people: { type: 'string' },
  seed: { type: 'string' },
  survey: { type: 'string' },
  study: { type: 'string' },
  out: { type: 'string' },
  json: { type: 'boolean' },
} as const;
type Values = ReturnType<typeof readArguments<typeof OPTIONS>>['values'];

const MOST_PEOPLE = 1_000_000;
const USUAL_PEOPLE = 100;
const ACTIONS = ['validate', 'simulate', 'export', 'import'] as const;

const HELP = `Usage: needfinder survey ACTION [options]

Works on surveys as files: docs/survey-definition.schema.json says what stands in one.

  validate FILE                what keeps it from being published; exit code 2 when something does
  simulate FILE                lets people answer at random and tells what nobody reached
    --people N                 default ${USUAL_PEOPLE}
    --seed N                   default 1; the same seed gives the same people
    --out FILE                 their answers, one person a line
  export --survey ID           saves the newest draft of a survey of a running Needfinder
    --out FILE                 default: stdout
  import FILE --study ID       makes a survey of it in a study; it comes back as it was exported
${SERVER_HELP}
  --json                       of validate, simulate and import

Examples:
  needfinder survey validate onboarding.json
  needfinder survey simulate onboarding.json --people 500 --out answers.jsonl
  needfinder survey export --survey 0190… --out onboarding.json
  needfinder survey import onboarding.json --study 0191… --server https://other.example.org
`;

async function readJson(file: string): Promise<unknown> {
  const content = file === '-' ? textOf(process.stdin) : readFile(file, 'utf8');
  const text = await content.catch(() => {
    throw new UsageError(`${file}: no such file`);
  });
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function validate(file: string, { json }: Values, terminal: Terminal): Promise<number> {
  const { problems } = readDefinition(await readJson(file));
  if (json) terminal.out(`${JSON.stringify({ valid: problems.length === 0, problems })}\n`);
  else if (problems.length === 0) terminal.out(`${file}: nothing keeps it from being published\n`);
  else for (const { key, sentence } of problems) terminal.out(`${key}: ${sentence}\n`);
  return problems.length === 0 ? 0 : 2;
}

async function simulate(file: string, values: Values, terminal: Terminal): Promise<number> {
  const { definition, problems } = readDefinition(await readJson(file));
  if (!definition || problems.length > 0) {
    throw new UsageError(`${file}: ${problems.map(({ sentence }) => sentence).join('; ')}`);
  }
  const people = readWhole('people', values.people, USUAL_PEOPLE, 1, MOST_PEOPLE);
  const seed = readWhole('seed', values.seed, 1, 0, 2 ** 31 - 1);
  const survey = compileSurvey(definition);
  const counter = pathCounter(survey);
  const lines: string[] = [];
  for (let person = 0; person < people; person++) {
    const shuffles = seedOf(`${seed} ${person}`);
    const answers = simulateRespondent(survey, shuffles, seed + person);
    counter.add(answers, shuffles);
    if (values.out !== undefined) lines.push(`${JSON.stringify(answers)}\n`);
  }
  if (values.out !== undefined) await writeFile(values.out, lines.join(''));
  const { screenedOut, seen } = counter.counted();
  const neverReached = [...seen].filter(([, count]) => count === 0).map(([key]) => key);
  if (values.json) terminal.out(`${JSON.stringify({ people, screenedOut, neverReached })}\n`);
  else {
    terminal.out(`${people} people, ${screenedOut} screened out\n`);
    terminal.out(
      neverReached.length === 0 ? 'every question was reached\n' : `never reached: ${neverReached.join(', ')}\n`,
    );
  }
  return 0;
}

const DRAFT = `query ($id: ID!) { questionnaire(surveyId: $id) { draft } }`;

async function exportDefinition(values: Values, terminal: Terminal): Promise<number> {
  if (values.survey === undefined) throw new UsageError('--survey ID is missing');
  const { questionnaire } = await connect(values).graphql<{ questionnaire: { draft: object } }>(DRAFT, {
    id: values.survey,
  });
  const text = `${JSON.stringify(questionnaire.draft, null, 2)}\n`;
  if (values.out === undefined) terminal.out(text);
  else await writeFile(values.out, text);
  return 0;
}

const CREATE = `mutation ($input: CreateQuestionnaireInput!) { createQuestionnaire(input: $input) { id revision } }`;
const SAVE = `mutation ($input: SaveQuestionnaireInput!) { saveQuestionnaire(input: $input) { problems { sentence } } }`;

async function importDefinition(file: string, values: Values, terminal: Terminal): Promise<number> {
  if (values.study === undefined) throw new UsageError('--study ID is missing');
  const draft = await readJson(file);
  const { definition, problems } = readDefinition(draft);
  if (!definition) throw new UsageError(`${file}: ${problems.map(({ sentence }) => sentence).join('; ')}`);
  const server = connect(values);
  const { createQuestionnaire: made } = await server.graphql<{ createQuestionnaire: { id: string; revision: number } }>(
    CREATE,
    { input: { studyId: values.study, name: definition.title, template: 'BLANK' } },
  );
  // As it stands in the file, not as it was read: nothing is left out on the way.
  await server.graphql(SAVE, { input: { surveyId: made.id, revision: made.revision, draft } });
  if (values.json) terminal.out(`${JSON.stringify({ surveyId: made.id, problems: problems.length })}\n`);
  else
    terminal.out(`survey ${made.id}: “${definition.title}”, ${problems.length} problems before it can be published\n`);
  return 0;
}

async function run([word, ...args]: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  switch (readWord('ACTION', word ?? '', 'validate', ACTIONS)) {
    case 'validate':
      return validate(oneFile(positionals), values, terminal);
    case 'simulate':
      return simulate(oneFile(positionals), values, terminal);
    case 'export':
      return exportDefinition(values, terminal);
    case 'import':
      return importDefinition(oneFile(positionals), values, terminal);
  }
}

export const surveyCommand: Command = { help: HELP, run };
