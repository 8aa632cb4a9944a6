import type { StoredAnswer } from '@needfinder/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person of the study, whatever they took part in: surveys, interviews or both. */
@Entity('respondent')
export class RespondentEntity {
  @PrimaryColumn('uuid', { name: 'workspace_id' }) readonly workspaceId!: string;
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('uuid', { name: 'study_id' }) readonly studyId!: string;
  /** The researcher's own id of this person, unique in the study. */
  @Column('text') readonly key!: string;
  @Column({ type: 'uuid', name: 'account_id', nullable: true }) readonly accountId!: string | null;
  /** Sampling weight; 1 counts once. */
  @Column('real') readonly weight!: number;
  /** By attribute key. */
  @Column('jsonb') readonly attributes!: Readonly<Record<string, StoredAnswer>>;
  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' }) readonly createdAt!: Date;
}
