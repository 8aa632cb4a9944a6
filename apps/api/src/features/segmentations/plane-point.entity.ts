import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where a respondent stands in the plane of a run. */
@Entity('plane_point')
export class PlanePointEntity {
  @PrimaryColumn('uuid', { name: 'workspace_id' }) readonly workspaceId!: string;
  @PrimaryColumn('uuid', { name: 'run_id' }) readonly runId!: string;
  @PrimaryColumn('uuid', { name: 'respondent_id' }) readonly respondentId!: string;
  @Column('real') readonly x!: number;
  @Column('real') readonly y!: number;
}
