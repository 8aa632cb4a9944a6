import { Injectable } from '@nestjs/common';
import { type QdaCode, writeQdc } from '@needfinder/file-formats';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { StudyService } from '../studies/index.js';
import { CodebookRepository } from './codebook.repository.js';
import { codesToQda } from './qda-codes.js';

/** The codebook as other programs read it. */
@Injectable()
export class CodebookExportService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly studies: StudyService,
    private readonly codebook: CodebookRepository,
  ) {}

  /** A REFI-QDA codebook of what is not rejected. @throws NotFoundError `study.not-found`, InvalidError `qda.no-codes` */
  toQdc(ctx: RequestContext, studyId: string): Promise<{ readonly studyName: string; readonly bytes: Uint8Array }> {
    return this.database.inTenant(ctx, async () => {
      const { name } = await this.studies.get(ctx, studyId);
      return { studyName: name, bytes: writeQdc({ codes: await this.codes(ctx, studyId), origin: 'Needfinder' }) };
    });
  }

  /** Themes and needs that are not rejected, as REFI-QDA has codes. */
  codes(ctx: RequestContext, studyId: string): Promise<QdaCode[]> {
    return this.database.inTenant(ctx, async () => {
      const isOpen = ({ status }: { readonly status: string }) => status !== 'rejected';
      const themes = (await this.codebook.themesOfStudies(ctx, [studyId])).filter(isOpen);
      const needs = (await this.codebook.needsOfStudies(ctx, [studyId])).filter(isOpen);
      return codesToQda(themes, needs);
    });
  }
}
