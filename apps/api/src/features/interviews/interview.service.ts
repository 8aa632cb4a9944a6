import { NotFoundError } from '@needfinder/domain';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { type Page, pageOf, rowsOf } from '../../platform/graphql/index.js';
import { isId } from '../../platform/ids/index.js';
import type { AttributeFilter } from '../respondents/index.js';
import { StudyService } from '../studies/index.js';
import type { InterviewEntity } from './interview.entity.js';
import type { InterviewListArgs, InterviewsBesideArgs } from './interview-filter.input.js';
import type { Interview, InterviewsBeside, Speaker, Turn } from './interview.model.js';
import { InterviewRepository } from './interview.repository.js';
import { TurnRepository } from './turn.repository.js';

/** Reads interviews. */
@Injectable()
export class InterviewService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly interviews: InterviewRepository,
    private readonly turns: TurnRepository,
    private readonly studies: StudyService,
  ) {}

  list(ctx: RequestContext, page: InterviewListArgs): Promise<Page<Interview>> {
    const { studyId, first, afterId } = page;
    const attributes = page.attributes ?? [];
    return this.database.inTenant(ctx, async () => {
      await this.studies.get(ctx, studyId);
      const rows = await this.interviews.page(ctx, studyId, { limit: first + 1, afterId, attributes });
      return pageOf(rows.map(toInterview), page, await this.interviews.count(ctx, studyId, attributes));
    });
  }

  /** @throws NotFoundError `interview.not-found` */
  beside(ctx: RequestContext, { id, attributes }: InterviewsBesideArgs): Promise<InterviewsBeside> {
    return this.database.inTenant(ctx, async () => {
      const interview = await this.get(ctx, id);
      const { previous, next, before } = await this.interviews.beside(ctx, interview, attributes ?? []);
      const totalCount = await this.interviews.count(ctx, interview.studyId, attributes ?? []);
      return {
        ...{ before, totalCount },
        previous: previous && toInterview(previous),
        next: next && toInterview(next),
      };
    });
  }

  /**
   * All of a study, in the order in which they came.
   *
   * @param attributes - Only those of people, or with notes, of whom all of these hold.
   * @throws NotFoundError `study.not-found`
   */
  ofStudy(ctx: RequestContext, studyId: string, attributes: readonly AttributeFilter[] = []): Promise<Interview[]> {
    return this.database.inTenant(ctx, async () => {
      await this.studies.get(ctx, studyId);
      const all = { limit: Number.MAX_SAFE_INTEGER, afterId: null };
      const rows = await this.interviews.page(ctx, studyId, { ...all, attributes });
      return rows.map(toInterview);
    });
  }

  async byIds(ctx: RequestContext, ids: readonly string[]): Promise<Interview[]> {
    const rows = await this.database.inTenant(ctx, () => this.interviews.findByIds(ctx, ids.filter(isId)));
    return rows.map(toInterview);
  }

  /** @throws NotFoundError `interview.not-found` */
  async get(ctx: RequestContext, id: string): Promise<Interview> {
    const [interview] = await this.byIds(ctx, [id]);
    if (!interview) throw new NotFoundError('interview.not-found', `There is no interview ${id}`, { id });
    return interview;
  }

  async ofRespondents(ctx: RequestContext, respondentIds: readonly string[]): Promise<Interview[]> {
    const rows = await this.database.inTenant(ctx, () => this.interviews.ofRespondents(ctx, respondentIds));
    return rows.map(toInterview);
  }

  /** The interview of this study in which exactly this was said. */
  async withContent(ctx: RequestContext, studyId: string, contentHash: Buffer): Promise<Interview | null> {
    const [row] = await this.database.inTenant(ctx, () => this.interviews.findByHashes(ctx, studyId, [contentHash]));
    return row ? toInterview(row) : null;
  }

  /** Turns of several interviews, each in the order in which they were spoken. */
  turnsOf(ctx: RequestContext, interviewIds: readonly string[]): Promise<Turn[]> {
    return this.database.inTenant(ctx, () => this.turns.ofInterviews(ctx, interviewIds));
  }

  turnsByIds(ctx: RequestContext, ids: readonly string[]): Promise<Turn[]> {
    return this.database.inTenant(ctx, () => this.turns.findByIds(ctx, ids.filter(isId)));
  }

  speakersOf(ctx: RequestContext, interviewIds: readonly string[]): Promise<(Speaker & { interviewId: string })[]> {
    return this.database.inTenant(ctx, () => this.turns.speakers(ctx, interviewIds));
  }

  /** Everything that was said in the study, for the text engine; ids of interviews ascending. */
  async transcriptsOf(ctx: RequestContext, studyId: string): Promise<{ interview: Interview; turns: Turn[] }[]> {
    return this.database.inTenant(ctx, async () => {
      const everything = await this.interviews.page(ctx, studyId, { limit: Number.MAX_SAFE_INTEGER, afterId: null });
      const ids = everything.map((row) => row.id);
      const turns = rowsOf(ids, await this.turns.ofInterviews(ctx, ids), (turn) => turn.interviewId);
      return everything.map((row, at) => ({ interview: toInterview(row), turns: turns[at]! }));
    });
  }

  interviewedRespondents(ctx: RequestContext, studyId: string): Promise<string[]> {
    return this.database.inTenant(ctx, () => this.interviews.interviewedRespondents(ctx, studyId));
  }
}

export function toInterview(row: InterviewEntity): Interview {
  const { id, studyId, respondentId, title, format, heldOn, attributes, createdAt } = row;
  return { id, studyId, respondentId, title, format, heldOn, storedAttributes: attributes, createdAt };
}
