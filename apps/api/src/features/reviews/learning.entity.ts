import type { MentionKind } from '@needfinder/domain';
import type { Agreement } from '@needfinder/text';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Agreement with what people decided, on decisions that were held back. */
export type StoredAgreement<Subject extends string> = Agreement & { readonly subject: Subject };

/** What the engine learned last from what people accepted and rejected. */
@Entity('learning')
export class LearningEntity {
  @PrimaryColumn('uuid', { name: 'workspace_id' }) readonly workspaceId!: string;
  @PrimaryColumn('uuid', { name: 'study_id' }) readonly studyId!: string;
  @Column('text', { name: 'engine_version' }) readonly engineVersion!: string;
  /** Passages that people had decided on. */
  @Column('integer') readonly decided!: number;
  /** Codings that were added as suggestions. */
  @Column('integer') readonly suggested!: number;
  @Column('jsonb') readonly kinds!: readonly StoredAgreement<MentionKind>[];
  /** By id of the theme; empty under too few decisions. */
  @Column('jsonb') readonly themes!: readonly StoredAgreement<string>[];
  @Column({ type: 'timestamptz', name: 'learned_at' }) readonly learnedAt!: Date;
}
