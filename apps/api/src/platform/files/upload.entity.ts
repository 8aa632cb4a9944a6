import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A file that somebody handed over; the bytes are in the data folder. */
@Entity('upload')
export class UploadEntity {
  @PrimaryColumn('uuid', { name: 'workspace_id' }) readonly workspaceId!: string;
  @PrimaryColumn('uuid') readonly id!: string;
  /** As the person called it, without its folders. */
  @Column('text') readonly name!: string;
  // PostgreSQL hands bigint out as text.
  @Column('bigint', { name: 'size_bytes', transformer: { to: (size: number) => size, from: Number } })
  readonly sizeBytes!: number;
  @Column('text') readonly sha256!: string;
  @Column('uuid', { name: 'created_by', nullable: true }) readonly createdBy!: string | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) readonly createdAt!: Date;
}
