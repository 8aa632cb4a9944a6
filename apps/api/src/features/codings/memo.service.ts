import { ForbiddenError, InvalidError, NotFoundError } from '@needfinder/domain';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { InterviewService } from '../interviews/index.js';
import { NeedService, viewerOf } from '../needs/index.js';
import { StudyService } from '../studies/index.js';
import { coderOf } from './coder.js';
import { CoderNameService } from './coder-name.service.js';
import type { Memo, WriteMemoInput } from './memo.model.js';
import { MemoRepository, type MemoRow } from './memo.repository.js';

/** What coders note while they read: on a passage, on an interview, on a need or theme. */
@Injectable()
export class MemoService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly memos: MemoRepository,
    private readonly studies: StudyService,
    private readonly interviews: InterviewService,
    private readonly needs: NeedService,
    private readonly names: CoderNameService,
  ) {}

  /** Oldest first; of an interview, of a need or theme, or of the whole study. */
  async list(
    ctx: RequestContext,
    studyId: string,
    about: { readonly interviewId?: string | null; readonly codeId?: string | null },
  ): Promise<Memo[]> {
    const nameOf = await this.names.of(ctx, studyId);
    return this.database.inTenant(ctx, async () => {
      await this.studies.get(ctx, studyId);
      const { interviewId = null, codeId = null } = about;
      const rows = await this.memos.ofStudy(ctx, studyId, { interviewId, codeId, viewer: viewerOf(ctx) });
      return rows.map((row) => ({ ...row, authorName: nameOf(row.author) }));
    });
  }

  /**
   * Writes a memo, or another text into one of one's own.
   *
   * @throws InvalidError `memo.one-subject`, `memo.span`, NotFoundError for a subject that is not there, ForbiddenError
   *   `memo.not-yours`
   */
  async write(ctx: RequestContext, input: WriteMemoInput): Promise<Memo> {
    const author = coderOf(ctx);
    const row = await this.database.inTenant(ctx, async () => {
      const known = await this.memos.find(ctx, input.id);
      if (known) {
        if (known.author !== author) throw notYours(input.id);
        if (known.text !== input.text.trim()) await this.memos.reword(ctx, input.id, given(input.text));
      } else {
        const subject = await this.subjectOf(ctx, input);
        await this.memos.insert(ctx, [{ id: input.id, author, text: given(input.text), ...subject }]);
      }
      const written = (await this.memos.find(ctx, input.id))!;
      await this.studies.changed(ctx, written.studyId);
      return written;
    });
    return { ...row, authorName: (await this.names.of(ctx, row.studyId))(row.author) };
  }

  /** Who wrote it, or an owner. @throws NotFoundError `memo.not-found`, ForbiddenError `memo.not-yours` */
  delete(ctx: RequestContext, id: string): Promise<void> {
    return this.database.inTenant(ctx, async () => {
      const memo = await this.memos.find(ctx, id);
      if (!memo) throw new NotFoundError('memo.not-found', `There is no memo ${id}`, { id });
      if (memo.author !== ctx.userId && ctx.role !== 'owner') throw notYours(id);
      await this.memos.delete(ctx, id);
      await this.studies.changed(ctx, memo.studyId);
    });
  }

  private async subjectOf(
    ctx: RequestContext,
    input: WriteMemoInput,
  ): Promise<Omit<MemoRow, 'id' | 'text' | 'author' | 'createdAt' | 'updatedAt'>> {
    const { interviewId = null, turnId = null, start = null, end = null, needId = null, themeId = null } = input;
    if ([interviewId, needId, themeId].filter((id) => id !== null).length !== 1) {
      throw new InvalidError('memo.one-subject', 'A memo is on one interview, need or theme');
    }
    const subject = { interviewId, turnId, start, end, needId, themeId };
    if (interviewId === null) {
      if (turnId !== null) throw new InvalidError('memo.span', 'Only a memo on an interview names a passage');
      const [code] = needId ? [await this.needs.get(ctx, needId)] : await this.needs.themesByIds(ctx, [themeId!]);
      if (!code) throw new NotFoundError('theme.not-found', `There is no theme ${themeId}`, { id: themeId! });
      return { ...subject, studyId: code.studyId };
    }
    const { studyId } = await this.interviews.get(ctx, interviewId);
    if ((turnId === null) !== (start === null) || (turnId === null) !== (end === null)) {
      throw new InvalidError('memo.span', 'A passage has a turn, a start and an end');
    }
    if (turnId !== null) {
      const [turn] = await this.interviews.turnsByIds(ctx, [turnId]);
      if (turn?.interviewId !== interviewId) {
        throw new NotFoundError('turn.not-found', `The interview has no turn ${turnId}`, { id: turnId });
      }
      const { length } = Array.from(turn.text);
      if (start! >= end! || end! > length) {
        const sentence = `A passage of turn ${turnId} lies within 0–${length}, not ${start}–${end}`;
        throw new InvalidError('memo.span', sentence, { start: start!, end: end!, length });
      }
    }
    return { ...subject, studyId };
  }
}

/** @throws InvalidError `memo.empty` */
function given(text: string): string {
  const trimmed = text.trim();
  if (!trimmed) throw new InvalidError('memo.empty', 'A memo says something');
  return trimmed;
}

const notYours = (id: string) =>
  new ForbiddenError('memo.not-yours', `Memo ${id} was written by somebody else`, { id });
