import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { RequestContext } from '../../platform/context/index.js';
import { type LoaderFactory, rowsOf } from '../../platform/graphql/index.js';
import type { RespondentMembership } from './membership.model.js';
import { SegmentMembersService } from './segment-members.service.js';

@Injectable()
export class MembershipsByRespondentLoader implements LoaderFactory<string, RespondentMembership[]> {
  constructor(private readonly members: SegmentMembersService) {}

  create(ctx: RequestContext): DataLoader<string, RespondentMembership[]> {
    return new DataLoader(async (ids) =>
      rowsOf(ids, await this.members.ofRespondents(ctx, ids), (row) => row.respondentId),
    );
  }
}
