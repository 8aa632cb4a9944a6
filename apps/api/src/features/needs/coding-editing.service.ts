import { Injectable } from '@nestjs/common';
import { InvalidError } from '@needfinder/domain';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { ENGINE } from './codebook-words.js';
import { changeKind, judgeCodings, moveCodings, splitNeed } from './codebook-edits.js';
import { CodebookHistoryService } from './codebook-history.service.js';
import { CodebookReadingService, oneStudy } from './codebook-reading.service.js';
import type { CodingRow, NeedRow } from './codebook-rows.js';
import type { ChangeKindArgs, MoveCodingsInput, SplitNeedInput } from './codebook.input.js';
import { CodebookRepository } from './codebook.repository.js';
import { given, personsNeed } from './need-editing.service.js';

type Plan = ReturnType<Parameters<CodebookHistoryService['step']>[2]>;

/** What people do with codings. Each method is one step and returns the study whose codebook it changed. */
@Injectable()
export class CodingEditingService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly codebook: CodebookRepository,
    private readonly reading: CodebookReadingService,
    private readonly history: CodebookHistoryService,
  ) {}

  accept(ctx: RequestContext, codingIds: readonly string[]): Promise<string> {
    return this.onCodings(ctx, codingIds, async (codings) => ({
      label: `Accept ${counted(codings)}`,
      sentence: `Accepted ${counted(codings)}`,
      change: judgeCodings(codings, 'accepted'),
    }));
  }

  reject(ctx: RequestContext, codingIds: readonly string[]): Promise<string> {
    return this.onCodings(ctx, codingIds, async (codings) => ({
      label: `Reject ${counted(codings)}`,
      sentence: `Rejected ${counted(codings)}`,
      change: judgeCodings(codings, 'rejected'),
    }));
  }

  changeKind(ctx: RequestContext, { codingIds, kind }: ChangeKindArgs): Promise<string> {
    return this.onCodings(ctx, codingIds, async (codings) => ({
      label: `Call ${counted(codings)} a ${kind}`,
      sentence: `Changed the kind of ${counted(codings)}`,
      change: changeKind(codings, kind),
    }));
  }

  move(ctx: RequestContext, { codingIds, needId }: MoveCodingsInput): Promise<string> {
    return this.onCodings(ctx, codingIds, async (codings, needs) => {
      const need = await this.reading.need(ctx, needId);
      oneStudy([need, ...needs]);
      const passageIds = codings.map(({ passageId }) => passageId);
      const there = (await this.codebook.codingsOfPassages(ctx, passageIds)).filter((row) => row.needId === needId);
      return {
        label: `Move ${counted(codings)} to "${need.label}"`,
        sentence: `Moved ${counted(codings)} to another need`,
        change: moveCodings(codings, needId, { coder: coderOf(ctx), there }),
      };
    });
  }

  /** @throws InvalidError `need.split.other-need` for a coding of another need. */
  split(ctx: RequestContext, { needId, codingIds, label, statement }: SplitNeedInput): Promise<string> {
    const name = given(label);
    return this.onCodings(ctx, codingIds, async (codings) => {
      const source = await this.reading.need(ctx, needId);
      const foreign = codings.find((coding) => coding.needId !== needId);
      if (foreign) {
        const sentence = `Coding ${foreign.id} belongs to need ${foreign.needId}, not to ${needId}`;
        throw new InvalidError('need.split.other-need', sentence, { codingId: foreign.id });
      }
      const { studyId, themeId, parentId } = source;
      const words = { label: name, statement: statement?.trim() ?? '' };
      const need = { ...personsNeed({ studyId, themeId, ...words }), parentId };
      return {
        label: `Split "${name}" off "${source.label}"`,
        sentence: 'Split a need',
        change: splitNeed(codings, need, coderOf(ctx)),
      };
    });
  }

  private onCodings(
    ctx: RequestContext,
    codingIds: readonly string[],
    plan: (codings: CodingRow[], needs: NeedRow[]) => Plan,
  ): Promise<string> {
    return this.database.inTenant(ctx, async () => {
      const { needs } = await this.reading.codings(ctx, codingIds);
      const { studyId } = needs[0]!;
      // Read again under the lock: somebody may have changed them while we waited.
      await this.history.step(ctx, studyId, async () => {
        const found = await this.reading.codings(ctx, codingIds);
        return plan(found.codings, found.needs);
      });
      return studyId;
    });
  }
}

/** Work of the system itself counts as the engine's. */
const coderOf = (ctx: RequestContext): string => ctx.userId ?? ENGINE;

const counted = ({ length }: readonly CodingRow[]): string => (length === 1 ? '1 passage' : `${length} passages`);
