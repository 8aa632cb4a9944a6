import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { CodebookHistoryService } from './codebook-history.service.js';
import { CodebookReadingService } from './codebook-reading.service.js';
import type { NeedRow, ThemeRow } from './codebook-rows.js';

export type StepPlan = ReturnType<Parameters<CodebookHistoryService['step']>[2]>;

/** Takes a step on codes that exist: finds them, locks their codebook and finds them again. Returns their study. */
@Injectable()
export class CodebookStepsService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly reading: CodebookReadingService,
    private readonly history: CodebookHistoryService,
  ) {}

  onNeeds(ctx: RequestContext, ids: readonly string[], plan: (needs: NeedRow[]) => StepPlan): Promise<string> {
    return this.on(ctx, () => this.reading.needs(ctx, ids), plan);
  }

  onThemes(ctx: RequestContext, ids: readonly string[], plan: (themes: ThemeRow[]) => StepPlan): Promise<string> {
    return this.on(ctx, () => this.reading.themes(ctx, ids), plan);
  }

  private on<Row extends { readonly studyId: string }>(
    ctx: RequestContext,
    read: () => Promise<Row[]>,
    plan: (rows: Row[]) => StepPlan,
  ): Promise<string> {
    return this.database.inTenant(ctx, async () => {
      const [{ studyId }] = (await read()) as [Row];
      // Read again under the lock: somebody may have changed them while we waited.
      await this.history.step(ctx, studyId, async () => plan(await read()));
      return studyId;
    });
  }
}
