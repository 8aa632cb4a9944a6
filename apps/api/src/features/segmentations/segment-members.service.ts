import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { type Page, type PageArgs, pageOf } from '../../platform/graphql/index.js';
import { type Respondent, RespondentService } from '../respondents/index.js';
import type { RespondentMembership } from './membership.model.js';
import { MembershipRepository, type SegmentPlace } from './membership.repository.js';

/** Who is in a segment, and in which segments somebody is. */
@Injectable()
export class SegmentMembersService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly memberships: MembershipRepository,
    private readonly respondents: RespondentService,
  ) {}

  /** The surest members first. */
  page(ctx: RequestContext, place: SegmentPlace, page: PageArgs): Promise<Page<Respondent>> {
    return this.database.inTenant(ctx, async () => {
      const { afterId } = page;
      const ids = await this.memberships.memberIds(ctx, place, { limit: page.first + 1, afterId });
      const found = new Map((await this.respondents.byIds(ctx, ids)).map((one) => [one.id, one]));
      return pageOf(
        ids.map((id) => found.get(id)!),
        page,
        await this.memberships.countMembers(ctx, place),
      );
    });
  }

  async ofRespondents(ctx: RequestContext, respondentIds: readonly string[]): Promise<RespondentMembership[]> {
    const rows = await this.database.inTenant(ctx, () => this.memberships.ofRespondents(ctx, respondentIds));
    return rows.map(({ probabilities, ...row }) => ({ ...row, storedProbabilities: probabilities }));
  }
}
