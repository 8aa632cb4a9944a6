import { Injectable } from '@nestjs/common';
import { InvalidError, NotFoundError } from '@needfinder/domain';
import { DEFAULT_OPTIONS, type SegmentationOptions } from '@needfinder/segmentation';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { isId, newId } from '../../platform/ids/index.js';
import { ActivityService, StudyService } from '../studies/index.js';
import { refuseHopeless } from './basis-check.service.js';
import { BasisMatrixService } from './basis-matrix.service.js';
import type { RunOptionsInput, SegmentationInput } from './segmentation.input.js';
import type { Segmentation } from './segmentation.model.js';
import { SegmentationRepository } from './segmentation.repository.js';

@Injectable()
export class SegmentationService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly segmentations: SegmentationRepository,
    private readonly matrices: BasisMatrixService,
    private readonly studies: StudyService,
    private readonly activities: ActivityService,
  ) {}

  /** Newest first. */
  ofStudy(ctx: RequestContext, studyId: string): Promise<Segmentation[]> {
    return this.database.inTenant(ctx, async () => {
      await this.studies.get(ctx, studyId);
      return this.segmentations.ofStudy(ctx, studyId);
    });
  }

  byIds(ctx: RequestContext, ids: readonly string[]): Promise<Segmentation[]> {
    return this.database.inTenant(ctx, () => this.segmentations.findByIds(ctx, ids.filter(isId)));
  }

  /** @throws NotFoundError `segmentation.not-found` */
  async get(ctx: RequestContext, id: string): Promise<Segmentation> {
    const [segmentation] = await this.byIds(ctx, [id]);
    if (!segmentation) throw new NotFoundError('segmentation.not-found', `There is no segmentation ${id}`, { id });
    return segmentation;
  }

  /** @throws InvalidError `segmentation.*` when no run could be fitted to it; see `refuseHopeless` and `mergeOptions`. */
  async create(ctx: RequestContext, input: SegmentationInput): Promise<Segmentation> {
    const { studyId } = input;
    const basis = {
      needs: input.basis.needs.map(({ needId, measure }) => ({ needId, measure })),
      questionIds: input.basis.questionIds,
      attributeKeys: input.basis.attributeKeys,
    };
    const profile = { questionIds: input.profile.questionIds, attributeKeys: input.profile.attributeKeys };
    const options = mergeOptions(DEFAULT_OPTIONS, input.options);
    await this.studies.get(ctx, studyId);
    refuseHopeless(await this.matrices.read(ctx, studyId, basis, profile));
    const id = newId();
    const name = input.name.trim();
    await this.database.inTenant(ctx, async () => {
      await this.segmentations.insert(ctx, { id, studyId, name, basis, profile, options, createdBy: ctx.userId });
      await this.activities.record(ctx, studyId, 'segmentation-created', `Segmentation "${name}" was set up`);
      await this.studies.changed(ctx, studyId);
    });
    return this.get(ctx, id);
  }

  /** In the open transaction: others who number runs of it wait. */
  lock(ctx: RequestContext, id: string): Promise<void> {
    return this.segmentations.lock(ctx, id);
  }

  /** With its runs and their segments. A job that is at work on one ends without a trace. */
  async delete(ctx: RequestContext, id: string): Promise<boolean> {
    await this.database.inTenant(ctx, async () => {
      const { studyId, name } = await this.get(ctx, id);
      await this.segmentations.delete(ctx, id);
      await this.activities.record(ctx, studyId, 'segmentation-deleted', `Segmentation "${name}" was deleted`);
      await this.studies.changed(ctx, studyId);
    });
    return true;
  }
}

/** @throws InvalidError `segmentation.option` */
export function mergeOptions(base: SegmentationOptions, given?: RunOptionsInput | null): SegmentationOptions {
  const named = Object.entries(given ?? {}).filter(([, value]) => value !== null && value !== undefined);
  const options: SegmentationOptions = { ...base, ...Object.fromEntries(named) };
  const { kMin, kMax } = options;
  if (kMin > kMax) {
    throw new InvalidError(
      'segmentation.option',
      `The smallest number of segments, ${kMin}, is above the largest, ${kMax}`,
      {
        kMin,
        kMax,
      },
    );
  }
  return options;
}
