import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { viewerOf } from '../needs/index.js';
import { type CodedAnswerRow, CodedMaterialRepository, type CodedPassageRow } from './coded-material.repository.js';
import { CoderNameService } from './coder-name.service.js';
import { MemoRepository, type MemoRow } from './memo.repository.js';

export interface CodedInterview {
  readonly passages: readonly CodedPassageRow[];
  /** On the interview and its passages, and on needs and themes. */
  readonly memos: readonly MemoRow[];
  /** Of everybody who coded or wrote a memo, by id. */
  readonly coderNames: ReadonlyMap<string, string>;
}
export interface CodedMaterial extends CodedInterview {
  readonly answers: readonly CodedAnswerRow[];
}

/** What people coded and noted, whole, for whoever takes it elsewhere. */
@Injectable()
export class CodedMaterialService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly material: CodedMaterialRepository,
    private readonly memos: MemoRepository,
    private readonly names: CoderNameService,
  ) {}

  /** Only what the caller may know of: in a blind interview, their own. */
  async of(ctx: RequestContext, studyId: string): Promise<CodedMaterial> {
    const nameOf = await this.names.of(ctx, studyId);
    return this.database.inTenant(ctx, async () => {
      const passages = await this.material.passages(ctx, studyId);
      const responseIds = [...new Set(passages.flatMap(({ responseId }) => responseId ?? []))];
      const answers = await this.material.answers(ctx, responseIds);
      const memos = await this.memos.ofStudy(ctx, studyId, { interviewId: null, codeId: null, viewer: viewerOf(ctx) });
      return { answers, ...named(passages, memos, nameOf) };
    });
  }

  /** The same of one interview. */
  async ofInterview(ctx: RequestContext, studyId: string, interviewId: string): Promise<CodedInterview> {
    const nameOf = await this.names.of(ctx, studyId);
    return this.database.inTenant(ctx, async () => {
      const passages = await this.material.passages(ctx, studyId, interviewId);
      const all = await this.memos.ofStudy(ctx, studyId, { interviewId: null, codeId: null, viewer: viewerOf(ctx) });
      const memos = all.filter((memo) => memo.interviewId === null || memo.interviewId === interviewId);
      return named(passages, memos, nameOf);
    });
  }
}

function named(
  passages: readonly CodedPassageRow[],
  memos: readonly MemoRow[],
  nameOf: (id: string) => string,
): CodedInterview {
  const people = new Set([...passages.map(({ coder }) => coder), ...memos.map(({ author }) => author)]);
  return { passages, memos, coderNames: new Map([...people].sort().map((id) => [id, nameOf(id)])) };
}
