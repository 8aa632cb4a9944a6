import { accumulation, runsOfNewCodes, unseenCodes } from '@needfinder/code-statistics';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { StudyService } from '../studies/index.js';
import type { SaturationArgs } from './code-table.input.js';
import { CodedUnitRepository } from './coded-unit.repository.js';
import { codesWanted, CountedCodesService } from './counted-codes.service.js';
import type { Saturation } from './saturation.model.js';

/** The same codings give the same curve. */
const ORDERS = { permutations: 200, seed: 1 };

/** Whether further interviews would still tell something new. */
@Injectable()
export class SaturationService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly units: CodedUnitRepository,
    private readonly codes: CountedCodesService,
    private readonly studies: StudyService,
  ) {}

  /** @throws NotFoundError `study.not-found` */
  async of(ctx: RequestContext, { studyId, level, coder, ...options }: SaturationArgs): Promise<Saturation> {
    const { interviews, count } = await this.database.inTenant(ctx, async () => {
      await this.studies.get(ctx, studyId);
      const codes = await this.codes.ofStudy(ctx, studyId);
      return {
        interviews: await this.units.interviews(ctx, codesWanted({ studyId, level, coder }, codes)),
        count: await this.units.countInterviews(ctx, studyId),
      };
    });
    const numbers = new Map([...new Set(interviews.flatMap(({ codeIds }) => codeIds))].map((id, at) => [id, at]));
    const units = interviews.map(({ codeIds }) => codeIds.map((id) => numbers.get(id)!));
    const curve = accumulation(units, ORDERS);
    const runs = new Map(runsOfNewCodes(curve.fresh, options).map((run) => [run.units, run.newInformation]));
    const frequencies = new Array<number>(numbers.size).fill(0);
    for (const code of units.flat()) frequencies[code]! += 1;
    const reached = [...runs].find(([, share]) => share !== null && share <= options.threshold);
    return {
      uncoded: count - interviews.length,
      points: interviews.map(({ id, title }, at) => ({
        ...{ interviewId: id, title, fresh: curve.fresh[at]!, known: curve.known[at]!, mean: curve.mean[at]! },
        ...{ low: curve.low[at]!, high: curve.high[at]!, newInformation: runs.get(at + 1) ?? null },
      })),
      reachedAfter: reached?.[0] ?? null,
      unseen: interviews.length < 2 ? null : unseenCodes(frequencies, interviews.length),
    };
  }
}
