/** One line of the command palette: a command, or a thing to go to. */
export interface Command {
  readonly id: string;
  readonly label: string;
  /** Kind of thing, shown at the right: "Room", "Need", "Respondent". */
  readonly group?: string | undefined;
  /** Other words people may type for it. */
  readonly keywords?: readonly string[] | undefined;
  readonly keys?: string | undefined;
  readonly run: () => void;
}

/**
 * The commands that hold every typed word, best first: label begins with the query, then a word of it, then anywhere.
 * Commands of equal rank keep their order. An empty query keeps all.
 */
export function rankCommands(commands: readonly Command[], query: string): Command[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const rankOf = (command: Command): number | null => {
    const label = command.label.toLowerCase();
    const text = [label, command.group ?? '', ...(command.keywords ?? [])].join(' ').toLowerCase();
    if (!words.every((word) => text.includes(word))) return null;
    if (words.length === 0 || label.startsWith(words.join(' '))) return 0;
    return ` ${label}`.includes(` ${words[0]}`) ? 1 : 2;
  };
  return commands
    .map((command) => ({ command, rank: rankOf(command) }))
    .filter((entry): entry is { command: Command; rank: number } => entry.rank !== null)
    .sort((a, b) => a.rank - b.rank)
    .map(({ command }) => command);
}
