import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { newId } from '../../platform/ids/index.js';
import { StudyService } from '../studies/index.js';
import { addTheme, renameTheme } from './codebook-edits.js';
import { BARE_CODE } from './code-guide.js';
import { CodebookHistoryService } from './codebook-history.service.js';
import { CodebookStepsService } from './codebook-steps.service.js';
import { CodebookRepository } from './codebook.repository.js';
import { given } from './need-editing.service.js';

/** What people do with themes. Each method is one step and returns the study whose codebook it changed. */
@Injectable()
export class ThemeEditingService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly codebook: CodebookRepository,
    private readonly history: CodebookHistoryService,
    private readonly steps: CodebookStepsService,
    private readonly studies: StudyService,
  ) {}

  create(ctx: RequestContext, studyId: string, label: string): Promise<string> {
    return this.database.inTenant(ctx, async () => {
      await this.studies.get(ctx, studyId);
      const name = given(label);
      await this.history.step(ctx, studyId, async () => {
        const last = (await this.codebook.themesOfStudies(ctx, [studyId])).at(-1);
        const theme = {
          ...BARE_CODE,
          id: newId(),
          studyId,
          label: name,
          position: (last?.position ?? -1) + 1,
          origin: 'person' as const,
          status: 'accepted' as const,
          engineKey: null,
        };
        return { label: `Create theme "${name}"`, sentence: 'Created a theme', change: addTheme(theme) };
      });
      return studyId;
    });
  }

  rename(ctx: RequestContext, themeId: string, label: string): Promise<string> {
    const name = given(label);
    return this.steps.onThemes(ctx, [themeId], async ([theme]) => ({
      label: `Rename theme "${theme!.label}" to "${name}"`,
      sentence: 'Renamed a theme',
      change: renameTheme(theme!, name),
    }));
  }
}
