import { Injectable } from '@nestjs/common';
import { ConflictError, NotFoundError } from '@needfinder/domain';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { newId } from '../../platform/ids/index.js';
import { ActivityService, StudyService } from '../studies/index.js';
import { CodebookChanged } from './codebook-changed.port.js';
import { CodebookHistoryRepository } from './codebook-history.repository.js';
import {
  CODEBOOK_TABLES,
  type CodebookIds,
  idsOf,
  isEmpty,
  onlyChanged,
  type RowChange,
  rowsInTheWay,
} from './codebook-rows.js';
import { CodebookRepository } from './codebook.repository.js';

/** What a person is about to do, in words. */
export interface StepWords {
  /** For undo and redo: `Merge 3 needs into "Find old notebooks"`. */
  readonly label: string;
  /** For the list of what happened in the study; without words of respondents, so without labels of needs. */
  readonly sentence: string;
}

/** Every change of a codebook by a person is one step here, and every step can be undone and redone in order. */
@Injectable()
export class CodebookHistoryService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly codebook: CodebookRepository,
    private readonly history: CodebookHistoryRepository,
    private readonly studies: StudyService,
    private readonly activities: ActivityService,
    private readonly changed: CodebookChanged,
  ) {}

  /**
   * Takes one step. Nobody else writes to the codebook meanwhile.
   *
   * @param plan - Reads the rows and says what becomes of them. A plan that changes nothing is no step.
   */
  step(
    ctx: RequestContext,
    studyId: string,
    plan: () => Promise<StepWords & { readonly change: RowChange }>,
  ): Promise<void> {
    return this.database.inTenant(ctx, async () => {
      await this.codebook.lock(studyId);
      const { label, sentence, change: planned } = await plan();
      const change = onlyChanged(planned);
      if (isEmpty(change.before) && isEmpty(change.after)) return;
      await this.codebook.write(ctx, change);
      await this.history.dropUndone(ctx, studyId);
      await this.history.insert(ctx, { id: newId(), studyId, actor: ctx.userId, label, ...change, undone: false });
      await this.activities.record(ctx, studyId, 'codebook-changed', sentence);
      await this.tell(ctx, studyId);
    });
  }

  /** @throws ConflictError `codebook.step.changed` when somebody changed a row of the step since. */
  async undo(ctx: RequestContext, studyId: string): Promise<void> {
    await this.repeat(ctx, studyId, 'undo');
  }

  /** @throws ConflictError `codebook.step.changed` when somebody changed a row of the step since. */
  async redo(ctx: RequestContext, studyId: string): Promise<void> {
    await this.repeat(ctx, studyId, 'redo');
  }

  labels(ctx: RequestContext, studyId: string) {
    return this.database.inTenant(ctx, () => this.history.labels(ctx, studyId));
  }

  private repeat(ctx: RequestContext, studyId: string, way: 'undo' | 'redo'): Promise<void> {
    return this.database.inTenant(ctx, async () => {
      await this.studies.get(ctx, studyId);
      await this.codebook.lock(studyId);
      const step = await (way === 'undo'
        ? this.history.lastDone(ctx, studyId)
        : this.history.firstUndone(ctx, studyId));
      if (!step) throw new NotFoundError(`codebook.nothing-to-${way}`, `There is nothing to ${way}`);
      const { before, after, label } = step;
      const change = way === 'undo' ? { before: after, after: before } : { before, after };
      await this.refuseIfChanged(ctx, change, `"${label}" cannot be ${way === 'undo' ? 'undone' : 'redone'}`);
      await this.codebook.write(ctx, change);
      await this.history.mark(ctx, step.id, way === 'undo');
      const sentence = way === 'undo' ? 'A step in the codebook was undone' : 'A step in the codebook was redone';
      await this.activities.record(ctx, studyId, `codebook-${way}`, sentence);
      await this.tell(ctx, studyId);
    });
  }

  private async tell(ctx: RequestContext, studyId: string): Promise<void> {
    for (const handler of this.changed.parts) await handler.codebookChanged(ctx, studyId, false);
    await this.studies.changed(ctx, studyId);
  }

  private async refuseIfChanged(ctx: RequestContext, change: RowChange, refusal: string): Promise<void> {
    const ids = idsOf(change);
    const inTheWay = rowsInTheWay(ids, await this.codebook.rows(ctx, ids), change.before);
    const count = CODEBOOK_TABLES.reduce((sum, table) => sum + inTheWay[table].length, 0);
    const gone = count === 0 ? await this.codebook.missingReferences(ctx, change.after) : 0;
    const used = await this.codebook.hangingOn(ctx, change);
    if (count + gone + used === 0) return;
    const sentence =
      gone > 0
        ? `what it was about is gone (${gone})`
        : count > 0
          ? `since then ${inWords(inTheWay)} changed`
          : `what it would take away is in use (${used})`;
    throw new ConflictError('codebook.step.changed', `${refusal}: ${sentence}`, { changed: count, gone, used });
  }
}

const NOUNS = { themes: 'themes', needs: 'needs', ratings: 'links to ratings', codings: 'passages' } as const;

const inWords = (ids: CodebookIds): string =>
  CODEBOOK_TABLES.flatMap((table) => (ids[table].length > 0 ? [`${NOUNS[table]} (${ids[table].length})`] : [])).join(
    ', ',
  );
