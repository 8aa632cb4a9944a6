import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CodingStatus, MentionKind, Stance } from './codebook-words.js';

/** A passage speaks of a need: so says a coder. */
@Entity('coding')
export class CodingEntity {
  @PrimaryColumn('uuid', { name: 'workspace_id' }) readonly workspaceId!: string;
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('uuid', { name: 'passage_id' }) readonly passageId!: string;
  /** Exactly one of need and theme. */
  @Column({ type: 'uuid', name: 'need_id', nullable: true }) readonly needId!: string | null;
  @Column({ type: 'uuid', name: 'theme_id', nullable: true }) readonly themeId!: string | null;
  /** `engine`, or the id of the user who put the passage here. */
  @Column('text') readonly coder!: string;
  @Column('text') readonly kind!: MentionKind;
  @Column('real') readonly probability!: number;
  /** 0 plain, 1 noticeable, 2 strong, 3 extreme. */
  @Column('smallint') readonly intensity!: number;
  @Column('text') readonly stance!: Stance;
  @Column('text') readonly status!: CodingStatus;
  /** Who decided between coders. */
  @Column({ type: 'uuid', name: 'settled_by', nullable: true }) readonly settledBy!: string | null;
}
