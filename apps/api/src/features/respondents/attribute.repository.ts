import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { AttributeEntity } from './attribute.entity.js';

@Injectable()
export class AttributeRepository {
  constructor(private readonly database: TenantDatabase) {}

  /** In the order in which the study came to know them. */
  ofStudies({ workspaceId }: RequestContext, studyIds: readonly string[]): Promise<AttributeEntity[]> {
    return this.database
      .em()
      .getRepository(AttributeEntity)
      .find({ where: { workspaceId, studyId: In([...studyIds]) }, order: { id: 'ASC' } });
  }

  /** New attributes are added; known ones take the new title and kind, and keep their identity. */
  async define(
    { workspaceId }: RequestContext,
    studyId: string,
    attributes: readonly Omit<AttributeEntity, 'workspaceId' | 'studyId'>[],
  ): Promise<void> {
    if (attributes.length === 0) return;
    await this.database
      .em()
      .createQueryBuilder()
      .insert()
      .into(AttributeEntity)
      .values(attributes.map((attribute) => ({ ...attribute, workspaceId, studyId })))
      .orUpdate(['title', 'kind', 'value_type', 'levels'], ['workspace_id', 'study_id', 'key'])
      .execute();
  }
}
