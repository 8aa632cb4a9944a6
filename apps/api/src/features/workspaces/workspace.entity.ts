import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The tenant. Its own id is the `workspace_id` of every other table, so the same policy fences it. */
@Entity('workspace')
export class WorkspaceEntity {
  @PrimaryColumn('uuid', { name: 'workspace_id' }) readonly id!: string;
  @Column('text') readonly name!: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) readonly createdAt!: Date;
}
