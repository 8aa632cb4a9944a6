import { Injectable } from '@nestjs/common';
import { InvalidError, NotFoundError } from '@needfinder/domain';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { rowsOf } from '../../platform/graphql/index.js';
import { isId } from '../../platform/ids/index.js';
import type { Stance } from './codebook-words.js';
import type { PassagesArgs } from './codebook.input.js';
import type { CodedPassage, Coding, Passage, PassageConnection, PassageContext } from './passage.model.js';
import { type PassageBy, PassageRepository } from './passage.repository.js';
import { surroundings } from './passage-spans.js';
import { SegmentMembers } from './segment-members.port.js';

/** Which passages of one need are wanted; those of other needs are read along with them. */
export interface PassagesOfNeed extends Pick<PassagesArgs, 'first' | 'after' | 'stance' | 'segmentId'> {
  readonly needId: string;
}

/** Reads passages: of needs, of people, of texts, and what stands around them. */
@Injectable()
export class PassageService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly passages: PassageRepository,
    private readonly segments: SegmentMembers,
  ) {}

  findBy(ctx: RequestContext, column: PassageBy, values: readonly string[]): Promise<Passage[]> {
    return this.database.inTenant(ctx, () => this.passages.findBy(ctx, column, values.filter(isId)));
  }

  /** @throws NotFoundError `passage.not-found` */
  async get(ctx: RequestContext, id: string): Promise<Passage> {
    const [passage] = await this.findBy(ctx, 'id', [id]);
    if (!passage) throw new NotFoundError('passage.not-found', `There is no passage ${id}`, { id });
    return passage;
  }

  /** Those of these passages that may stand for a code: their people do not withhold the use of them. */
  usable(ctx: RequestContext, ids: readonly string[]): Promise<Passage[]> {
    return this.database.inTenant(ctx, () => this.passages.usable(ctx, ids));
  }

  /** Pages of several needs that want the same of them, in two queries. */
  pagesOf(
    ctx: RequestContext,
    needIds: readonly string[],
    { first, after, stance, segmentId }: Omit<PassagesOfNeed, 'needId'>,
  ): Promise<PassageConnection[]> {
    return this.database.inTenant(ctx, async () => {
      const respondentIds = segmentId ? await this.membersOf(ctx, segmentId) : null;
      // A need asked for twice is read once: the query gives each entry of the list its rows.
      const wanted = {
        needIds: [...new Set(needIds)],
        limit: first + 1,
        after: after ? placeOfCursor(after) : null,
        stance,
        respondentIds,
      };
      const rows = rowsOf(needIds, await this.passages.ofNeeds(ctx, wanted), ({ coding }) => coding.needId);
      const counts = new Map(
        (await this.passages.countOfNeeds(ctx, wanted)).map(({ needId, count }) => [needId, count]),
      );
      return needIds.map((needId, at) => connection(rows[at]!, { first, after }, counts.get(needId) ?? 0));
    });
  }

  ofTheme(ctx: RequestContext, themeId: string, first: number): Promise<Passage[]> {
    return this.database.inTenant(ctx, () => this.passages.ofTheme(ctx, themeId, first));
  }

  /** Evidence: what these people say for or against a need, the likeliest first. */
  evidence(
    ctx: RequestContext,
    needId: string,
    { respondentIds, stance, limit }: { respondentIds: readonly string[] | null; stance: Stance; limit: number },
  ): Promise<Passage[]> {
    return this.database.inTenant(ctx, async () => {
      const rows = await this.passages.ofNeeds(ctx, { needIds: [needId], limit, stance, respondentIds });
      return rows.map(({ passage }) => passage);
    });
  }

  ofRespondents(ctx: RequestContext, respondentIds: readonly string[]): Promise<CodedPassage[]> {
    return this.database.inTenant(ctx, () => this.passages.ofRespondents(ctx, respondentIds));
  }

  codingsOf(ctx: RequestContext, passageIds: readonly string[]): Promise<Coding[]> {
    return this.database.inTenant(ctx, () => this.passages.codingsOf(ctx, passageIds));
  }

  /** In the order of the passages. */
  async contextsOf(ctx: RequestContext, passages: readonly Passage[]): Promise<PassageContext[]> {
    const ids = passages.map(({ id }) => id);
    const rows = await this.database.inTenant(ctx, () => this.passages.sourceTexts(ctx, ids));
    const byId = new Map(rows.map((row) => [row.passageId, row]));
    return passages.map((passage) => {
      const { interviewId, turnId, responseId, questionId } = passage;
      const { text = '', frame = null, sourceTitle = '', startMs = null } = byId.get(passage.id) ?? {};
      const around = surroundings(text, passage, passage.text);
      return { ...around, frame, sourceTitle, startMs, interviewId, turnId, responseId, questionId };
    });
  }

  private async membersOf(ctx: RequestContext, segmentId: string): Promise<readonly string[]> {
    for (const source of this.segments.parts) {
      const members = await source.membersOf(ctx, segmentId);
      if (members) return members;
    }
    throw new NotFoundError('segment.not-found', `There is no segment ${segmentId}`, { id: segmentId });
  }
}

/** Codings are listed by probability, and by id where that is equal. */
const cursorOf = ({ coding }: CodedPassage): string =>
  Buffer.from(`${coding.probability} ${coding.id}`).toString('base64url');

function placeOfCursor(cursor: string): { probability: number; codingId: string } {
  const [probability, codingId = ''] = Buffer.from(cursor, 'base64url').toString().split(' ');
  if (!isId(codingId) || Number.isNaN(Number(probability))) {
    throw new InvalidError('page.cursor', `"${cursor}" is not a cursor of this list`);
  }
  return { probability: Number(probability), codingId };
}

function connection(
  rows: readonly CodedPassage[],
  { first, after }: Pick<PassagesOfNeed, 'first' | 'after'>,
  totalCount: number,
): PassageConnection {
  const edges = rows.slice(0, first).map((row) => ({ cursor: cursorOf(row), node: row.passage, coding: row.coding }));
  const pageInfo = {
    hasNextPage: rows.length > first,
    hasPreviousPage: Boolean(after),
    startCursor: edges[0]?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  };
  return { edges, pageInfo, totalCount };
}
