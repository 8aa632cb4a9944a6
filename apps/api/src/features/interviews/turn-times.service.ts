import { NotFoundError } from '@needfinder/domain';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { StudyService } from '../studies/index.js';
import { InterviewService } from './interview.service.js';
import type { Turn } from './interview.model.js';
import { TurnRepository } from './turn.repository.js';

/** When turns begin in the recording, for transcripts that do not say it or say it wrongly. */
@Injectable()
export class TurnTimesService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly turns: TurnRepository,
    private readonly interviews: InterviewService,
    private readonly studies: StudyService,
  ) {}

  /** @param startMs - Null: nobody knows. @throws NotFoundError `turn.not-found` */
  setStart(ctx: RequestContext, turnId: string, startMs: number | null): Promise<Turn> {
    return this.database.inTenant(ctx, async () => {
      const turn = await this.turn(ctx, turnId);
      const { studyId } = await this.interviews.get(ctx, turn.interviewId);
      await this.turns.setStart(ctx, turnId, startMs);
      await this.studies.changed(ctx, studyId);
      return this.turn(ctx, turnId);
    });
  }

  private async turn(ctx: RequestContext, id: string): Promise<Turn> {
    const [turn] = await this.interviews.turnsByIds(ctx, [id]);
    if (!turn) throw new NotFoundError('turn.not-found', `There is no turn ${id}`, { id });
    return turn;
  }
}
