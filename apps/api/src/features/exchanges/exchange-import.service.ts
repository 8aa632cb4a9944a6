import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { CodebookTakingService } from '../needs/index.js';
import { StudyService } from '../studies/index.js';
import { ExchangePeopleService } from './exchange-people.service.js';
import { ExchangePlacingService } from './exchange-placing.service.js';
import { ExchangeReadingService } from './exchange-reading.service.js';
import type { ExchangeImported } from './exchange.model.js';

/** Brings a project of another program into a study: all of it in one transaction, or nothing. */
@Injectable()
export class ExchangeImportService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly studies: StudyService,
    private readonly reading: ExchangeReadingService,
    private readonly codebook: CodebookTakingService,
    private readonly people: ExchangePeopleService,
    private readonly placing: ExchangePlacingService,
  ) {}

  /** The file is removed afterwards. @throws NotFoundError, UnreadableFileError, InvalidError `codebook.import` */
  async import(ctx: RequestContext, studyId: string, uploadId: string): Promise<ExchangeImported> {
    await this.studies.get(ctx, studyId);
    const { fileName, content } = await this.reading.read(ctx, uploadId);
    const imported = await this.database.inTenant(ctx, async () => {
      const codes = await this.codebook.take(ctx, studyId, { codes: content.codes, fileName });
      const people = await this.people.take(ctx, studyId, { content, fileName });
      const placed = await this.placing.place(ctx, studyId, content, { codes, people });
      await this.studies.changed(ctx, studyId);
      return { studyId, ...placed, codes: codes.size, respondents: people.idOf.size };
    });
    await this.reading.remove(ctx, uploadId);
    return imported;
  }
}
