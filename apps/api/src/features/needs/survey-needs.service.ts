import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { newId } from '../../platform/ids/index.js';
import type { SurveyImported, SurveyImportedHandler } from '../imports/index.js';
import { QuestionService } from '../surveys/index.js';
import { BARE_CODE } from './code-guide.js';
import { type NeedRatingRow, type NeedRow, NO_ROWS } from './codebook-rows.js';
import { CodebookRepository } from './codebook.repository.js';
import { ProposalRepository } from './proposal.repository.js';
import { needsOfSurvey } from './survey-needs.js';

/** What an imported survey means for the codebook: its ratings name needs, and its corrections change passages. */
@Injectable()
export class SurveyNeedsService implements SurveyImportedHandler {
  constructor(
    private readonly database: TenantDatabase,
    private readonly codebook: CodebookRepository,
    private readonly proposals: ProposalRepository,
    private readonly questions: QuestionService,
  ) {}

  /** Importing again changes nothing: neither a need that was reworded nor a rating that was unlinked comes back. */
  surveyImported(ctx: RequestContext, imported: SurveyImported): Promise<void> {
    return this.database.inTenant(ctx, async () => {
      await this.codebook.lock(imported.studyId);
      if (imported.changedResponses > 0) await this.proposals.followReplacedResponses(ctx, imported.studyId);
      await this.addNeeds(ctx, imported);
    });
  }

  private async addNeeds(ctx: RequestContext, imported: SurveyImported): Promise<void> {
    const { studyId, questions, isNewVersion } = imported;
    const named = needsOfSurvey(questions);
    if (named.length === 0) return;
    const needs = await this.codebook.allNeeds(ctx, studyId);
    const byKey = new Map(needs.map((need) => [need.engineKey, need]));
    const mergedInto = new Map(needs.map((need) => [need.id, need.mergedInto]));
    const ratedBefore = await this.ratedInOtherVersions(ctx, imported);
    const known = await this.codebook.ratingsOfNeeds(
      ctx,
      needs.map(({ id }) => id),
    );
    const linked = new Set(known.map(({ needId, questionId }) => `${needId} ${questionId}`));
    const newNeeds: NeedRow[] = [];
    const newRatings: NeedRatingRow[] = [];
    for (const { engineKey, label, statement, ratings } of named) {
      const standing = byKey.get(engineKey);
      let needId = standing?.id ?? newId();
      for (let next = mergedInto.get(needId); next; next = mergedInto.get(needId)) needId = next;
      if (!standing) {
        const words = { ...BARE_CODE, label, statement, origin: 'survey', status: 'accepted' } as const;
        newNeeds.push({ id: needId, studyId, themeId: null, ...words, mergedInto: null, engineKey, isEdited: false });
      }
      for (const { questionId, questionKey, aspect, higherIsMore } of ratings) {
        // What an older version asked is linked by way of its question, unless a person unlinked it.
        const isNew = !standing || (isNewVersion && !ratedBefore.has(questionKey));
        if (isNew && !linked.has(`${needId} ${questionId}`)) {
          newRatings.push({ id: newId(), needId, questionId, aspect, higherIsMore });
        }
      }
    }
    await this.codebook.write(ctx, { before: NO_ROWS, after: { ...NO_ROWS, needs: newNeeds, ratings: newRatings } });
  }

  /** Keys of the ratings that other versions of the survey ask for. */
  private async ratedInOtherVersions(
    ctx: RequestContext,
    { surveyId, surveyVersionId }: SurveyImported,
  ): Promise<Set<string>> {
    const versionIds = [...(await this.questions.keysByVersion(ctx, [surveyId])).keys()];
    const others = await this.questions.ofVersions(
      ctx,
      versionIds.filter((id) => id !== surveyVersionId),
    );
    return new Set(others.flatMap(({ key, aspect, needName }) => (aspect && needName ? [key] : [])));
  }
}
