import { Column, Entity, PrimaryColumn } from 'typeorm';

export const TOKEN_SCOPES = ['read', 'write'] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

/** Lets a program in. It acts for the member who made it, with the role that member has at the time. */
@Entity('api_token')
export class ApiTokenEntity {
  @PrimaryColumn('uuid', { name: 'workspace_id' }) readonly workspaceId!: string;
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('bytea', { name: 'token_hash' }) readonly tokenHash!: Buffer;
  @Column('text') readonly name!: string;
  @Column('text', { array: true }) readonly scopes!: TokenScope[];
  @Column('uuid', { name: 'created_by' }) readonly createdBy!: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) readonly createdAt!: Date;
  @Column('timestamptz', { name: 'last_used_at', nullable: true }) readonly lastUsedAt!: Date | null;
}
