import { Injectable } from '@nestjs/common';
import type { Codebook } from '@needfinder/text';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { newId } from '../../platform/ids/index.js';
import { ActivityService, StudyService } from '../studies/index.js';
import { CodebookChanged } from './codebook-changed.port.js';
import { CodebookHistoryRepository } from './codebook-history.repository.js';
import type { CodebookRows } from './codebook-rows.js';
import { CodebookRepository } from './codebook.repository.js';
import { planProposal } from './proposal-plan.js';
import { ProposalRepository } from './proposal.repository.js';
import type { ProposalSource } from './proposal-source.js';

export interface FoundCodebook {
  readonly studyId: string;
  readonly jobId: string;
  /** Every text of the study. */
  readonly sources: readonly ProposalSource[];
  /** How many of them were not read: their people withhold the use of what they said. */
  readonly withheld: number;
  readonly proposed: Codebook;
}

/** Writes a proposal of the text engine into the codebook, in one transaction. */
@Injectable()
export class ProposalWritingService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly codebook: CodebookRepository,
    private readonly proposals: ProposalRepository,
    private readonly history: CodebookHistoryRepository,
    private readonly studies: StudyService,
    private readonly activities: ActivityService,
    private readonly changed: CodebookChanged,
  ) {}

  async write(ctx: RequestContext, { studyId, jobId, sources, withheld, proposed }: FoundCodebook): Promise<void> {
    await this.database.inTenant(ctx, async () => {
      await this.codebook.lock(studyId);
      const current = await this.currentSources(ctx, sources);
      const rows = await this.rowsOf(ctx, studyId);
      const passages = await this.proposals.passages(ctx, studyId);
      // The one computation inside a transaction: what is joined with the codebook must not change meanwhile.
      const plan = planProposal({ studyId, rows, passages, sources: current, proposed, newId });
      const placed = plan.newPassages.map((row) => ({ ...row, place: current.get(row.sourceId)!.place }));
      await this.proposals.insertPassages(ctx, studyId, placed);
      await this.codebook.write(ctx, plan.change);
      await this.proposals.markStale(ctx, plan.stalePassageIds, true);
      await this.proposals.markStale(ctx, plan.freshPassageIds, false);
      await this.proposals.deletePassages(ctx, plan.unusedPassageIds);
      const { engineVersion } = proposed;
      await this.history.noteProposal(ctx, { id: jobId, studyId, engineVersion, texts: sources.length - withheld });
      const counts = `${proposed.needs.length} needs in ${proposed.themes.length} themes`;
      const leftOut = withheld > 0 ? `; ${withheld} were not read, their people withhold the use` : '';
      const sentence = `Proposed ${counts} from ${sources.length - withheld} answers and turns${leftOut}`;
      await this.activities.record(ctx, studyId, 'needs-proposed', sentence);
      for (const handler of this.changed.parts) await handler.codebookChanged(ctx, studyId, true);
      await this.studies.changed(ctx, studyId);
    });
  }

  /** Without answers that were replaced, and interviews that were deleted, while the engine was reading. */
  private async currentSources(
    ctx: RequestContext,
    sources: readonly ProposalSource[],
  ): Promise<Map<string, ProposalSource>> {
    const ids = sources.map(({ place }) => ('turnId' in place ? place.turnId : place.responseId));
    const isTurn = sources.map(({ place }) => 'turnId' in place);
    const current = await this.proposals.stillCurrent(ctx, {
      responseIds: [...new Set(ids.filter((_, at) => !isTurn[at]))],
      turnIds: ids.filter((_, at) => isTurn[at]),
    });
    return new Map(sources.filter((_, at) => current.has(ids[at]!)).map((source) => [source.id, source]));
  }

  private async rowsOf(ctx: RequestContext, studyId: string): Promise<CodebookRows> {
    const needs = await this.codebook.allNeeds(ctx, studyId);
    const needIds = needs.map(({ id }) => id);
    return {
      themes: await this.codebook.themesOfStudies(ctx, [studyId]),
      needs,
      ratings: await this.codebook.ratingsOfNeeds(ctx, needIds),
      codings: await this.codebook.codingsOfNeeds(ctx, needIds),
    };
  }
}
