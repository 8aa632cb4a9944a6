import { Injectable } from '@nestjs/common';
import { MENTION_KINDS, NotFoundError } from '@needfinder/domain';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { rowsOf } from '../../platform/graphql/index.js';
import { isId } from '../../platform/ids/index.js';
import { StudyService } from '../studies/index.js';
import { QuestionService } from '../surveys/index.js';
import type { CodebookRows, NeedRow, ThemeRow } from './codebook-rows.js';
import { CodebookHistoryService } from './codebook-history.service.js';
import { CodebookRepository } from './codebook.repository.js';
import { NeedCountRepository, type NeedCounts, type ThemeCounts } from './need-count.repository.js';
import type { Codebook, KindCount, Need, NeedRating, NeedSource, Theme } from './need.model.js';

/** Reads the codebook: needs, themes, ratings, and how often and by whom needs are mentioned. */
@Injectable()
export class NeedService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly codebook: CodebookRepository,
    private readonly history: CodebookHistoryService,
    private readonly counts: NeedCountRepository,
    private readonly questions: QuestionService,
    private readonly studies: StudyService,
  ) {}

  async codebookOf(ctx: RequestContext, studyId: string): Promise<Codebook> {
    return this.database.inTenant(ctx, async () => {
      await this.studies.get(ctx, studyId);
      return { studyId, ...(await this.history.labels(ctx, studyId)) };
    });
  }

  async byIds(ctx: RequestContext, ids: readonly string[]): Promise<Need[]> {
    return this.database.inTenant(ctx, async () => (await this.codebook.needsByIds(ctx, ids.filter(isId))).map(toNeed));
  }

  /** @throws NotFoundError `need.not-found` */
  async get(ctx: RequestContext, id: string): Promise<Need> {
    const [need] = await this.byIds(ctx, [id]);
    if (!need) throw new NotFoundError('need.not-found', `There is no need ${id}`, { id });
    return need;
  }

  /** Oldest first; rejected ones too, those that were merged into others not. */
  ofStudies(ctx: RequestContext, studyIds: readonly string[]): Promise<Need[]> {
    return this.database.inTenant(ctx, async () => (await this.codebook.needsOfStudies(ctx, studyIds)).map(toNeed));
  }

  themesOfStudies(ctx: RequestContext, studyIds: readonly string[]): Promise<Theme[]> {
    return this.database.inTenant(ctx, () => this.codebook.themesOfStudies(ctx, studyIds));
  }

  themesByIds(ctx: RequestContext, ids: readonly string[]): Promise<ThemeRow[]> {
    return this.database.inTenant(ctx, () => this.codebook.themesByIds(ctx, ids.filter(isId)));
  }

  ratingsOf(ctx: RequestContext, needIds: readonly string[]): Promise<NeedRating[]> {
    return this.database.inTenant(ctx, (): Promise<CodebookRows['ratings'][number][]> =>
      this.codebook.ratingsOfNeeds(ctx, needIds),
    );
  }

  countsOf(ctx: RequestContext, needIds: readonly string[]): Promise<NeedCounts[]> {
    return this.database.inTenant(ctx, () => this.counts.ofNeeds(ctx, needIds));
  }

  themeCountsOf(ctx: RequestContext, themeIds: readonly string[]): Promise<ThemeCounts[]> {
    return this.database.inTenant(ctx, () => this.counts.ofThemes(ctx, themeIds));
  }

  /** In the order of the needs; a question counts as one source whatever the version of its survey. */
  sourcesOf(ctx: RequestContext, needIds: readonly string[]): Promise<NeedSource[][]> {
    return this.database.inTenant(ctx, async () => {
      const rows = await this.counts.sources(ctx, needIds);
      const questionIds = [...new Set(rows.flatMap(({ questionId }) => questionId ?? []))];
      const questions = new Map(
        (await this.questions.byIds(ctx, questionIds)).map((question) => [question.id, question]),
      );
      return rowsOf(needIds, rows, ({ needId }) => needId).map((ofNeed) => {
        const sources = new Map<string, NeedSource>();
        for (const { questionId, respondents, mentions } of ofNeed) {
          const question = questionId ? questions.get(questionId) : undefined;
          const key = question ? `${question.surveyId} ${question.key}` : 'interviews';
          const source = sources.get(key);
          sources.set(key, {
            title: question?.title ?? 'Interviews',
            questionId: source?.questionId ?? questionId,
            interviews: !questionId,
            // Nobody has current answers to two versions of a survey.
            respondents: (source?.respondents ?? 0) + respondents,
            mentions: (source?.mentions ?? 0) + mentions,
          });
        }
        return [...sources.values()];
      });
    });
  }

  passageCounts(ctx: RequestContext, respondentIds: readonly string[]) {
    return this.database.inTenant(ctx, () => this.counts.passagesBy(ctx, respondentIds));
  }

  codedShares(ctx: RequestContext, interviewIds: readonly string[]) {
    return this.database.inTenant(ctx, () => this.counts.codedShares(ctx, interviewIds));
  }

  /** People who mention a need. */
  mentionedBy(ctx: RequestContext, needId: string): Promise<string[]> {
    return this.database.inTenant(ctx, () => this.counts.respondentsOf(ctx, [needId]));
  }
}

/** Kinds that occur, the commonest first. */
export const kindsOf = (counts: NeedCounts): KindCount[] =>
  MENTION_KINDS.map((kind) => ({ kind, count: counts[kind] }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count);

export function toNeed({ mergedInto: _, engineKey: __, isEdited: ___, ...need }: NeedRow): Need {
  return need;
}
