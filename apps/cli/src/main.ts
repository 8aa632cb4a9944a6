import { DomainError } from '@needfinder/domain';
import { UsageError, type Command, type Terminal } from './usage.js';

/** Loaded when it is called, so that `--help` does not wait for the engines. */
interface Listed {
  readonly name: string;
  readonly summary: string;
  load(): Promise<Command>;
}

const COMMANDS: readonly Listed[] = [
  {
    name: 'start',
    summary: 'start the server with its database',
    load: async () => (await import('./commands/start.command.js')).startCommand,
  },
  {
    name: 'import',
    summary: 'read survey files, check them, send them to a server',
    load: async () => (await import('./commands/import.command.js')).importCommand,
  },
  {
    name: 'segment',
    summary: 'find segments in a response file',
    load: async () => (await import('./commands/segment.command.js')).segmentCommand,
  },
  {
    name: 'choices',
    summary: 'score best–worst choices and find segments in them',
    load: async () => (await import('./commands/choices.command.js')).choicesCommand,
  },
  {
    name: 'needs',
    summary: 'propose needs from open answers',
    load: async () => (await import('./commands/needs.command.js')).needsCommand,
  },
  {
    name: 'themes',
    summary: 'group texts into themes',
    load: async () => (await import('./commands/themes.command.js')).themesCommand,
  },
  {
    name: 'code',
    summary: 'code answers the way a person coded others',
    load: async () => (await import('./commands/code.command.js')).codeCommand,
  },
  {
    name: 'survey',
    summary: 'check and try out a survey, move it between servers',
    load: async () => (await import('./commands/survey.command.js')).surveyCommand,
  },
  {
    name: 'responses',
    summary: 'pull what people answered from a server',
    load: async () => (await import('./commands/responses.command.js')).responsesCommand,
  },
  {
    name: 'export',
    summary: 'save a table of a running server',
    load: async () => (await import('./commands/export.command.js')).exportCommand,
  },
];

const HELP = `Usage: needfinder COMMAND [options]

Finds needs-based segments in surveys and interviews, and shows the evidence for each of them.

${COMMANDS.map(({ name, summary }) => `  ${name.padEnd(9)} ${summary}`).join('\n')}

needfinder COMMAND --help shows options and examples. Results go to stdout, progress and errors to stderr.
Exit codes: 0 done, 1 the work failed, 2 bad input.
`;

const processTerminal: Terminal = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  interactive: process.stderr.isTTY === true,
};

/** Bad input and refusals of the engines are one line; anything else is a defect and keeps its stack. */
function explain(error: unknown): { line: string; code: number } {
  if (error instanceof UsageError) return { line: error.message, code: 2 };
  if (error instanceof DomainError) return { line: error.message, code: 2 };
  return { line: error instanceof Error ? (error.stack ?? error.message) : String(error), code: 1 };
}

/**
 * Runs one command.
 *
 * @param args - Everything after `needfinder`.
 * @returns the exit code: 0 done, 1 the work failed, 2 bad input (one line on stderr).
 */
export async function main(args: readonly string[], terminal: Terminal = processTerminal): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    terminal.out(HELP);
    return name === undefined ? 2 : 0;
  }
  const listed = COMMANDS.find((candidate) => candidate.name === name);
  try {
    if (!listed) {
      throw new UsageError(`no command "${name}"; there are ${COMMANDS.map((known) => known.name).join(', ')}`);
    }
    const command = await listed.load();
    if (rest.includes('--help') || rest.includes('-h')) {
      terminal.out(command.help);
      return 0;
    }
    return await command.run(rest, terminal);
  } catch (error) {
    const { line, code } = explain(error);
    terminal.err(`needfinder${listed ? ` ${listed.name}` : ''}: ${line}\n`);
    return code;
  }
}
