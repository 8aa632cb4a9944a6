import { Injectable } from '@nestjs/common';
import { InvalidError } from '@needfinder/domain';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { newId } from '../../platform/ids/index.js';
import { StudyService } from '../studies/index.js';
import * as edits from './codebook-edits.js';
import { CodebookHistoryService } from './codebook-history.service.js';
import { CodebookReadingService, oneStudy } from './codebook-reading.service.js';
import { type NeedRow, NO_ROWS } from './codebook-rows.js';
import type { CreateNeedArgs, MergeNeedsInput, NeedTextInput } from './codebook.input.js';
import { CodebookRepository } from './codebook.repository.js';

/** What people do with needs. Each method is one step and returns the study whose codebook it changed. */
@Injectable()
export class NeedEditingService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly codebook: CodebookRepository,
    private readonly reading: CodebookReadingService,
    private readonly history: CodebookHistoryService,
    private readonly studies: StudyService,
  ) {}

  accept(ctx: RequestContext, needIds: readonly string[]): Promise<string> {
    return this.onNeeds(ctx, needIds, async (needs) => {
      const themeIds = [...new Set(needs.flatMap(({ themeId }) => themeId ?? []))];
      const themes = await this.codebook.themesByIds(ctx, themeIds);
      const sentence = `Accepted ${counted(needs.length)}`;
      return { label: `Accept ${named(needs)}`, sentence, change: edits.acceptNeeds(needs, themes) };
    });
  }

  reject(ctx: RequestContext, needIds: readonly string[]): Promise<string> {
    return this.onNeeds(ctx, needIds, async (needs) => {
      const sentence = `Rejected ${counted(needs.length)}`;
      return { label: `Reject ${named(needs)}`, sentence, change: edits.rejectNeeds(needs) };
    });
  }

  reword(ctx: RequestContext, { needId, label, statement }: NeedTextInput): Promise<string> {
    return this.onNeeds(ctx, [needId], async ([need]) => {
      const words = {
        ...(label != null ? { label: given(label) } : {}),
        ...(statement != null ? { statement: statement.trim() } : {}),
      };
      const what = words.label ? `Rename "${need!.label}" to "${words.label}"` : `Reword "${need!.label}"`;
      return { label: what, sentence: 'Reworded a need', change: edits.rewordNeed(need!, words) };
    });
  }

  merge(ctx: RequestContext, { needIds, intoId }: MergeNeedsInput): Promise<string> {
    const sourceIds = needIds.filter((id) => id !== intoId);
    if (sourceIds.length === 0)
      throw new InvalidError('need.merge.one', 'A need cannot be merged into itself', { intoId });
    return this.onNeeds(ctx, [intoId, ...sourceIds], async ([into, ...sources]) => {
      const ids = [into!, ...sources].map(({ id }) => id);
      const codings = await this.codebook.codingsOfNeeds(ctx, ids);
      const ratings = await this.codebook.ratingsOfNeeds(ctx, ids);
      return {
        label: `Merge ${counted(sources.length)} into "${into!.label}"`,
        sentence: `Merged ${counted(sources.length)} into one`,
        change: edits.mergeNeeds({ into: into!, sources, codings, ratings }),
      };
    });
  }

  create(ctx: RequestContext, { id, studyId, label, statement, themeId }: CreateNeedArgs): Promise<string> {
    return this.database.inTenant(ctx, async () => {
      await this.studies.get(ctx, studyId);
      const words = { label: given(label), statement: statement?.trim() ?? '' };
      await this.history.step(ctx, studyId, async () => {
        const [known] = id ? await this.codebook.needsByIds(ctx, [id]) : [];
        if (known) {
          oneStudy([{ studyId }, known]);
          return { label: '', sentence: '', change: { before: NO_ROWS, after: NO_ROWS } };
        }
        if (themeId) oneStudy([{ studyId }, await this.reading.theme(ctx, themeId)]);
        const need = { ...personsNeed({ studyId, themeId: themeId ?? null, ...words }), ...(id ? { id } : {}) };
        return { label: `Create "${need.label}"`, sentence: 'Created a need', change: edits.addNeed(need) };
      });
      return studyId;
    });
  }

  /** Null takes them out of every theme. */
  place(ctx: RequestContext, needIds: readonly string[], themeId: string | null): Promise<string> {
    return this.onNeeds(ctx, needIds, async (needs) => {
      const theme = themeId ? await this.reading.theme(ctx, themeId) : null;
      if (theme) oneStudy([theme, ...needs]);
      return {
        label: theme ? `Move ${named(needs)} to "${theme.label}"` : `Take ${named(needs)} out of its theme`,
        sentence: `Moved ${counted(needs.length)} to another theme`,
        change: edits.placeNeeds(needs, themeId),
      };
    });
  }

  private onNeeds(
    ctx: RequestContext,
    needIds: readonly string[],
    plan: (needs: NeedRow[]) => ReturnType<Parameters<CodebookHistoryService['step']>[2]>,
  ): Promise<string> {
    return this.database.inTenant(ctx, async () => {
      const [{ studyId }] = (await this.reading.needs(ctx, needIds)) as [NeedRow];
      // Read again under the lock: somebody may have changed them while we waited.
      await this.history.step(ctx, studyId, async () => plan(await this.reading.needs(ctx, needIds)));
      return studyId;
    });
  }
}

/** @throws InvalidError `codebook.label.empty` */
export function given(label: string): string {
  const trimmed = label.trim();
  if (!trimmed) throw new InvalidError('codebook.label.empty', 'A need or theme needs a name');
  return trimmed;
}

export const personsNeed = (need: Pick<NeedRow, 'studyId' | 'themeId' | 'label' | 'statement'>): NeedRow => ({
  ...need,
  id: newId(),
  origin: 'person',
  status: 'accepted',
  mergedInto: null,
  engineKey: null,
  isEdited: true,
});

const counted = (needs: number): string => (needs === 1 ? '1 need' : `${needs} needs`);
const named = (needs: readonly NeedRow[]): string =>
  needs.length === 1 ? `"${needs[0]!.label}"` : counted(needs.length);
