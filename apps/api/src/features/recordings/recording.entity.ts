import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The sound, or sound and pictures, of one interview; the bytes are in the data folder. */
@Entity('recording')
export class RecordingEntity {
  @PrimaryColumn('uuid', { name: 'workspace_id' }) readonly workspaceId!: string;
  /** A recording that replaces another one has an id of its own: what an id plays never changes. */
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('uuid', { name: 'interview_id' }) readonly interviewId!: string;
  /** As the person called the file, without its folders. */
  @Column('text') readonly name!: string;
  /** By its content. */
  @Column('text', { name: 'media_type' }) readonly mediaType!: string;
  // PostgreSQL hands bigint out as text.
  @Column('bigint', { name: 'size_bytes', transformer: { to: (size: number) => size, from: Number } })
  readonly sizeBytes!: number;
  /** Of the content, hex. */
  @Column('text') readonly sha256!: string;
  @Column('uuid', { name: 'created_by', nullable: true }) readonly createdBy!: string | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) readonly createdAt!: Date;
}
