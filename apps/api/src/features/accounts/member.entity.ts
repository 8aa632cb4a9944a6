import type { Role } from '@needfinder/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who may enter a workspace, and as what. Read before the workspace is known, so it stands outside the policy. */
@Entity('member')
export class MemberEntity {
  @PrimaryColumn('uuid', { name: 'workspace_id' }) readonly workspaceId!: string;
  @PrimaryColumn('uuid', { name: 'user_id' }) readonly userId!: string;
  @Column('text') readonly role!: Role;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) readonly createdAt!: Date;
}
