import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Lets one person in once, without a password. */
@Entity('sign_in_link')
export class SignInLinkEntity {
  @PrimaryColumn('bytea', { name: 'token_hash' }) readonly tokenHash!: Buffer;
  @Column('uuid', { name: 'user_id' }) readonly userId!: string;
  @Column('timestamptz', { name: 'expires_at' }) readonly expiresAt!: Date;
}
