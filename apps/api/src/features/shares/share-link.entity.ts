import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Opens one run or one page, read-only, to whoever holds the link. */
@Entity('share_link')
export class ShareLinkEntity {
  @PrimaryColumn('uuid', { name: 'workspace_id' }) readonly workspaceId!: string;
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('uuid', { name: 'study_id' }) readonly studyId!: string;
  /** Exactly one of run and page. */
  @Column({ type: 'uuid', name: 'run_id', nullable: true }) readonly runId!: string | null;
  @Column({ type: 'uuid', name: 'page_id', nullable: true }) readonly pageId!: string | null;
  /** SHA-256 of the secret in the link. */
  @Column('bytea', { name: 'token_hash' }) readonly tokenHash!: Buffer;
  @Column('text') readonly label!: string;
  @Column('timestamptz', { name: 'expires_at' }) readonly expiresAt!: Date;
  @Column({ type: 'timestamptz', name: 'revoked_at', nullable: true }) readonly revokedAt!: Date | null;
  @Column({ type: 'uuid', name: 'created_by', nullable: true }) readonly createdBy!: string | null;
  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' }) readonly createdAt!: Date;
  @Column({ type: 'timestamptz', name: 'last_opened_at', nullable: true }) readonly lastOpenedAt!: Date | null;
}
