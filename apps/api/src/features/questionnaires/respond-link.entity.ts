import type { StoredAnswer } from '@needfinder/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export const LINK_KINDS = ['open', 'anonymous', 'invitation', 'test'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** Lets whoever holds it answer one survey. Outside the policy: it is read before the workspace is known. */
@Entity('respond_link')
export class RespondLinkEntity {
  @PrimaryColumn('uuid', { name: 'workspace_id' }) readonly workspaceId!: string;
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('uuid', { name: 'survey_id' }) readonly surveyId!: string;
  @Column('text') readonly kind!: LinkKind;
  @Column('text') readonly label!: string;
  /** SHA-256 of the secret in the link. */
  @Column('bytea', { name: 'token_hash' }) readonly tokenHash!: Buffer;
  /** Kept for links that are handed out in public; null for invitations, which are shown once. */
  @Column({ type: 'text', nullable: true }) readonly token!: string | null;
  /** The researcher's own id of the invited person. */
  @Column({ type: 'text', name: 'person_key', nullable: true }) readonly personKey!: string | null;
  /** What is known about the invited person, by attribute key. */
  @Column('jsonb') readonly attributes!: Readonly<Record<string, StoredAnswer>>;
  /** Whether other sites may show its page in a frame; never for invitations. */
  @Column('boolean', { name: 'is_embeddable', default: false }) readonly isEmbeddable!: boolean;
  @Column({ type: 'timestamptz', name: 'revoked_at', nullable: true }) readonly revokedAt!: Date | null;
  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' }) readonly createdAt!: Date;
}
