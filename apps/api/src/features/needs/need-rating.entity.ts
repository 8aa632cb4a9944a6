import type { RatingAspect } from '@needfinder/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A question that rates a need. */
@Entity('need_rating')
export class NeedRatingEntity {
  @PrimaryColumn('uuid', { name: 'workspace_id' }) readonly workspaceId!: string;
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('uuid', { name: 'need_id' }) readonly needId!: string;
  @Column('uuid', { name: 'question_id' }) readonly questionId!: string;
  @Column('text') readonly aspect!: RatingAspect;
  @Column('boolean', { name: 'higher_is_more' }) readonly higherIsMore!: boolean;
}
