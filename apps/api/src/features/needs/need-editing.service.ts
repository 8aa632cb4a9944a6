import { Injectable } from '@nestjs/common';
import { InvalidError } from '@needfinder/domain';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { newId } from '../../platform/ids/index.js';
import { StudyService } from '../studies/index.js';
import * as edits from './codebook-edits.js';
import { BARE_CODE } from './code-guide.js';
import { CodebookHistoryService } from './codebook-history.service.js';
import { CodebookReadingService, oneStudy } from './codebook-reading.service.js';
import { type NeedRow, NO_ROWS } from './codebook-rows.js';
import { CodebookStepsService } from './codebook-steps.service.js';
import type { CreateNeedArgs, NeedTextInput } from './codebook.input.js';
import { CodebookRepository } from './codebook.repository.js';

/** What people do with needs. Each method is one step and returns the study whose codebook it changed. */
@Injectable()
export class NeedEditingService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly codebook: CodebookRepository,
    private readonly reading: CodebookReadingService,
    private readonly history: CodebookHistoryService,
    private readonly steps: CodebookStepsService,
    private readonly studies: StudyService,
  ) {}

  accept(ctx: RequestContext, needIds: readonly string[]): Promise<string> {
    return this.steps.onNeeds(ctx, needIds, async (needs) => {
      const themeIds = [...new Set(needs.flatMap(({ themeId }) => themeId ?? []))];
      const themes = await this.codebook.themesByIds(ctx, themeIds);
      const sentence = `Accepted ${counted(needs.length)}`;
      return { label: `Accept ${named(needs)}`, sentence, change: edits.acceptNeeds(needs, themes) };
    });
  }

  reject(ctx: RequestContext, needIds: readonly string[]): Promise<string> {
    return this.steps.onNeeds(ctx, needIds, async (needs) => {
      const sentence = `Rejected ${counted(needs.length)}`;
      return { label: `Reject ${named(needs)}`, sentence, change: edits.rejectNeeds(needs) };
    });
  }

  reword(ctx: RequestContext, { needId, label, statement }: NeedTextInput): Promise<string> {
    return this.steps.onNeeds(ctx, [needId], async ([need]) => {
      const words = {
        ...(label != null ? { label: given(label) } : {}),
        ...(statement != null ? { statement: statement.trim() } : {}),
      };
      const what = words.label ? `Rename "${need!.label}" to "${words.label}"` : `Reword "${need!.label}"`;
      return { label: what, sentence: 'Reworded a need', change: edits.rewordNeed(need!, words) };
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
}

/** @throws InvalidError `codebook.label.empty` */
export function given(label: string): string {
  const trimmed = label.trim();
  if (!trimmed) throw new InvalidError('codebook.label.empty', 'A need or theme needs a name');
  return trimmed;
}

export const personsNeed = (need: Pick<NeedRow, 'studyId' | 'themeId' | 'label' | 'statement'>): NeedRow => ({
  ...BARE_CODE,
  ...need,
  id: newId(),
  origin: 'person',
  status: 'accepted',
  mergedInto: null,
  engineKey: null,
  isEdited: true,
});

export const counted = (needs: number): string => (needs === 1 ? '1 need' : `${needs} needs`);
export const named = (needs: readonly NeedRow[]): string =>
  needs.length === 1 ? `"${needs[0]!.label}"` : counted(needs.length);
