import type { SegmentationOptions } from '@needfinder/segmentation';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Basis, Profile } from './basis.js';

/** A question that runs answer: who is alike in this basis? */
@Entity('segmentation')
export class SegmentationEntity {
  @PrimaryColumn('uuid', { name: 'workspace_id' }) readonly workspaceId!: string;
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('uuid', { name: 'study_id' }) readonly studyId!: string;
  @Column('text') readonly name!: string;
  @Column('jsonb') readonly basis!: Basis;
  @Column('jsonb') readonly profile!: Profile;
  @Column('jsonb') readonly options!: SegmentationOptions;
  @Column({ type: 'uuid', name: 'created_by', nullable: true }) readonly createdBy!: string | null;
  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' }) readonly createdAt!: Date;
}
