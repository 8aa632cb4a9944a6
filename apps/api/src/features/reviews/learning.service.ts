import { Injectable } from '@nestjs/common';
import { MENTION_KINDS } from '@needfinder/domain';
import { ENGINE_VERSION, type JudgedPassage, type LearnedCodings } from '@needfinder/text';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { newId } from '../../platform/ids/index.js';
import { JobQueue } from '../../platform/jobs/index.js';
import type { CodebookChangedHandler } from '../needs/index.js';
import { ENGINE } from '../needs/index.js';
import { StudyService } from '../studies/index.js';
import { learnFromCodingsJob } from './learn-from-codings.job.js';
import type { LearningEntity } from './learning.entity.js';
import { type CodedPassageRow, ReviewRepository } from './review.repository.js';

/** So many decisions are worth learning from anew; a click each is not. */
const DECISIONS_PER_LESSON = 10;

export interface Lesson {
  readonly passages: readonly JudgedPassage[];
  readonly codings: readonly CodedPassageRow[];
  readonly learned: LearnedCodings;
}

/** Lets the engine learn from what people accept and reject. What people decided is never touched. */
@Injectable()
export class LearningService implements CodebookChangedHandler {
  constructor(
    private readonly database: TenantDatabase,
    private readonly reviews: ReviewRepository,
    private readonly queue: JobQueue,
    private readonly studies: StudyService,
  ) {}

  /** After every tenth decision, and whenever the engine said everything anew. */
  async codebookChanged(ctx: RequestContext, studyId: string, isProposal: boolean): Promise<void> {
    const { decided } = await this.reviews.counts(ctx, studyId);
    const known = (await this.reviews.learning(ctx, studyId))?.decided ?? 0;
    const isWorthIt = Math.abs(decided - known) >= DECISIONS_PER_LESSON || (isProposal && known > 0);
    if (isWorthIt) await this.enqueue(ctx, studyId);
  }

  /** @returns The id of the job; the one that is at it, should there be one. */
  request(ctx: RequestContext, studyId: string): Promise<string> {
    return this.database.inTenant(ctx, async () => {
      await this.studies.get(ctx, studyId);
      return this.enqueue(ctx, studyId);
    });
  }

  /** @throws NotFoundError `study.not-found` */
  latest(ctx: RequestContext, studyId: string): Promise<LearningEntity | null> {
    return this.database.inTenant(ctx, async () => {
      await this.studies.get(ctx, studyId);
      return this.reviews.learning(ctx, studyId);
    });
  }

  async read(ctx: RequestContext, studyId: string): Promise<Pick<Lesson, 'passages' | 'codings'>> {
    const codings = await this.database.inTenant(ctx, () => this.reviews.coded(ctx, studyId));
    const byPassage = new Map<string, CodedPassageRow[]>();
    for (const row of codings) byPassage.set(row.passageId, [...(byPassage.get(row.passageId) ?? []), row]);
    const passages = [...byPassage.values()].map((rows): JudgedPassage => {
      const { passageId, textId, start, end, text } = rows[0]!;
      return { id: passageId, textId, start, end, text, codings: rows.map(judgement) };
    });
    return { passages, codings };
  }

  write(ctx: RequestContext, studyId: string, { passages, codings, learned }: Lesson): Promise<void> {
    return this.database.inTenant(ctx, async () => {
      await this.reviews.lock(studyId);
      const kindsOf = new Map(passages.map(({ id }, place) => [id, learned.kinds[place]!]));
      const probabilities = codings.map(({ codingId, passageId, kind }) => ({
        codingId,
        probability: rounded(kindsOf.get(passageId)![kind]),
      }));
      const suggestions = learned.suggestions.map(({ passageId, needId, probability }) => {
        const kinds = kindsOf.get(passageId)!;
        const kind = MENTION_KINDS.toSorted((one, other) => kinds[other] - kinds[one])[0]!;
        return { id: newId(), passageId, needId, kind, probability: rounded(probability) };
      });
      if (learned.decided > 0) await this.reviews.setProbabilities(ctx, probabilities);
      await this.reviews.suggest(ctx, suggestions);
      const kinds = MENTION_KINDS.map((kind) => ({ subject: kind, ...learned.kindAgreement[kind] }));
      const themes = learned.themes.map(({ theme, n, coded, precision, recall, f1, kappa }) => ({
        subject: theme,
        ...{ n, coded, precision, recall, f1, kappa },
      }));
      const counts = { decided: learned.decided, suggested: suggestions.length };
      const learnedAt = new Date();
      await this.reviews.note(ctx, { studyId, engineVersion: ENGINE_VERSION, ...counts, kinds, themes, learnedAt });
      await this.studies.changed(ctx, studyId);
    });
  }

  private enqueue(ctx: RequestContext, studyId: string): Promise<string> {
    const subject = { type: 'learning', id: studyId };
    return this.queue.enqueue(ctx, learnFromCodingsJob, { studyId }, { studyId, subject, dedupeKey: studyId });
  }
}

const judgement = ({ needId, themeId, kind, coder, status }: CodedPassageRow): JudgedPassage['codings'][number] => ({
  needId,
  themeId,
  kind,
  accepted: status === 'rejected' ? false : status === 'accepted' || coder !== ENGINE ? true : null,
});

/** Four digits survive the column as they are, so that an unchanged number is seen to be unchanged. */
const rounded = (probability: number): number => Math.round(probability * 10_000) / 10_000;
