import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../platform/tenancy/index.js';

const TABLES = ['coding_step', 'interview_coding', 'interview_coder', 'memo'] as const;

/** Every coder has codings of their own, of needs and of themes, taken in steps; who codes which interview, and memos. */
export class CodingByPeople1764000020000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await letCodersDiffer(db);
    await createSteps(db);
    await createMemos(db);
    for (const table of TABLES) await tenantTable(db, table);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of [...TABLES].reverse()) await db.query(`DROP TABLE ${table}`);
    // What the older schema has no place for cannot stay: themes, and all but the first coder of a passage.
    await db.query(`DELETE FROM coding WHERE need_id IS NULL`);
    await db.query(`DELETE FROM coding c USING coding first WHERE first.workspace_id = c.workspace_id
      AND first.passage_id = c.passage_id AND first.need_id = c.need_id AND first.id < c.id`);
    await db.query(`ALTER TABLE coding DROP CONSTRAINT coding_once, DROP CONSTRAINT coding_one_code,
      DROP COLUMN theme_id, DROP COLUMN settled_by, ALTER COLUMN need_id SET NOT NULL,
      ADD CONSTRAINT coding_passage_need UNIQUE (workspace_id, passage_id, need_id) DEFERRABLE`);
  }
}

async function letCodersDiffer(db: QueryRunner): Promise<void> {
  await db.query(`ALTER TABLE coding DROP CONSTRAINT coding_passage_need,
    ALTER COLUMN need_id DROP NOT NULL, ADD COLUMN theme_id uuid, ADD COLUMN settled_by uuid,
    ADD CONSTRAINT coding_theme_fk FOREIGN KEY (workspace_id, theme_id) REFERENCES theme ON DELETE CASCADE,
    ADD CONSTRAINT coding_one_code CHECK (num_nonnulls(need_id, theme_id) = 1),
    ADD CONSTRAINT coding_once UNIQUE NULLS NOT DISTINCT (workspace_id, passage_id, need_id, theme_id, coder) DEFERRABLE`);
  await db.query(`CREATE INDEX coding_theme_idx ON coding (workspace_id, theme_id) WHERE theme_id IS NOT NULL`);
  await db.query(`COMMENT ON COLUMN coding.theme_id IS 'Coded with a theme instead of a need'`);
  await db.query(`COMMENT ON COLUMN coding.settled_by IS 'Who decided between coders; NULL = as its coder left it'`);
}

async function createSteps(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE interview_coding (
      workspace_id uuid NOT NULL,
      interview_id uuid NOT NULL,
      revision integer NOT NULL DEFAULT 0,
      is_blind boolean NOT NULL DEFAULT false,
      CONSTRAINT interview_coding_pk PRIMARY KEY (workspace_id, interview_id),
      CONSTRAINT interview_coding_interview_fk FOREIGN KEY (workspace_id, interview_id) REFERENCES interview
        ON DELETE CASCADE
    )`);
  await db.query(`COMMENT ON COLUMN interview_coding.revision IS 'Steps taken, undone and redone so far'`);
  await db.query(`COMMENT ON COLUMN interview_coding.is_blind IS 'Coders see their own codings only'`);
  await db.query(`
    CREATE TABLE interview_coder (
      workspace_id uuid NOT NULL,
      interview_id uuid NOT NULL,
      user_id uuid NOT NULL,
      is_done boolean NOT NULL DEFAULT false,
      CONSTRAINT interview_coder_pk PRIMARY KEY (workspace_id, interview_id, user_id),
      CONSTRAINT interview_coder_interview_fk FOREIGN KEY (workspace_id, interview_id) REFERENCES interview
        ON DELETE CASCADE
    )`);
  await db.query(
    `COMMENT ON TABLE interview_coder IS 'Who is to code which interview, and what they said stays when they leave'`,
  );
  await db.query(`
    CREATE TABLE coding_step (
      workspace_id uuid NOT NULL,
      id uuid NOT NULL,
      interview_id uuid NOT NULL,
      coder uuid NOT NULL,
      position bigint GENERATED ALWAYS AS IDENTITY,
      revision integer NOT NULL,
      label text NOT NULL,
      before jsonb NOT NULL,
      after jsonb NOT NULL,
      undone boolean NOT NULL DEFAULT false,
      CONSTRAINT coding_step_pk PRIMARY KEY (workspace_id, id),
      CONSTRAINT coding_step_interview_fk FOREIGN KEY (workspace_id, interview_id) REFERENCES interview ON DELETE CASCADE
    )`);
  await db.query(`CREATE INDEX coding_step_coder_idx ON coding_step (workspace_id, interview_id, coder, position)`);
  await db.query(`COMMENT ON COLUMN coding_step.id IS 'Made by the browser: the same step sent twice is one step'`);
  await db.query(
    `COMMENT ON COLUMN coding_step.revision IS 'Of the interview, when it was last done, undone or redone'`,
  );
  await db.query(`COMMENT ON COLUMN coding_step.before IS 'Codings with their places, as they were; no words'`);
}

async function createMemos(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE memo (
      workspace_id uuid NOT NULL,
      id uuid NOT NULL,
      study_id uuid NOT NULL,
      interview_id uuid,
      turn_id uuid,
      start_offset integer,
      end_offset integer,
      need_id uuid,
      theme_id uuid,
      author uuid NOT NULL,
      text text NOT NULL CONSTRAINT memo_text_given CHECK (text <> ''),
      updated_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT memo_pk PRIMARY KEY (workspace_id, id),
      CONSTRAINT memo_one_subject CHECK (num_nonnulls(interview_id, need_id, theme_id) = 1),
      CONSTRAINT memo_span CHECK ((turn_id IS NULL) = (start_offset IS NULL) AND (turn_id IS NULL) = (end_offset IS NULL)
        AND (turn_id IS NULL OR interview_id IS NOT NULL)),
      CONSTRAINT memo_study_fk FOREIGN KEY (workspace_id, study_id) REFERENCES study ON DELETE CASCADE,
      CONSTRAINT memo_interview_fk FOREIGN KEY (workspace_id, interview_id) REFERENCES interview ON DELETE CASCADE,
      CONSTRAINT memo_turn_fk FOREIGN KEY (workspace_id, turn_id) REFERENCES turn ON DELETE CASCADE,
      CONSTRAINT memo_need_fk FOREIGN KEY (workspace_id, need_id) REFERENCES need ON DELETE CASCADE,
      CONSTRAINT memo_theme_fk FOREIGN KEY (workspace_id, theme_id) REFERENCES theme ON DELETE CASCADE
    )`);
  await db.query(`CREATE INDEX memo_interview_idx ON memo (workspace_id, interview_id) WHERE interview_id IS NOT NULL`);
  await db.query(`CREATE INDEX memo_study_idx ON memo (workspace_id, study_id)`);
  await db.query(
    `COMMENT ON COLUMN memo.turn_id IS 'On a passage of this turn; NULL = on the interview, need or theme'`,
  );
}
