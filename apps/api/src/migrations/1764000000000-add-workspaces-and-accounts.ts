import type { MigrationInterface, QueryRunner } from 'typeorm';
import { publicTable, tenantTable } from '../platform/tenancy/index.js';

/** The tenant itself, and who may enter it. All but `workspace` is read before the tenant is known. */
export class AddWorkspacesAndAccounts1764000000000 implements MigrationInterface {
  name = 'AddWorkspacesAndAccounts1764000000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE workspace (
        workspace_id uuid CONSTRAINT workspace_pk PRIMARY KEY,
        name text NOT NULL CONSTRAINT workspace_name_given CHECK (name <> ''),
        created_at timestamptz NOT NULL DEFAULT now()
      )`);
    await tenantTable(db, 'workspace');

    // Not "user": that word is reserved in SQL.
    await db.query(`
      CREATE TABLE app_user (
        id uuid CONSTRAINT app_user_pk PRIMARY KEY,
        email text,
        name text NOT NULL,
        password_hash text,
        created_at timestamptz NOT NULL DEFAULT now()
      )`);
    await db.query(`CREATE UNIQUE INDEX app_user_email_key ON app_user (lower(email))`);
    await db.query(`COMMENT ON COLUMN app_user.password_hash IS 'argon2id; NULL = signs in by link only'`);
    await publicTable(db, 'app_user');

    await db.query(`
      CREATE TABLE member (
        workspace_id uuid NOT NULL CONSTRAINT member_workspace_fk REFERENCES workspace ON DELETE CASCADE,
        user_id uuid NOT NULL CONSTRAINT member_user_fk REFERENCES app_user ON DELETE CASCADE,
        role text NOT NULL CONSTRAINT member_role_known CHECK (role IN ('owner', 'editor', 'viewer')),
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT member_pk PRIMARY KEY (workspace_id, user_id)
      )`);
    await db.query(`CREATE INDEX member_user_idx ON member (user_id)`);
    await publicTable(db, 'member');

    await db.query(`
      CREATE TABLE session (
        id uuid CONSTRAINT session_pk PRIMARY KEY,
        token_hash bytea NOT NULL CONSTRAINT session_token_key UNIQUE,
        user_id uuid NOT NULL CONSTRAINT session_user_fk REFERENCES app_user ON DELETE CASCADE,
        created_at timestamptz NOT NULL DEFAULT now(),
        seen_at timestamptz NOT NULL DEFAULT now()
      )`);
    await db.query(`CREATE INDEX session_user_idx ON session (user_id)`);
    await db.query(
      `COMMENT ON COLUMN session.token_hash IS 'SHA-256 of the cookie; the cookie itself is stored nowhere'`,
    );
    await publicTable(db, 'session');

    await db.query(`
      CREATE TABLE sign_in_link (
        token_hash bytea CONSTRAINT sign_in_link_pk PRIMARY KEY,
        user_id uuid NOT NULL CONSTRAINT sign_in_link_user_fk REFERENCES app_user ON DELETE CASCADE,
        expires_at timestamptz NOT NULL
      )`);
    await publicTable(db, 'sign_in_link');

    await db.query(`
      CREATE TABLE invite (
        workspace_id uuid NOT NULL CONSTRAINT invite_workspace_fk REFERENCES workspace ON DELETE CASCADE,
        id uuid NOT NULL,
        token_hash bytea NOT NULL CONSTRAINT invite_token_key UNIQUE,
        role text NOT NULL CONSTRAINT invite_role_known CHECK (role IN ('owner', 'editor', 'viewer')),
        created_by uuid CONSTRAINT invite_created_by_fk REFERENCES app_user ON DELETE SET NULL,
        expires_at timestamptz NOT NULL,
        CONSTRAINT invite_pk PRIMARY KEY (workspace_id, id)
      )`);
    await publicTable(db, 'invite');

    await db.query(`
      CREATE TABLE api_token (
        workspace_id uuid NOT NULL CONSTRAINT api_token_workspace_fk REFERENCES workspace ON DELETE CASCADE,
        id uuid NOT NULL,
        token_hash bytea NOT NULL CONSTRAINT api_token_token_key UNIQUE,
        name text NOT NULL,
        scopes text[] NOT NULL CONSTRAINT api_token_scopes_known CHECK (scopes <@ ARRAY['read', 'write'] AND scopes <> '{}'),
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        last_used_at timestamptz,
        CONSTRAINT api_token_pk PRIMARY KEY (workspace_id, id),
        CONSTRAINT api_token_member_fk FOREIGN KEY (workspace_id, created_by) REFERENCES member ON DELETE CASCADE
      )`);
    await db.query(
      `COMMENT ON COLUMN api_token.created_by IS 'The token acts for this member, with the role the member has at the time'`,
    );
    await publicTable(db, 'api_token');

    await db.query(`
      CREATE TABLE sign_in_attempt (
        id uuid CONSTRAINT sign_in_attempt_pk PRIMARY KEY,
        account_hash bytea NOT NULL,
        address text NOT NULL,
        failed_at timestamptz NOT NULL DEFAULT now()
      )`);
    await db.query(`CREATE INDEX sign_in_attempt_account_idx ON sign_in_attempt (account_hash, failed_at)`);
    await db.query(`CREATE INDEX sign_in_attempt_address_idx ON sign_in_attempt (address, failed_at)`);
    await publicTable(db, 'sign_in_attempt');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE sign_in_attempt, api_token, invite, sign_in_link, session, member, app_user, workspace`);
  }
}
