import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../platform/tenancy/index.js';

/** Interviews and their turns. */
export class Interviews1764000002000 implements MigrationInterface {
  name = 'Interviews1764000002000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE interview (
        workspace_id uuid NOT NULL,
        id uuid NOT NULL,
        study_id uuid NOT NULL,
        respondent_id uuid,
        title text NOT NULL CONSTRAINT interview_title_given CHECK (title <> ''),
        format text NOT NULL,
        held_on date,
        attributes jsonb NOT NULL DEFAULT '{}',
        content_hash bytea NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT interview_pk PRIMARY KEY (workspace_id, id),
        CONSTRAINT interview_study_fk FOREIGN KEY (workspace_id, study_id) REFERENCES study ON DELETE CASCADE,
        CONSTRAINT interview_respondent_fk FOREIGN KEY (workspace_id, respondent_id) REFERENCES respondent
          ON DELETE SET NULL (respondent_id),
        CONSTRAINT interview_content UNIQUE (workspace_id, study_id, content_hash)
      )`);
    await db.query(`CREATE INDEX interview_respondent_idx ON interview (workspace_id, respondent_id)`);
    await db.query(
      `COMMENT ON COLUMN interview.content_hash IS 'SHA-256 of the turns as imported: the same file is imported once'`,
    );
    await db.query(`
      CREATE TABLE turn (
        workspace_id uuid NOT NULL,
        id uuid NOT NULL,
        interview_id uuid NOT NULL,
        position integer NOT NULL,
        speaker text,
        role text NOT NULL CONSTRAINT turn_role_known CHECK (role IN ('interviewer', 'respondent', 'other')),
        text text NOT NULL,
        start_ms integer,
        CONSTRAINT turn_pk PRIMARY KEY (workspace_id, id),
        CONSTRAINT turn_position UNIQUE (workspace_id, interview_id, position),
        CONSTRAINT turn_interview_fk FOREIGN KEY (workspace_id, interview_id) REFERENCES interview ON DELETE CASCADE
      )`);
    await db.query(
      `COMMENT ON COLUMN turn.start_ms IS 'Milliseconds from the start of the recording; NULL when the transcript has no times'`,
    );
    for (const table of ['interview', 'turn']) await tenantTable(db, table);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE turn`);
    await db.query(`DROP TABLE interview`);
  }
}
