import { ConflictError, InvalidError, type StoredAnswer, type StoredAnswers } from '@needfinder/domain';
import { Injectable } from '@nestjs/common';
import { evaluate, type Evaluation, type Problem, problemSentence, saveProblems, seedOf } from '@needfinder/survey';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { EventBus } from '../../platform/events/index.js';
import { newId } from '../../platform/ids/index.js';
import { hashSecret } from '../../platform/secrets/index.js';
import {
  type CompiledVersion,
  fieldworkChanged,
  PublishedVersions,
  QuestionnaireService,
  type RespondLinkEntity,
} from '../questionnaires/index.js';
import { CompletionService } from './completion.service.js';
import { QuotaService } from './quota.service.js';
import type { SaveBody } from './save-body.js';
import type { Device, SubmissionEntity, SubmissionState } from './submission.entity.js';
import { SubmissionRepository } from './submission.repository.js';

/** One save as it arrived. */
export interface Save extends SaveBody {
  /** Made by the browser, once per way through the survey. */
  readonly clientId: string;
  /** Made by the browser, once per save. */
  readonly saveId: string;
  readonly device: Device | null;
}
export interface SaveOutcome {
  readonly state: SubmissionState;
  /** What a respondent can quote; null until it is over. */
  readonly receipt: string | null;
}

/** Takes answers, save by save. A save that was acknowledged is in the database; the same save again changes nothing. */
@Injectable()
export class SubmissionService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly submissions: SubmissionRepository,
    private readonly questionnaires: QuestionnaireService,
    private readonly versions: PublishedVersions,
    private readonly quotas: QuotaService,
    private readonly completion: CompletionService,
    private readonly events: EventBus,
  ) {}

  /**
   * @throws ConflictError `respond.not-open` (paused or closed), `respond.ended`; InvalidError `respond.version`,
   * `respond.answer` naming each field and why its answer is impossible, `respond.incomplete`.
   */
  save(ctx: RequestContext, link: RespondLinkEntity, save: Save): Promise<SaveOutcome> {
    return this.database.inTenant(ctx, async () => {
      const version = await this.versions.find(ctx, link.surveyId, save.version);
      if (!version) throw new InvalidError('respond.version', `This survey has no version ${save.version}`);
      const submission = await this.locked(ctx, link, version, save);
      const { answers, page, pageMs } = save;
      const isNew = await this.submissions.addSave(ctx, {
        submissionId: submission.id,
        id: save.saveId,
        answers,
        page,
        pageMs,
      });
      if (!isNew) return outcomeOf(submission);
      await this.refuseUnlessOpen(ctx, submission);
      // What was begun on a version is judged by that version, whatever the browser shows by now.
      const own = (await this.versions.find(ctx, link.surveyId, submission.surveyVersionId)) ?? version;
      const merged = mergedAnswers(submission.answers, answers);
      const evaluation = evaluate(own.survey, withFacts(merged, own, link), submission.seed);
      refuseWith('respond.answer', saveProblems(evaluation, changedIn(answers)));
      const state = await this.advance(ctx, link, { submission, version: own, save, evaluation });
      await this.submissions.update(ctx, submission.id, {
        answers: merged,
        page,
        language: save.language,
        spentMs: Math.min(submission.spentMs + pageMs, MOST_MS),
        isTrapped: submission.isTrapped || Boolean(save.trap),
        ...(state === 'partial' ? {} : { state, endedAt: new Date() }),
      });
      await this.events.publish(ctx, fieldworkChanged, { surveyId: link.surveyId });
      return outcomeOf({ ...submission, state });
    });
  }

  /** What this browser has answered under the link so far; null when nothing. */
  find(ctx: RequestContext, link: RespondLinkEntity, clientId: string): Promise<SubmissionEntity | null> {
    return this.database.inTenant(ctx, () => this.submissions.find(ctx, whose(link, clientId), { lock: false }));
  }

  /** Where a submission stands. */
  outcomeOf(submission: SubmissionEntity): SaveOutcome {
    return outcomeOf(submission);
  }

  private async locked(
    ctx: RequestContext,
    link: RespondLinkEntity,
    version: CompiledVersion,
    { clientId, language, device }: Save,
  ): Promise<SubmissionEntity> {
    const key = whose(link, clientId);
    const known = await this.submissions.find(ctx, key, { lock: true });
    if (known) return known;
    await this.submissions.insert(ctx, {
      ...{ ...key, id: newId(), surveyId: link.surveyId, surveyVersionId: version.id, isTest: link.kind === 'test' },
      ...{ seed: seedOf(clientId), language, device: link.kind === 'anonymous' ? null : device },
    });
    return (await this.submissions.find(ctx, key, { lock: true }))!;
  }

  private async refuseUnlessOpen(ctx: RequestContext, { surveyId, state, isTest }: SubmissionEntity): Promise<void> {
    if (state !== 'partial') {
      throw new ConflictError('respond.ended', 'These answers have been handed in already', { state });
    }
    const questionnaire = await this.questionnaires.get(ctx, surveyId);
    if (questionnaire.state === 'open' || isTest) return;
    throw new ConflictError('respond.not-open', `This survey is ${questionnaire.state}`, {
      state: questionnaire.state,
    });
  }

  private async advance(
    ctx: RequestContext,
    link: RespondLinkEntity,
    { submission, version, save, evaluation }: Step,
  ): Promise<SubmissionState> {
    const falling = version.survey.definition.quotas.filter(({ key }) => evaluation.quotas.includes(key));
    if (!save.complete) return (await this.quotas.isFull(ctx, link.surveyId, falling)) ? 'quota-full' : 'partial';
    refuseWith('respond.incomplete', evaluation.problems);
    if (evaluation.isScreenedOut) return 'screened-out';
    if (submission.isTest) return 'complete';
    if (!(await this.quotas.claim(ctx, link.surveyId, falling))) return 'quota-full';
    await this.completion.complete(ctx, link, { submission, version, evaluation });
    return 'complete';
  }
}

interface Step {
  readonly submission: SubmissionEntity;
  readonly version: CompiledVersion;
  readonly save: Save;
  readonly evaluation: Evaluation;
}

const MOST_MS = 2 ** 31 - 1;
const RECEIPT_LENGTH = 12;

const whose = ({ id, kind }: RespondLinkEntity, clientId: string) => ({
  linkId: id,
  clientHash: hashSecret(clientId),
  isSingleUse: kind === 'invitation',
});

const outcomeOf = ({ id, state }: Pick<SubmissionEntity, 'id' | 'state'>): SaveOutcome => ({
  state,
  receipt: state === 'partial' ? null : id.replaceAll('-', '').slice(-RECEIPT_LENGTH).toUpperCase(),
});

function mergedAnswers(before: StoredAnswers, changed: SaveBody['answers']): StoredAnswers {
  const merged = new Map<string, StoredAnswer>(Object.entries(before));
  for (const [field, answer] of Object.entries(changed)) {
    if (answer === null) merged.delete(field);
    else merged.set(field, answer);
  }
  return Object.fromEntries(merged);
}

const changedIn = (answers: SaveBody['answers']): string[] =>
  Object.keys(answers).filter((key) => answers[key] !== null);

/** With what the researcher knows about an invited person, where the survey reads it; their browser cannot change it. */
function withFacts(
  answers: StoredAnswers,
  { survey }: CompiledVersion,
  { attributes }: RespondLinkEntity,
): StoredAnswers {
  const known = Object.entries(attributes).filter(([key]) => survey.fields.get(key)?.part.type === 'hidden');
  return known.length === 0 ? answers : { ...answers, ...Object.fromEntries(known) };
}

function refuseWith(code: string, problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  const sentences = problems.slice(0, 10).map(problemSentence);
  throw new InvalidError(code, sentences.join('; '), { field: problems[0]!.field, reason: problems[0]!.code });
}
