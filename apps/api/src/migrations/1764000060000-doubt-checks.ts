import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../platform/tenancy/index.js';

/** Whether the segments of a run change without the people whose answers may be doubted most. */
export class DoubtChecks1764000060000 implements MigrationInterface {
  name = 'DoubtChecks1764000060000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE doubt_check (
        workspace_id uuid NOT NULL,
        id uuid NOT NULL,
        run_id uuid NOT NULL,
        job_id uuid NOT NULL,
        judged integer CONSTRAINT doubt_check_judged_count CHECK (judged >= 0),
        left_out integer CONSTRAINT doubt_check_left_out_count CHECK (left_out >= 0),
        k integer,
        verdict text,
        headline text,
        agreement double precision CONSTRAINT doubt_check_agreement_range CHECK (agreement <= 1),
        finished_at timestamptz,
        CONSTRAINT doubt_check_pk PRIMARY KEY (workspace_id, id),
        CONSTRAINT doubt_check_run_fk FOREIGN KEY (workspace_id, run_id) REFERENCES run ON DELETE CASCADE
      )`);
    await db.query(`CREATE INDEX doubt_check_run_idx ON doubt_check (workspace_id, run_id, id)`);
    await db.query(`COMMENT ON COLUMN doubt_check.agreement IS
      'Adjusted Rand index with the proposed segments of the run; NULL where either has one segment only'`);
    await tenantTable(db, 'doubt_check');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE doubt_check`);
  }
}
