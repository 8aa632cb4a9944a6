import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { type Coding, type Passage, PassageService } from '../needs/index.js';
import type { NeedTable } from './need-table.js';

/** The likeliest mentions of a need that are looked through for one of a member. */
const PASSAGES_READ = 200;
/** Shorter ones say little, longer ones are not read on a card. */
const READABLE = [40, 280] as const;

export interface QuoteWanted {
  readonly table: NeedTable;
  readonly position: number;
  /** What sets the segment apart first. */
  readonly needIds: readonly string[];
}
interface Said {
  readonly passage: Passage;
  readonly coding: Pick<Coding, 'probability'>;
}

/** One voice for each segment. */
@Injectable()
export class SegmentQuoteService {
  constructor(private readonly passages: PassageService) {}

  /** For each segment a passage of its first need that a member speaks of; in one read for all of them. */
  async find(ctx: RequestContext, wanted: readonly QuoteWanted[]): Promise<(Passage | null)[]> {
    const needIds = [...new Set(wanted.flatMap((one) => one.needIds))];
    if (needIds.length === 0) return wanted.map(() => null);
    const pages = await this.passages.pagesOf(ctx, needIds, { first: PASSAGES_READ, stance: 'for' });
    const byNeed = new Map(
      needIds.map((id, at) => [id, pages[at]!.edges.map(({ node, coding }) => ({ passage: node, coding }))]),
    );
    return wanted.map((one) => {
      for (const needId of one.needIds) {
        const quote = typicalPassage(byNeed.get(needId)!, one);
        if (quote) return quote;
      }
      return null;
    });
  }
}

/** The passage that is most surely about the need, by the member who is most surely one; readable ones first. */
export function typicalPassage(
  said: readonly Said[],
  { table, position }: Omit<QuoteWanted, 'needIds'>,
): Passage | null {
  const rowOf = new Map(table.respondentIds.map((id, row) => [id, row]));
  let best: { passage: Passage; score: number } | null = null;
  for (const { passage, coding } of said) {
    const row = passage.respondentId === null ? undefined : rowOf.get(passage.respondentId);
    if (row === undefined || table.positions[row] !== position || passage.stale) continue;
    const { length } = passage.text;
    const isReadable = length >= READABLE[0] && length <= READABLE[1];
    const score = coding.probability * table.probabilities[position]![row]! + (isReadable ? 1 : 0);
    if (!best || score > best.score) best = { passage, score };
  }
  return best?.passage ?? null;
}
