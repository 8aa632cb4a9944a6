import type { MigrationInterface, QueryRunner } from 'typeorm';
import { publicTable, tenantTable } from '../platform/tenancy/index.js';

/** What people see of a job (the queue itself is pg-boss's own schema), and the signs of life of running ones. */
export class AddJobs1764000000100 implements MigrationInterface {
  name = 'AddJobs1764000000100';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE job (
        workspace_id uuid NOT NULL CONSTRAINT job_workspace_fk REFERENCES workspace ON DELETE CASCADE,
        id uuid NOT NULL,
        name text NOT NULL,
        title text NOT NULL,
        payload jsonb NOT NULL,
        queue_job_id uuid NOT NULL,
        study_id uuid,
        subject_type text,
        subject_id uuid,
        dedupe_key text,
        state text NOT NULL DEFAULT 'queued'
          CONSTRAINT job_state_known CHECK (state IN ('queued', 'running', 'done', 'failed', 'cancelled')),
        step text,
        percent smallint CONSTRAINT job_percent_range CHECK (percent BETWEEN 0 AND 100),
        error text,
        cancel_requested boolean NOT NULL DEFAULT false,
        attempts smallint NOT NULL DEFAULT 0,
        requested_by uuid,
        created_at timestamptz NOT NULL DEFAULT now(),
        started_at timestamptz,
        finished_at timestamptz,
        CONSTRAINT job_pk PRIMARY KEY (workspace_id, id)
      )`);
    await db.query(`CREATE INDEX job_study_idx ON job (workspace_id, study_id, id)`);
    await db.query(`CREATE UNIQUE INDEX job_dedupe_key ON job (workspace_id, name, dedupe_key)
      WHERE state IN ('queued', 'running')`);
    await db.query(`COMMENT ON COLUMN job.queue_job_id IS 'The one job of pg-boss that may work on this now'`);
    await db.query(`COMMENT ON COLUMN job.dedupe_key IS 'At most one unfinished job of a name carries the same key'`);
    await tenantTable(db, 'job');

    await db.query(`
      CREATE TABLE job_lease (
        queue_job_id uuid CONSTRAINT job_lease_pk PRIMARY KEY,
        beat_at timestamptz NOT NULL DEFAULT now()
      )`);
    await db.query(`COMMENT ON TABLE job_lease IS 'Signs of life of running jobs; holds no tenant data'`);
    await publicTable(db, 'job_lease');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE job_lease, job`);
  }
}
