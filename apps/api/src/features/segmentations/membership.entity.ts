import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How likely a respondent belongs to each segment of a solution. */
@Entity('membership')
export class MembershipEntity {
  @PrimaryColumn('uuid', { name: 'workspace_id' }) readonly workspaceId!: string;
  @PrimaryColumn('uuid', { name: 'solution_id' }) readonly solutionId!: string;
  @PrimaryColumn('uuid', { name: 'respondent_id' }) readonly respondentId!: string;
  /** Null: in no segment, for want of an answer to any basis item. */
  @Column({ type: 'smallint', name: 'segment_position', nullable: true }) readonly segmentPosition!: number | null;
  /** By position of the segment; empty when in none. */
  @Column('real', { array: true }) readonly probabilities!: readonly number[];
}
