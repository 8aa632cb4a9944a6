import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CodingStatus, MentionKind, Stance } from './codebook-words.js';

/** A passage speaks of a need: so says a coder. */
@Entity('coding')
export class CodingEntity {
  @PrimaryColumn('uuid', { name: 'workspace_id' }) readonly workspaceId!: string;
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('uuid', { name: 'passage_id' }) readonly passageId!: string;
  /** Null for a coding of a theme; the codebook reads codings of needs only. */
  @Column({ type: 'uuid', name: 'need_id', nullable: true }) readonly needId!: string;
  /** `engine`, or the id of the user who put the passage here. */
  @Column('text') readonly coder!: string;
  @Column('text') readonly kind!: MentionKind;
  @Column('real') readonly probability!: number;
  /** 0 plain, 1 noticeable, 2 strong, 3 extreme. */
  @Column('smallint') readonly intensity!: number;
  @Column('text') readonly stance!: Stance;
  @Column('text') readonly status!: CodingStatus;
}
