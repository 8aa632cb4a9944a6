import type { Verdict } from '@needfinder/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A run fitted again without the people whose answers may be doubted most. */
@Entity('doubt_check')
export class DoubtCheckEntity {
  @PrimaryColumn('uuid', { name: 'workspace_id' }) readonly workspaceId!: string;
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('uuid', { name: 'run_id' }) readonly runId!: string;
  @Column('uuid', { name: 'job_id' }) readonly jobId!: string;
  /** People whose answers were judged; null until it is finished, as all that follows. */
  @Column('integer', { nullable: true }) readonly judged!: number | null;
  @Column('integer', { name: 'left_out', nullable: true }) readonly leftOut!: number | null;
  /** By position in the run; null as well in checks of before it was counted. */
  @Column('integer', { name: 'left_out_by_segment', array: true, nullable: true })
  readonly leftOutBySegment!: number[] | null;
  @Column('integer', { nullable: true }) readonly k!: number | null;
  @Column('text', { nullable: true }) readonly verdict!: Verdict | null;
  @Column('text', { nullable: true }) readonly headline!: string | null;
  /** Adjusted Rand index with the segments of the run; null where either has one segment only. */
  @Column('double precision', { nullable: true }) readonly agreement!: number | null;
  @Column('timestamptz', { name: 'finished_at', nullable: true }) readonly finishedAt!: Date | null;
}
