import type { ConsentPurpose, ConsentState } from '@needfinder/domain';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { newId } from '../../platform/ids/index.js';
import { RespondentService } from '../respondents/index.js';
import {
  ConsentWritingRepository,
  type StatedHow,
  type StatementByKey,
  type StatementToWrite,
} from './consent-writing.repository.js';
import { ConsentsChangedHandlers } from './consents-changed.port.js';
import type { StatedConsents } from './quote-standing.js';

const STATEMENTS_PER_WRITE = 10_000;

/** What one person stated, by the researcher's id of them. */
export interface StatedByKey {
  readonly key: string;
  readonly consents: StatedConsents;
}

/** Writes what people stated, into the transaction that is open. */
@Injectable()
export class ConsentWritingService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly rows: ConsentWritingRepository,
    private readonly respondents: RespondentService,
    private readonly handlers: ConsentsChangedHandlers,
  ) {}

  /** The same for each of these respondents. */
  state(
    ctx: RequestContext,
    studyId: string,
    how: StatedHow,
    { respondentIds, consents }: { readonly respondentIds: readonly string[]; readonly consents: StatedConsents },
  ): Promise<void> {
    const stated = statesOf(consents);
    return this.write(
      ctx,
      studyId,
      how,
      respondentIds.flatMap((respondentId) => stated.map((one) => ({ ...one, respondentId, id: newId() }))),
    );
  }

  /**
   * What a file says of its people. Where the file before said the same, nothing new was stated: importing a file again
   * takes nothing back that was stated in between.
   */
  stateInFile(ctx: RequestContext, studyId: string, how: StatedHow, people: readonly StatedByKey[]): Promise<void> {
    const cells = people.flatMap(({ key, consents }): StatementByKey[] =>
      statesOf(consents).map((one) => ({ ...one, key, id: newId() })),
    );
    if (cells.length === 0) return Promise.resolve();
    return this.database.inTenant(ctx, async () =>
      this.write(ctx, studyId, how, await this.rows.newInFile(ctx, studyId, cells)),
    );
  }

  /** What somebody agreed to, or did not, who answered a survey just now. */
  stateInSurvey(ctx: RequestContext, studyId: string, how: string, { key, consents }: StatedByKey): Promise<void> {
    if (Object.keys(consents).length === 0) return Promise.resolve();
    return this.database.inTenant(ctx, async () => {
      const respondentIds = (await this.respondents.findByKeys(ctx, studyId, [key])).map(({ id }) => id);
      await this.state(ctx, studyId, { source: 'survey', how, statedAt: new Date() }, { respondentIds, consents });
    });
  }

  private async write(
    ctx: RequestContext,
    studyId: string,
    how: StatedHow,
    statements: readonly StatementToWrite[],
  ): Promise<void> {
    if (statements.length === 0) return;
    await this.database.inTenant(ctx, async () => {
      for (let from = 0; from < statements.length; from += STATEMENTS_PER_WRITE) {
        await this.rows.insert(ctx, studyId, how, statements.slice(from, from + STATEMENTS_PER_WRITE));
      }
      for (const handler of this.handlers.parts) await handler.consentsChanged(ctx, studyId);
    });
  }
}

const statesOf = (consents: StatedConsents): { purpose: ConsentPurpose; state: ConsentState }[] =>
  Object.entries(consents).map(([purpose, state]) => ({ purpose: purpose as ConsentPurpose, state }));
