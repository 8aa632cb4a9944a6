import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A cell that cannot be what its column says. */
@Entity('import_error')
export class ImportErrorEntity {
  @PrimaryColumn('uuid', { name: 'workspace_id' }) readonly workspaceId!: string;
  /** Grows in the order of the file. */
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('uuid', { name: 'import_id' }) readonly importId!: string;
  /** Line of the file on which the row starts, from 1. */
  @Column('integer') readonly line!: number;
  @Column('text', { name: 'column_name' }) readonly columnName!: string;
  @Column('text') readonly value!: string;
  @Column('text') readonly reason!: string;
}
