import { Injectable } from '@nestjs/common';
import { InvalidError, NotFoundError } from '@needfinder/domain';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { type Page, type PageArgs, pageOf } from '../../platform/graphql/index.js';
import { isId, newId } from '../../platform/ids/index.js';
import { StudyService } from '../studies/index.js';
import { AttributeService } from './attribute.service.js';
import type { RespondentFilter } from './respondent-filter.input.js';
import { type ExtendedFilterField, RespondentFilters } from './respondent-ports.js';
import type { RespondentEntity } from './respondent.entity.js';
import type { Account, Respondent } from './respondent.model.js';
import { type RespondentConditions, RespondentRepository } from './respondent.repository.js';
import type { UpdateRespondentInput } from './update-respondent.input.js';

const EXTENDED_FIELDS: readonly ExtendedFilterField[] = ['segmentId', 'needId', 'hasInterview', 'consent'];

@Injectable()
export class RespondentService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly respondents: RespondentRepository,
    private readonly attributes: AttributeService,
    private readonly studies: StudyService,
    private readonly filters: RespondentFilters,
  ) {}

  async list(
    ctx: RequestContext,
    studyId: string,
    filter: RespondentFilter,
    page: PageArgs,
  ): Promise<Page<Respondent>> {
    return this.database.inTenant(ctx, async () => {
      await this.studies.get(ctx, studyId);
      const conditions = await this.conditionsOf(ctx, studyId, filter);
      const rows = await this.respondents.page(ctx, studyId, conditions, {
        limit: page.first + 1,
        afterId: page.afterId,
      });
      return pageOf(rows.map(toModel), page, await this.respondents.count(ctx, studyId, conditions));
    });
  }

  async byIds(ctx: RequestContext, ids: readonly string[]): Promise<Respondent[]> {
    const rows = await this.database.inTenant(ctx, () => this.respondents.findByIds(ctx, ids.filter(isId)));
    return rows.map(toModel);
  }

  /** @throws NotFoundError `respondent.not-found` */
  async get(ctx: RequestContext, id: string): Promise<Respondent> {
    const [respondent] = await this.byIds(ctx, [id]);
    if (!respondent) throw new NotFoundError('respondent.not-found', `There is no respondent ${id}`, { id });
    return respondent;
  }

  /** Everybody whom the filter finds, ascending by id. */
  idsOf(ctx: RequestContext, studyId: string, filter: RespondentFilter): Promise<string[]> {
    return this.database.inTenant(ctx, async () =>
      this.respondents.ids(ctx, studyId, await this.conditionsOf(ctx, studyId, filter)),
    );
  }

  accountsByIds(ctx: RequestContext, ids: readonly string[]): Promise<Account[]> {
    return this.database.inTenant(ctx, () => this.respondents.accountsByIds(ctx, ids));
  }

  /** The respondents with these keys of the researcher; those that the study does not know yet are added. */
  ensureKeys(ctx: RequestContext, studyId: string, keys: readonly string[]): Promise<Respondent[]> {
    return this.database.inTenant(ctx, async () => {
      await this.respondents.insertKeys(
        ctx,
        studyId,
        keys.map((key) => ({ id: newId(), key })),
      );
      return (await this.respondents.findByKeys(ctx, studyId, keys)).map(toModel);
    });
  }

  findByKeys(ctx: RequestContext, studyId: string, keys: readonly string[]): Promise<Respondent[]> {
    return this.database.inTenant(ctx, async () =>
      (await this.respondents.findByKeys(ctx, studyId, keys)).map(toModel),
    );
  }

  countOf(ctx: RequestContext, studyId: string): Promise<number> {
    return this.database.inTenant(ctx, () => this.respondents.count(ctx, studyId, { attributes: [], lists: [] }));
  }

  /** Inside an open transaction, block by block. */
  attributesOf(ctx: RequestContext, studyId: string): AsyncGenerator<Pick<RespondentEntity, 'id' | 'attributes'>[]> {
    return this.respondents.attributesOfStudy(ctx, studyId);
  }

  async update(ctx: RequestContext, { id, attributes }: UpdateRespondentInput): Promise<Respondent> {
    return this.database.inTenant(ctx, async () => {
      const { studyId, storedAttributes } = await this.get(ctx, id);
      const edited = await this.attributes.edit(ctx, studyId, storedAttributes, attributes);
      await this.respondents.updateAttributes(ctx, id, edited);
      await this.attributes.learnLevels(ctx, studyId, edited);
      await this.studies.changed(ctx, studyId);
      return this.get(ctx, id);
    });
  }

  private async conditionsOf(
    ctx: RequestContext,
    studyId: string,
    filter: RespondentFilter,
  ): Promise<RespondentConditions> {
    const lists = [];
    for (const field of EXTENDED_FIELDS) {
      if (filter[field] == null) continue;
      const part = this.filters.parts.find((one) => one.field === field);
      if (!part) throw new InvalidError('respondent.filter.unknown', `Respondents cannot be filtered by ${field} here`);
      lists.push(await part.find(ctx, studyId, filter));
    }
    return { search: filter.search?.trim() || undefined, attributes: filter.attributes ?? [], lists };
  }
}

function toModel({ id, key, weight, studyId, accountId, attributes }: RespondentEntity): Respondent {
  return { id, key, weight, studyId, accountId, storedAttributes: attributes };
}
