import { Injectable } from '@nestjs/common';
import { Compute } from '../../platform/compute/index.js';
import type { RequestContext } from '../../platform/context/index.js';
import { StudyService } from '../studies/index.js';
import { StudyMaterialService } from './study-material.service.js';
import { writeExchangeTask } from './write-exchange.task.js';

/** Takes a study to other programs, as a REFI-QDA project. */
@Injectable()
export class ExchangeExportService {
  constructor(
    private readonly studies: StudyService,
    private readonly material: StudyMaterialService,
    private readonly compute: Compute,
  ) {}

  /** A `.qdpx` archive of what the caller may know of. @throws NotFoundError `study.not-found` */
  async toQdpx(ctx: RequestContext, studyId: string): Promise<{ studyName: string; bytes: Uint8Array }> {
    const { name } = await this.studies.get(ctx, studyId);
    const material = await this.material.read(ctx, studyId);
    return { studyName: name, bytes: await this.compute.run(writeExchangeTask, { name, ...material }) };
  }
}
