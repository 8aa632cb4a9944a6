import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person who can sign in. Belongs to any number of workspaces. */
@Entity('app_user')
export class UserEntity {
  @PrimaryColumn('uuid') readonly id!: string;
  /** Null until the person gave one: the owner of a fresh installation. */
  @Column('text', { nullable: true }) readonly email!: string | null;
  @Column('text') readonly name!: string;
  /** argon2id; null: signs in by link only. */
  @Column('text', { name: 'password_hash', nullable: true }) readonly passwordHash!: string | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) readonly createdAt!: Date;
}
