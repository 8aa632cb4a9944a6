import type { MigrationInterface, QueryRunner } from 'typeorm';
import { publicTable } from '../platform/tenancy/index.js';

/** Links that show one run to people without an account. */
export class Shares1764000005000 implements MigrationInterface {
  name = 'Shares1764000005000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE share_link (
        workspace_id uuid NOT NULL,
        id uuid NOT NULL,
        study_id uuid NOT NULL,
        run_id uuid NOT NULL,
        token_hash bytea NOT NULL CONSTRAINT share_link_token UNIQUE,
        label text NOT NULL,
        expires_at timestamptz NOT NULL,
        revoked_at timestamptz,
        created_by uuid,
        created_at timestamptz NOT NULL DEFAULT now(),
        last_opened_at timestamptz,
        CONSTRAINT share_link_pk PRIMARY KEY (workspace_id, id),
        CONSTRAINT share_link_study_fk FOREIGN KEY (workspace_id, study_id) REFERENCES study ON DELETE CASCADE,
        CONSTRAINT share_link_run_fk FOREIGN KEY (workspace_id, run_id) REFERENCES run ON DELETE CASCADE
      )`);
    await db.query(
      `COMMENT ON COLUMN share_link.token_hash IS 'SHA-256 of the secret in the link; the secret itself is not stored'`,
    );
    // Read before the workspace is known: outside the policy, behind one small repository.
    await publicTable(db, 'share_link');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE share_link`);
  }
}
