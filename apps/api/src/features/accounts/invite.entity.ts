import type { Role } from '@needfinder/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A link by which one new member joins a workspace. */
@Entity('invite')
export class InviteEntity {
  @PrimaryColumn('uuid', { name: 'workspace_id' }) readonly workspaceId!: string;
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('bytea', { name: 'token_hash' }) readonly tokenHash!: Buffer;
  @Column('text') readonly role!: Role;
  @Column('uuid', { name: 'created_by', nullable: true }) readonly createdBy!: string | null;
  @Column('timestamptz', { name: 'expires_at' }) readonly expiresAt!: Date;
}
