import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { MemberService } from '../accounts/index.js';
import { ENGINE } from '../needs/index.js';
import { StudyService } from '../studies/index.js';
import type { Coder } from './coding.model.js';
import { OutsideCoderRepository } from './outside-coder.repository.js';

/** What coders are called: members of the workspace, and people whose codings came with a project of another program. */
@Injectable()
export class CoderNameService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly members: MemberService,
    private readonly outside: OutsideCoderRepository,
    private readonly studies: StudyService,
  ) {}

  /** Members who may code, then coders from outside, as they came. */
  async list(ctx: RequestContext, studyId: string): Promise<Coder[]> {
    const members = (await this.members.list(ctx)).filter(({ role }) => role !== 'viewer');
    const outside = await this.database.inTenant(ctx, async () => {
      await this.studies.get(ctx, studyId);
      return this.outside.ofStudy(ctx, studyId);
    });
    return [
      ...members.map(({ user }) => ({ id: user.id, name: user.name, isOutside: false })),
      ...outside.map((coder) => ({ ...coder, isOutside: true })),
    ];
  }

  /** @returns the name of a coder of the study by id; suggestions of the engine are Needfinder's. */
  async of(ctx: RequestContext, studyId: string): Promise<(id: string) => string> {
    const names = new Map((await this.members.list(ctx)).map(({ user }) => [user.id, user.name]));
    const outside = await this.database.inTenant(ctx, () => this.outside.ofStudy(ctx, studyId));
    for (const { id, name } of outside) names.set(id, name);
    names.set(ENGINE, 'Needfinder');
    return (id) => names.get(id) ?? 'Former member';
  }
}
