import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { newId } from '../../platform/ids/index.js';
import { type RespondentToWrite, RespondentWritingRepository } from './respondent-writing.repository.js';

/** Writes the people of a response file, block by block, into the transaction that is open. */
@Injectable()
export class RespondentWritingService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly rows: RespondentWritingRepository,
  ) {}

  /**
   * Adds people that the study does not know and updates those it knows, with the accounts they belong to.
   *
   * @returns Ids of respondents by key.
   */
  upsert(
    ctx: RequestContext,
    studyId: string,
    people: readonly Omit<RespondentToWrite, 'id'>[],
  ): Promise<Map<string, string>> {
    return this.database.inTenant(ctx, async () => {
      const accountKeys = new Set(people.flatMap(({ accountKey }) => (accountKey === null ? [] : [accountKey])));
      if (accountKeys.size > 0) {
        await this.rows.insertAccounts(
          ctx,
          studyId,
          [...accountKeys].map((key) => ({ id: newId(), key })),
        );
      }
      return this.rows.upsert(
        ctx,
        studyId,
        people.map((person) => ({ ...person, id: newId() })),
      );
    });
  }
}
