import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One browser that is signed in. */
@Entity('session')
export class SessionEntity {
  @PrimaryColumn('uuid') readonly id!: string;
  /** SHA-256 of the cookie. */
  @Column('bytea', { name: 'token_hash' }) readonly tokenHash!: Buffer;
  @Column('uuid', { name: 'user_id' }) readonly userId!: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) readonly createdAt!: Date;
  @Column('timestamptz', { name: 'seen_at', default: () => 'now()' }) readonly seenAt!: Date;
}
