import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { EventBus } from '../../platform/events/index.js';
import { InterviewService } from '../interviews/index.js';
import { maySee } from './coder.js';
import { CoderNameService } from './coder-name.service.js';
import { CodingStepRepository, type StepName, type StepRow } from './coding-step.repository.js';
import { coderSeen, codingsChanged } from './coding-topics.js';
import type { CoderSeen, CodingsChange, InterviewCodings } from './coding.model.js';
import { CodingRepository, type PlacedCoding } from './coding.repository.js';
import { InterviewCodingRepository } from './interview-coding.repository.js';

const NO_STEPS = { undo: null, redo: null } as const;

/** What is coded in an interview, what changed in it, and who is there. */
@Injectable()
export class CodingReadingService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly codings: CodingRepository,
    private readonly steps: CodingStepRepository,
    private readonly states: InterviewCodingRepository,
    private readonly interviews: InterviewService,
    private readonly names: CoderNameService,
    private readonly events: EventBus,
  ) {}

  async of(ctx: RequestContext, interviewId: string): Promise<InterviewCodings> {
    const { studyId } = await this.interviews.get(ctx, interviewId);
    const nameOf = await this.names.of(ctx, studyId);
    return this.database.inTenant(ctx, async () => {
      const { revision, isBlind } = await this.states.stateOf(ctx, interviewId);
      const rows = await this.codings.ofInterviews(ctx, [interviewId]);
      const coders = await this.states.coders(ctx, [interviewId]);
      return {
        interviewId,
        revision,
        isBlind,
        codings: rows.filter(({ coder }) => maySee(ctx, isBlind, coder)),
        coders: coders
          // How many codings another coder has is a hint, too.
          .map((coder) => ({ ...coder, codings: maySee(ctx, isBlind, coder.userId) ? coder.codings : 0 }))
          .map(({ userId, ...coder }) => ({ id: userId, name: nameOf(userId), ...coder })),
        ...(await this.next(ctx, interviewId)),
      };
    });
  }

  /** What a step changed, as it stands now: heard late or twice, it still leads to what is there. */
  async change(ctx: RequestContext, interviewId: string, step: StepRow | null): Promise<CodingsChange> {
    const { revision, isBlind } = await this.states.stateOf(ctx, interviewId);
    const ids = [...new Set([...(step?.before ?? []), ...(step?.after ?? [])].map(({ id }) => id))];
    const rows: PlacedCoding[] = await this.codings.placed(ctx, ids);
    const standing = new Set(rows.map(({ id }) => id));
    return {
      interviewId,
      stepId: step?.id ?? null,
      revision: step?.revision ?? revision,
      put: rows.filter(({ coder }) => maySee(ctx, isBlind, coder)),
      removed: ids.filter((id) => !standing.has(id)),
      ...(await this.next(ctx, interviewId)),
    };
  }

  changeById(ctx: RequestContext, { interviewId, stepId }: { interviewId: string; stepId: string | null }) {
    return this.database.inTenant(ctx, async () =>
      this.change(ctx, interviewId, stepId ? await this.steps.find(ctx, stepId) : null),
    );
  }

  /** Tells everybody who has the interview open. Without a step they read all of it again. */
  tell(ctx: RequestContext, interviewId: string, stepId: string | null): Promise<void> {
    return this.events.publish(ctx, codingsChanged, { interviewId, stepId });
  }

  async watch(ctx: RequestContext, interviewId: string) {
    await this.interviews.get(ctx, interviewId);
    return this.events.subscribe(ctx, codingsChanged, (event) => event.interviewId === interviewId);
  }

  async watchCoders(ctx: RequestContext, interviewId: string) {
    await this.interviews.get(ctx, interviewId);
    return this.events.subscribe(ctx, coderSeen, (event) => event.interviewId === interviewId);
  }

  async saySeen(ctx: RequestContext, interviewId: string, seen: Omit<CoderSeen, 'userId'>): Promise<void> {
    await this.interviews.get(ctx, interviewId);
    if (ctx.userId) await this.events.publish(ctx, coderSeen, { interviewId, userId: ctx.userId, ...seen });
  }

  private next(ctx: RequestContext, interviewId: string): Promise<{ undo: StepName | null; redo: StepName | null }> {
    return ctx.userId ? this.steps.next(ctx, interviewId, ctx.userId) : Promise.resolve(NO_STEPS);
  }
}
