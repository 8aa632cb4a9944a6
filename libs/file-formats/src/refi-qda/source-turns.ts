import { guessInterviewers, withRoles } from '../transcript/roles.js';
import type { Turn } from '../transcript/transcript.js';
import type { QdaSource, QdaTurn } from './qda-project.js';
import { type PlacedTurn, textOfTurns, turnsOfText } from './turns-of-text.js';

/** A turn of an interview with its place in the text of its source. */
export type SourceTurn = Turn & PlacedTurn;

/** Turns as one text with their places in it; `turnsOfSource` gives them back. */
export function sourceOfTurns(turns: readonly Turn[]): Pick<QdaSource, 'text'> & { readonly turns: QdaTurn[] } {
  const { text, starts } = textOfTurns(turns);
  return {
    text,
    turns: turns.map(({ speaker, role, startMs, text: words }, at) => ({
      ...{ speaker, role, startMs, start: starts[at]!, end: starts[at]! + Array.from(words).length },
    })),
  };
}

/** A source whose lines end as they do here, with its passages in place; one that notes its turns stays as it is. */
export function withPlainLineEnds(source: QdaSource): QdaSource {
  if (source.turns || !source.text.includes('\r')) return source;
  const places: number[] = [];
  let kept = '';
  let place = 0;
  const points = Array.from(source.text);
  for (const [at, point] of points.entries()) {
    places.push(place);
    if (point === '\r' && points[at + 1] === '\n') continue;
    kept += point === '\r' ? '\n' : point;
    place += 1;
  }
  places.push(place);
  const moved = ({ start, end, ...rest }: QdaSource['selections'][number]) => {
    return { ...rest, start: places[start]!, end: places[end]! };
  };
  return { ...source, text: kept, selections: source.selections.map(moved) };
}

/**
 * The turns of a source: as its file notes them, else as the text shows them (`turnsOfText`), with guessed roles.
 *
 * @returns In the order of the text; `start` counts code points of the source.
 */
export function turnsOfSource({
  text,
  turns,
  selections,
}: Pick<QdaSource, 'text' | 'turns' | 'selections'>): SourceTurn[] {
  const points = Array.from(text);
  if (turns && (turns.at(-1)?.end ?? 0) <= points.length) {
    return turns.map((turn) => ({ ...turn, text: points.slice(turn.start, turn.end).join('') }));
  }
  const found = turnsOfText(text, selections);
  const spoken = found.map((turn) => ({ ...turn, startMs: null }));
  return withRoles(spoken, guessInterviewers(spoken)).map((turn, at) => ({ ...found[at]!, ...turn }));
}
