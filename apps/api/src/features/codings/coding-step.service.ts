import { ConflictError, ForbiddenError, NotFoundError } from '@needfinder/domain';
import { soundOf } from '@needfinder/text';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { newId } from '../../platform/ids/index.js';
import { type Interview, InterviewService } from '../interviews/index.js';
import { ENGINE } from '../needs/index.js';
import { coderOf } from './coder.js';
import { type CodingChange, type CodingImage, reversed, sameImage } from './coding-image.js';
import { CodingReadingService } from './coding-reading.service.js';
import type { CodingStepInput } from './coding-step.input.js';
import { CodingStepRepository, type StepRow } from './coding-step.repository.js';
import type { CodingsChange } from './coding.model.js';
import { CodingRepository } from './coding.repository.js';
import { InterviewCodingRepository } from './interview-coding.repository.js';
import { planStep } from './plan-step.js';

/** Every change of codings by a coder is one step here: taken once, however often it is sent, and undone in order. */
@Injectable()
export class CodingStepService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly codings: CodingRepository,
    private readonly steps: CodingStepRepository,
    private readonly states: InterviewCodingRepository,
    private readonly interviews: InterviewService,
    private readonly reading: CodingReadingService,
  ) {}

  /** @throws what `planStep` throws; ForbiddenError `coding.blind`, NotFoundError `coding.code-gone` */
  take(ctx: RequestContext, input: CodingStepInput): Promise<CodingsChange> {
    const coder = coderOf(ctx);
    return this.inInterview(ctx, input.interviewId, async (interview) => {
      const known = await this.steps.find(ctx, input.id);
      if (known) return this.ownStep(known, coder);
      const ground = await this.groundOf(ctx, input, coder);
      const change = planStep(input, ground);
      if (change.before.length === 0 && change.after.length === 0) return null;
      const [gone] = await this.codings.missing(ctx, interview.studyId, change.after);
      if (gone)
        throw new NotFoundError('coding.code-gone', `Need or theme ${gone} is not there any more`, { id: gone });
      await this.write(ctx, interview, change);
      await this.steps.dropUndone(ctx, interview.id, coder);
      const revision = await this.states.advance(ctx, interview.id);
      const { id, label } = input;
      const step = { id, interviewId: interview.id, coder, revision, label, ...change, undone: false };
      await this.steps.insert(ctx, step);
      return step;
    });
  }

  /** @throws ConflictError `coding.step.changed` when somebody changed since what the step changed. */
  undo(ctx: RequestContext, stepId: string): Promise<CodingsChange> {
    return this.repeat(ctx, stepId, true);
  }

  /** @throws ConflictError `coding.step.changed` when somebody changed since what the step changed. */
  redo(ctx: RequestContext, stepId: string): Promise<CodingsChange> {
    return this.repeat(ctx, stepId, false);
  }

  private async repeat(ctx: RequestContext, stepId: string, undone: boolean): Promise<CodingsChange> {
    const coder = coderOf(ctx);
    const found = await this.database.inTenant(ctx, () => this.steps.find(ctx, stepId));
    if (!found) throw new NotFoundError('coding.step.not-found', `There is no step ${stepId}`, { id: stepId });
    return this.inInterview(ctx, found.interviewId, async (interview) => {
      const step = this.ownStep((await this.steps.find(ctx, stepId)) ?? found, coder);
      if (step.undone === undone) return step;
      const next = await this.steps.next(ctx, interview.id, coder);
      const way = undone ? 'undone' : 'redone';
      if ((undone ? next.undo : next.redo)?.id !== stepId) {
        throw new ConflictError('coding.step.order', `"${step.label}" is not the step to be ${way} next`);
      }
      const change = undone ? reversed(step) : step;
      await this.refuseIfChanged(ctx, interview, change, `"${step.label}" cannot be ${way}`);
      await this.write(ctx, interview, change);
      const revision = await this.states.advance(ctx, interview.id);
      await this.steps.mark(ctx, stepId, { undone, revision });
      return { ...step, undone, revision };
    });
  }

  private async inInterview(
    ctx: RequestContext,
    interviewId: string,
    act: (interview: Interview) => Promise<StepRow | null>,
  ): Promise<CodingsChange> {
    return this.database.inTenant(ctx, async () => {
      const interview = await this.interviews.get(ctx, interviewId);
      await this.states.lock(interview.studyId);
      const step = await act(interview);
      if (step) await this.reading.tell(ctx, interviewId, step.id);
      return this.reading.change(ctx, interviewId, step);
    });
  }

  private async groundOf(ctx: RequestContext, input: CodingStepInput, coder: string) {
    const { interviewId, put, remove, judge } = input;
    const turns = await this.interviews.turnsOf(ctx, [interviewId]);
    const texts = new Map(turns.map(({ id, text }) => [id, Array.from(text)]));
    const judged = judge.map(({ codingId }) => codingId);
    const ids = [...put.map(({ id }) => id), ...remove, ...judged];
    const ofSuggestions = (await this.codings.images(ctx, { ids: judged, turnIds: [] })).map(({ turnId }) => turnId);
    const turnIds = [...new Set([...put.map(({ turnId }) => turnId), ...ofSuggestions])];
    const standing = await this.codings.images(ctx, { ids, turnIds });
    const foreign = standing.find(({ turnId }) => !texts.has(turnId));
    if (foreign) throw new NotFoundError('coding.not-found', `The interview has no coding ${foreign.id}`);
    await this.refuseJudgingBlind(
      ctx,
      interviewId,
      standing.filter(({ id }) => judged.includes(id)),
    );
    return {
      coder,
      engine: ENGINE,
      standing,
      turnLengths: new Map([...texts].map(([id, points]) => [id, points.length])),
      soundOf: (turnId: string, start: number, end: number) => soundOf(texts.get(turnId)!.slice(start, end).join('')),
    };
  }

  private async refuseJudgingBlind(ctx: RequestContext, interviewId: string, judged: readonly CodingImage[]) {
    if (judged.every(({ coder }) => coder === ENGINE)) return;
    if ((await this.states.stateOf(ctx, interviewId)).isBlind) {
      throw new ForbiddenError('coding.blind', 'Coders are blind to each other here: nothing can be settled yet');
    }
  }

  private async write(ctx: RequestContext, { id, studyId }: Interview, change: CodingChange): Promise<void> {
    const newPassageIds = change.after.map(() => newId());
    await this.codings.write(ctx, { studyId, interviewId: id }, { ...change, newPassageIds });
  }

  private ownStep(step: StepRow, coder: string): StepRow {
    if (step.coder !== coder) {
      throw new NotFoundError('coding.step.not-found', `There is no step ${step.id}`, { id: step.id });
    }
    return step;
  }

  private async refuseIfChanged(
    ctx: RequestContext,
    { studyId }: Interview,
    { before, after }: CodingChange,
    refusal: string,
  ): Promise<void> {
    const ids = [...new Set([...before, ...after].map(({ id }) => id))];
    const now = new Map((await this.codings.images(ctx, { ids, turnIds: [] })).map((image) => [image.id, image]));
    const then = new Map(before.map((image) => [image.id, image]));
    const changed = ids.filter((id) => !sameImage(now.get(id), then.get(id))).length;
    const gone = changed > 0 ? 0 : (await this.codings.missing(ctx, studyId, after)).length;
    if (changed + gone === 0) return;
    const why =
      gone > 0
        ? 'what it was about is gone'
        : `since then ${changed === 1 ? 'a coding' : `${changed} codings`} changed`;
    throw new ConflictError('coding.step.changed', `${refusal}: ${why}`, { changed, gone });
  }
}
