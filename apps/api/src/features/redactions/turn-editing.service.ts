import { Injectable } from '@nestjs/common';
import { InvalidError, NotFoundError } from '@needfinder/domain';
import { editsBetween, editText } from '@needfinder/text';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { InterviewRewordingService, InterviewService, type Turn } from '../interviews/index.js';
import { ActivityService, StudyService } from '../studies/index.js';
import { PersonalDatumRepository } from './personal-datum.repository.js';
import { TextsRewrittenHandlers } from './texts-rewritten.port.js';

/** Corrects what a transcript says. Everything that points into the turn follows: what no edit touched stays as it was. */
@Injectable()
export class TurnEditingService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly interviews: InterviewService,
    private readonly rewording: InterviewRewordingService,
    private readonly data: PersonalDatumRepository,
    private readonly handlers: TextsRewrittenHandlers,
    private readonly studies: StudyService,
    private readonly activities: ActivityService,
  ) {}

  /** @throws NotFoundError `turn.not-found`, InvalidError `turn.text.empty` */
  edit(ctx: RequestContext, turnId: string, text: string): Promise<Turn> {
    if (text.trim() === '') throw new InvalidError('turn.text.empty', 'A turn says something');
    return this.database.inTenant(ctx, async () => {
      const { studyId } = await this.interviews.get(ctx, (await this.turn(ctx, turnId)).interviewId);
      await this.data.lock(studyId);
      // Read again under the lock: somebody may have edited it while we waited.
      const turn = await this.turn(ctx, turnId);
      const edits = editsBetween(turn.text, text);
      if (edits.length === 0) return turn;
      const edited = editText(turn.text, edits);
      const rows = await this.data.ofTexts(ctx, [{ turnId }]);
      const moved = rows.map((row) => ({ row, to: edited.moved(row) }));
      const words = new Map<string, string>();
      await this.rewording.reword(ctx, studyId, { turns: [{ turnId, text }], names: words });
      const rewritten = { place: { turnId }, before: turn.text, after: text, edits };
      for (const handler of this.handlers.parts) {
        await handler.textsRewritten(ctx, { studyId, texts: [rewritten], words });
      }
      const cut = moved.filter(({ to }) => to.isChanged);
      const kept = moved.filter(({ to }) => !to.isChanged);
      await this.data.delete(
        ctx,
        cut.map(({ row }) => row.id),
      );
      await this.data.replace(
        ctx,
        kept.map(({ row, to: { start, end } }) => ({ ...row, start, end })),
      );
      await this.activities.record(ctx, studyId, 'turn-edited', 'Corrected a turn of an interview');
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
