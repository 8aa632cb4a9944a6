import { DomainError } from '@needfinder/domain';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { EventBus } from '../../platform/events/index.js';
import { fieldworkChanged, type RespondLinkEntity } from '../questionnaires/index.js';
import { CompletionService } from './completion.service.js';
import { judgeSave } from './judge-save.js';
import { QuotaService } from './quota.service.js';
import { type ArrivedSave, outcomeOf, type Save, type SaveOutcome } from './save.js';
import type { SubmissionEntity, SubmissionState } from './submission.entity.js';
import { keyTextOf, submissionKey } from './submission-key.js';
import { type AdmittedSave, SubmissionOpeningService } from './submission-opening.service.js';
import { type FoldedSave, SubmissionRepository } from './submission.repository.js';

/** Takes answers, save by save. A save that was acknowledged is in the database; the same save again changes nothing. */
@Injectable()
export class SubmissionService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly submissions: SubmissionRepository,
    private readonly opening: SubmissionOpeningService,
    private readonly quotas: QuotaService,
    private readonly completion: CompletionService,
    private readonly events: EventBus,
  ) {}

  /** @throws NotFoundError `respond.unknown`; InvalidError `respond.version`; what `judgeSave` throws. */
  save(ctx: RequestContext, link: RespondLinkEntity, save: Save): Promise<SaveOutcome> {
    return this.database.inTenant(ctx, async () => {
      const [result] = await this.takeAll(ctx, [{ link, save }]);
      // Thrown in here, so that nothing of it is kept.
      if (result instanceof DomainError) throw result;
      return result!;
    });
  }

  /**
   * Saves of different people, none of which ends a survey, in one transaction: it costs little more than one save.
   *
   * @returns By place: the outcome, or the refusal that `save` would throw. One that is refused leaves the others alone.
   */
  saveAll(ctx: RequestContext, arrived: readonly ArrivedSave[]): Promise<(SaveOutcome | DomainError)[]> {
    return this.database.inTenant(ctx, () => this.takeAll(ctx, arrived));
  }

  /** What this browser has answered under the link so far; null when nothing. */
  find(ctx: RequestContext, link: RespondLinkEntity, clientId: string): Promise<SubmissionEntity | null> {
    return this.database.inTenant(ctx, () => this.submissions.find(ctx, submissionKey(link, clientId)));
  }

  private async takeAll(ctx: RequestContext, arrived: readonly ArrivedSave[]): Promise<(SaveOutcome | DomainError)[]> {
    const admitted = await this.opening.admit(ctx, arrived);
    const saves = admitted.filter((one): one is AdmittedSave => !(one instanceof DomainError));
    const { submissions, begun } = await this.opening.open(ctx, saves);
    const known = await this.submissions.knownSaves(
      ctx,
      saves.map((one) => ({ submissionId: submissions.get(keyTextOf(one))!.id, saveId: one.save.saveId })),
    );
    const filled = this.quotas.reader(ctx);
    const folded: FoldedSave[] = [];
    const take = async (one: AdmittedSave): Promise<SaveOutcome> => {
      const submission = submissions.get(keyTextOf(one))!;
      if (known.has(one.save.saveId)) return outcomeOf(submission);
      const fold = await this.judge(ctx, one, submission, filled);
      folded.push(fold);
      return outcomeOf({ ...submission, state: fold.state });
    };
    const results: (SaveOutcome | DomainError)[] = [];
    for (const one of admitted) results.push(one instanceof DomainError ? one : await take(one).catch(refusal));
    await this.keep(ctx, folded, begun);
    return results;
  }

  private async judge(
    ctx: RequestContext,
    one: AdmittedSave,
    submission: SubmissionEntity,
    filled: ReturnType<QuotaService['reader']>,
  ): Promise<FoldedSave> {
    const { link, save } = one;
    const version = await this.opening.versionOf(ctx, one, submission);
    const { answers, evaluation } = judgeSave(one, submission, version);
    const falling = version.survey.definition.quotas.filter(({ key }) => evaluation.quotas.includes(key));
    const fold = (state: SubmissionState): FoldedSave => ({ submission, save, answers, state });
    if (!save.complete) {
      const isFull = falling.length > 0 && this.quotas.isFull(await filled(link.surveyId), falling);
      return fold(isFull ? 'quota-full' : 'partial');
    }
    if (evaluation.isScreenedOut) return fold('screened-out');
    if (submission.isTest) return fold('complete');
    if (!(await this.quotas.claim(ctx, link.surveyId, falling))) return fold('quota-full');
    await this.completion.complete(ctx, link, { submission, version, evaluation });
    return fold('complete');
  }

  private async keep(ctx: RequestContext, folded: readonly FoldedSave[], begun: readonly string[]): Promise<void> {
    await this.submissions.fold(ctx, folded);
    const kept = new Set(folded.map(({ submission }) => submission.id));
    await this.submissions.remove(
      ctx,
      begun.filter((id) => !kept.has(id)),
    );
    for (const surveyId of new Set(folded.map(({ submission }) => submission.surveyId))) {
      await this.events.publish(ctx, fieldworkChanged, { surveyId });
    }
  }
}

function refusal(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  throw error;
}
