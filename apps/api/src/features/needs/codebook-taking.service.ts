import { InvalidError } from '@needfinder/domain';
import type { QdaCode } from '@needfinder/file-formats';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { newId } from '../../platform/ids/index.js';
import { CodebookHistoryService } from './codebook-history.service.js';
import { refuseTooMany } from './codebook-limits.js';
import { CodebookRepository } from './codebook.repository.js';
import { type ImportPlan, type PlannedCode, planImport } from './imported-codes.js';
import { codesOfQda } from './qda-codes.js';

/** Codes of a whole project of another program, for whoever brings what is coded with them. */
@Injectable()
export class CodebookTakingService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly codebook: CodebookRepository,
    private readonly history: CodebookHistoryService,
  ) {}

  /** What becomes of each code; writes nothing. */
  foresee(ctx: RequestContext, studyId: string, codes: readonly QdaCode[]): Promise<readonly PlannedCode[]> {
    return this.database.inTenant(ctx, async () => (await this.plan(ctx, studyId, codes)).codes);
  }

  /**
   * Joins the codes with those of the study, as one step.
   *
   * @returns what each code became, by its id in the file.
   * @throws InvalidError `codebook.import` with the first problem and how many there are.
   */
  async take(
    ctx: RequestContext,
    studyId: string,
    { codes, fileName }: { readonly codes: readonly QdaCode[]; readonly fileName: string },
  ): Promise<ReadonlyMap<string, PlannedCode>> {
    let planned: readonly PlannedCode[] = [];
    await this.history.step(ctx, studyId, async () => {
      const plan = await this.plan(ctx, studyId, codes);
      planned = plan.codes;
      const count = planned.length === 1 ? '1 code' : `${planned.length} codes`;
      return { label: `Import ${count} from ${fileName}`, sentence: `Imported ${count}`, change: plan.change };
    });
    return new Map(planned.map((code) => [code.key, code]));
  }

  private async plan(ctx: RequestContext, studyId: string, codes: readonly QdaCode[]): Promise<ImportPlan> {
    const needs = await this.codebook.needsOfStudies(ctx, [studyId]);
    const themes = await this.codebook.themesOfStudies(ctx, [studyId]);
    const wanted = refuseTooMany('The project', codesOfQda(codes));
    const plan = planImport(wanted, { studyId, needs, themes, newId });
    const [first] = plan.problems;
    if (first) throw new InvalidError('codebook.import', first.sentence, { problems: plan.problems.length });
    return plan;
  }
}
