import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { RequestContext } from '../../platform/context/index.js';
import type { LoaderFactory } from '../../platform/graphql/index.js';
import type { LatestVerdict } from './run.model.js';
import { RunService } from './run.service.js';

@Injectable()
export class LatestVerdictLoader implements LoaderFactory<string, LatestVerdict | null> {
  constructor(private readonly runs: RunService) {}

  create(ctx: RequestContext): DataLoader<string, LatestVerdict | null> {
    return new DataLoader(async (studyIds) => {
      const verdicts = await this.runs.latestVerdicts(ctx, studyIds);
      return studyIds.map((id) => verdicts.find(({ studyId }) => studyId === id) ?? null);
    });
  }
}
