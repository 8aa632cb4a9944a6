import type { QuoteInput, QuoteStepInput } from '../../gql/schema.generated.js';
import type { QuoteBoardQuery } from './quote-board.query.generated.js';

export type Board = Pick<QuoteBoardQuery['quoteBoard'], 'groups' | 'quotes'>;
export type BoardQuote = Board['quotes'][number];
export type Step = Omit<QuoteStepInput, 'studyId'>;

export const rowOf = ({ id, groupId, position, title, note, passage }: BoardQuote): QuoteInput => ({
  ...{ id, groupId, position, title, note },
  passageId: passage.id,
});

/** The quotes of a group in their order; null is what is in none. */
export const inGroup = ({ quotes }: Board, groupId: string | null): BoardQuote[] =>
  quotes.filter((quote) => quote.groupId === groupId);

/** A position that stands at this place among these, ascending: between two it is their middle. */
export function positionAt(positions: readonly number[], place: number): number {
  const before = positions[place - 1];
  const after = positions[place];
  if (before === undefined) return after === undefined ? 1 : after - 1;
  return after === undefined ? before + 1 : (before + after) / 2;
}

/** The step that puts a quote at a place of a group; `place` counts without the quote itself. */
export function moveStep(board: Board, quote: BoardQuote, groupId: string | null, place: number): Step {
  const others = inGroup(board, groupId).filter(({ id }) => id !== quote.id);
  const at = Math.max(0, Math.min(place, others.length));
  const position = positionAt(
    others.map((other) => other.position),
    at,
  );
  return { quotes: [{ ...rowOf(quote), groupId, position }] };
}

/** One place up or down among the quotes that are seen; null where there is none. */
export function nudgeStep(board: Board, quote: BoardQuote, by: -1 | 1): Step | null {
  const place = inGroup(board, quote.groupId).findIndex(({ id }) => id === quote.id) + by;
  return place < 0 || place >= inGroup(board, quote.groupId).length
    ? null
    : moveStep(board, quote, quote.groupId, place);
}

/** To the end of the group before or behind; what is in none stands last. */
export function regroupStep(board: Board, quote: BoardQuote, by: -1 | 1): Step | null {
  const order = [...board.groups.map(({ id }) => id), null];
  const place = order.indexOf(quote.groupId) + by;
  const groupId = order[place];
  return groupId === undefined ? null : moveStep(board, quote, groupId, inGroup(board, groupId).length);
}

/** The step that takes another one back, from the board as it was before. */
export function undoing({ groups, quotes }: Board, step: Step): Step {
  const [putQuotes, putGroups] = [step.quotes ?? [], step.groups ?? []];
  const goneGroups = new Set(step.removedGroups ?? []);
  const touched = new Set([...putQuotes.map(({ id }) => id), ...(step.removedQuotes ?? [])]);
  const wasThere = (rows: readonly { readonly id: string | number }[], id: string | number) =>
    rows.some((row) => row.id === id);
  return {
    groups: groups
      .filter(({ id }) => goneGroups.has(id) || wasThere(putGroups, id))
      .map(({ id, title, position }) => ({ id, title, position })),
    quotes: quotes
      .filter(({ id, groupId }) => touched.has(id) || (groupId !== null && goneGroups.has(groupId)))
      .map(rowOf),
    removedQuotes: putQuotes.flatMap(({ id }) => (wasThere(quotes, id) ? [] : id)),
    removedGroups: putGroups.flatMap(({ id }) => (wasThere(groups, id) ? [] : id)),
  };
}
