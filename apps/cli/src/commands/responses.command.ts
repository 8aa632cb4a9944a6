import { appendFile, writeFile } from 'node:fs/promises';
import { readArguments, readWord } from '../arguments.js';
import { connect, SERVER_HELP, SERVER_OPTIONS } from '../server.js';
import { type Command, type Terminal, UsageError } from '../usage.js';

const OPTIONS = {
  ...SERVER_OPTIONS,
  survey: { type: 'string' },
  what: { type: 'string' },
  after: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  respondent: { type: 'string' },
  out: { type: 'string' },
  json: { type: 'boolean' },
} as const;

const FEEDS = ['responses', 'submissions'] as const;
const ITEMS_PER_PAGE = 500;

const HELP = `Usage: needfinder responses --survey ID [options]

Pulls what people answered from a running Needfinder, as JSON lines, oldest first.

  --survey ID    as in the address of the survey's page
  --what         ${FEEDS.join(' or ')}: complete answers, or everybody who began, by their last save; default responses
  --after CURSOR where an earlier pull ended: only what came since
  --from, --to   moments like 2026-01-31T00:00:00Z; of responses when they were submitted
  --respondent   one person's, by the key of the respondent
  --out FILE     default: stdout. With --after it is appended to
${SERVER_HELP}
  --json         prints { items, next } on stdout at the end instead of the cursor on stderr; needs --out

Examples:
  needfinder responses --survey 0190… --out answers.jsonl
  needfinder responses --survey 0190… --after MTc2… --out answers.jsonl
`;

interface Page {
  readonly items: readonly object[];
  readonly next: string | null;
}

async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values } = readArguments(args, OPTIONS);
  const { survey, after, from, to, respondent, out, json } = values;
  if (survey === undefined) throw new UsageError('--survey ID is missing');
  if (json && out === undefined) throw new UsageError('--json needs --out FILE: stdout would hold both');
  const feed = readWord('what', values.what, 'responses', FEEDS);
  const server = connect(values);
  if (out !== undefined && after === undefined) await writeFile(out, '');
  const asked = { from, to, respondent, limit: `${ITEMS_PER_PAGE}` };
  const given = Object.entries(asked).filter((one): one is [string, string] => one[1] !== undefined);
  let items = 0;
  let next = after ?? null;
  for (;;) {
    const query = new URLSearchParams([...given, ...(next ? [['after', next]] : [])]);
    const page = await server.json<Page>(`/api/v1/surveys/${encodeURIComponent(survey)}/${feed}?${query}`);
    next = page.next;
    if (page.items.length === 0) break;
    const lines = page.items.map((item) => `${JSON.stringify(item)}\n`).join('');
    if (out === undefined) terminal.out(lines);
    else await appendFile(out, lines);
    items += page.items.length;
  }
  if (json) terminal.out(`${JSON.stringify({ items, next })}\n`);
  else terminal.err(`${items} ${feed}${next ? `; go on with --after ${next}` : ''}\n`);
  return 0;
}

export const responsesCommand: Command = { help: HELP, run };
