import { Injectable } from '@nestjs/common';
import { NotFoundError } from '@needfinder/domain';
import DataLoader from 'dataloader';
import type { RequestContext } from '../../platform/context/index.js';
import { inOrderOf, type LoaderFactory } from '../../platform/graphql/index.js';
import type { Segmentation } from './segmentation.model.js';
import { SegmentationService } from './segmentation.service.js';

@Injectable()
export class SegmentationByIdLoader implements LoaderFactory<string, Segmentation> {
  constructor(private readonly segmentations: SegmentationService) {}

  create(ctx: RequestContext): DataLoader<string, Segmentation> {
    return new DataLoader(async (ids) =>
      inOrderOf(
        ids,
        await this.segmentations.byIds(ctx, ids),
        (row) => row.id,
        (id) => new NotFoundError('segmentation.not-found', `There is no segmentation ${id}`, { id }),
      ),
    );
  }
}
