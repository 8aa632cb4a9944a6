import type { AttributeKind } from '@needfinder/domain';
import type { AttributeValueType } from '@needfinder/survey';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A fact that a study knows about its respondents: what it is called and what its values are. */
@Entity('attribute')
export class AttributeEntity {
  @PrimaryColumn('uuid', { name: 'workspace_id' }) readonly workspaceId!: string;
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('uuid', { name: 'study_id' }) readonly studyId!: string;
  @Column('text') readonly key!: string;
  @Column('text') readonly title!: string;
  @Column('text') readonly kind!: AttributeKind;
  @Column('text', { name: 'value_type' }) readonly valueType!: AttributeValueType;
  /** Values that occur, for categories; empty for numbers, dates and free text. */
  @Column('jsonb') readonly levels!: readonly string[];
}
