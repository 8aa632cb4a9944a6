import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../platform/tenancy/index.js';

const TABLES = [
  'study',
  'activity',
  'attribute',
  'account',
  'respondent',
  'survey',
  'survey_version',
  'question',
  'import',
  'import_error',
  'response',
] as const;

/** Studies, their questionnaires, the people who answered and what they answered, and the files it all came from. */
export class Studies1764000001000 implements MigrationInterface {
  name = 'Studies1764000001000';

  async up(db: QueryRunner): Promise<void> {
    await createStudies(db);
    await createRespondents(db);
    await createSurveys(db);
    await createImports(db);
    await createResponses(db);
    for (const table of TABLES) await tenantTable(db, table);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of [...TABLES].reverse()) await db.query(`DROP TABLE ${table}`);
  }
}

async function createStudies(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE study (
      workspace_id uuid NOT NULL CONSTRAINT study_workspace_fk REFERENCES workspace ON DELETE CASCADE,
      id uuid NOT NULL,
      name text NOT NULL CONSTRAINT study_name_given CHECK (name <> ''),
      question text NOT NULL DEFAULT '',
      population text NOT NULL DEFAULT '',
      is_demo boolean NOT NULL DEFAULT false,
      created_by uuid,
      created_at timestamptz NOT NULL DEFAULT now(),
      archived_at timestamptz,
      CONSTRAINT study_pk PRIMARY KEY (workspace_id, id)
    )`);
  await db.query(`COMMENT ON COLUMN study.question IS 'What the study is to find out, in the researcher''s words'`);
  await db.query(
    `COMMENT ON COLUMN study.archived_at IS 'Set when the study was deleted; its rows are kept, nothing shows them'`,
  );

  await db.query(`
    CREATE TABLE activity (
      workspace_id uuid NOT NULL,
      id uuid NOT NULL,
      study_id uuid NOT NULL,
      kind text NOT NULL,
      actor text,
      details jsonb NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT activity_pk PRIMARY KEY (workspace_id, id),
      CONSTRAINT activity_study_fk FOREIGN KEY (workspace_id, study_id) REFERENCES study ON DELETE CASCADE
    )`);
  await db.query(`CREATE INDEX activity_study_idx ON activity (workspace_id, study_id, id)`);
  await db.query(`COMMENT ON COLUMN activity.actor IS 'Id of the user; NULL = the system itself'`);
}

async function createRespondents(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE attribute (
      workspace_id uuid NOT NULL,
      id uuid NOT NULL,
      study_id uuid NOT NULL,
      key text NOT NULL,
      title text NOT NULL,
      kind text NOT NULL CONSTRAINT attribute_kind_known
        CHECK (kind IN ('demographic', 'psychographic', 'behavioural', 'geographic', 'firmographic')),
      value_type text NOT NULL CONSTRAINT attribute_value_type_known
        CHECK (value_type IN ('category', 'number', 'date', 'text')),
      levels jsonb NOT NULL DEFAULT '[]',
      CONSTRAINT attribute_pk PRIMARY KEY (workspace_id, id),
      CONSTRAINT attribute_key UNIQUE (workspace_id, study_id, key),
      CONSTRAINT attribute_study_fk FOREIGN KEY (workspace_id, study_id) REFERENCES study ON DELETE CASCADE
    )`);

  await db.query(`
    CREATE TABLE account (
      workspace_id uuid NOT NULL,
      id uuid NOT NULL,
      study_id uuid NOT NULL,
      key text NOT NULL,
      name text NOT NULL,
      CONSTRAINT account_pk PRIMARY KEY (workspace_id, id),
      CONSTRAINT account_key UNIQUE (workspace_id, study_id, key),
      CONSTRAINT account_study_fk FOREIGN KEY (workspace_id, study_id) REFERENCES study ON DELETE CASCADE
    )`);

  await db.query(`
    CREATE TABLE respondent (
      workspace_id uuid NOT NULL,
      id uuid NOT NULL,
      study_id uuid NOT NULL,
      key text NOT NULL,
      account_id uuid,
      weight real NOT NULL DEFAULT 1 CONSTRAINT respondent_weight_range CHECK (weight >= 0),
      attributes jsonb NOT NULL DEFAULT '{}',
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT respondent_pk PRIMARY KEY (workspace_id, id),
      CONSTRAINT respondent_key UNIQUE (workspace_id, study_id, key),
      CONSTRAINT respondent_study_fk FOREIGN KEY (workspace_id, study_id) REFERENCES study ON DELETE CASCADE,
      CONSTRAINT respondent_account_fk FOREIGN KEY (workspace_id, account_id) REFERENCES account
        ON DELETE SET NULL (account_id)
    )`);
  await db.query(`CREATE INDEX respondent_study_idx ON respondent (workspace_id, study_id, id)`);
  await db.query(
    `CREATE INDEX respondent_account_idx ON respondent (workspace_id, account_id) WHERE account_id IS NOT NULL`,
  );
  await db.query(`COMMENT ON COLUMN respondent.key IS 'The researcher''s own id of this person'`);
  await db.query(`COMMENT ON COLUMN respondent.weight IS 'Sampling weight, 1 = counts once'`);
  await db.query(`COMMENT ON COLUMN respondent.attributes IS 'Attribute key to stored answer'`);
}

async function createSurveys(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE survey (
      workspace_id uuid NOT NULL,
      id uuid NOT NULL,
      study_id uuid NOT NULL,
      name text NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT survey_pk PRIMARY KEY (workspace_id, id),
      CONSTRAINT survey_study_fk FOREIGN KEY (workspace_id, study_id) REFERENCES study ON DELETE CASCADE
    )`);
  await db.query(`CREATE INDEX survey_study_idx ON survey (workspace_id, study_id, id)`);

  await db.query(`
    CREATE TABLE survey_version (
      workspace_id uuid NOT NULL,
      id uuid NOT NULL,
      survey_id uuid NOT NULL,
      number integer NOT NULL CONSTRAINT survey_version_number_range CHECK (number >= 1),
      mapping jsonb,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT survey_version_pk PRIMARY KEY (workspace_id, id),
      CONSTRAINT survey_version_number_key UNIQUE (workspace_id, survey_id, number),
      CONSTRAINT survey_version_survey_fk FOREIGN KEY (workspace_id, survey_id) REFERENCES survey ON DELETE CASCADE
    )`);
  await db.query(
    `COMMENT ON COLUMN survey_version.mapping IS 'How the file was read, reused for the next one; NULL = not from a file'`,
  );

  await db.query(`
    CREATE TABLE question (
      workspace_id uuid NOT NULL,
      id uuid NOT NULL,
      study_id uuid NOT NULL,
      survey_version_id uuid NOT NULL,
      position integer NOT NULL,
      key text NOT NULL,
      title text NOT NULL,
      kind text NOT NULL CONSTRAINT question_kind_known
        CHECK (kind IN ('rating', 'single-choice', 'multiple-choice', 'numeric', 'date', 'open-text')),
      definition jsonb NOT NULL,
      text_role text CONSTRAINT question_text_role_known CHECK (text_role IN ('pain', 'desire', 'job', 'gain', 'other')),
      CONSTRAINT question_pk PRIMARY KEY (workspace_id, id),
      CONSTRAINT question_key UNIQUE (workspace_id, survey_version_id, key),
      CONSTRAINT question_study_fk FOREIGN KEY (workspace_id, study_id) REFERENCES study ON DELETE CASCADE,
      CONSTRAINT question_survey_version_fk FOREIGN KEY (workspace_id, survey_version_id) REFERENCES survey_version
        ON DELETE CASCADE
    )`);
  await db.query(`CREATE INDEX question_study_idx ON question (workspace_id, study_id)`);
  await db.query(`COMMENT ON COLUMN question.position IS 'Order in the questionnaire, from 0'`);
}

async function createImports(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE import (
      workspace_id uuid NOT NULL,
      id uuid NOT NULL,
      study_id uuid NOT NULL,
      state text NOT NULL CONSTRAINT import_state_known
        CHECK (state IN ('profiling', 'ready', 'importing', 'done', 'failed')),
      files jsonb NOT NULL,
      join_key text,
      row_count integer,
      profiles jsonb,
      mapping jsonb,
      corrected jsonb NOT NULL DEFAULT '[]',
      warnings jsonb NOT NULL DEFAULT '[]',
      reused_from text,
      result jsonb,
      failure text,
      error_count integer NOT NULL DEFAULT 0 CONSTRAINT import_error_count_range CHECK (error_count >= 0),
      survey_id uuid,
      job_id uuid,
      created_by uuid,
      created_at timestamptz NOT NULL DEFAULT now(),
      finished_at timestamptz,
      CONSTRAINT import_pk PRIMARY KEY (workspace_id, id),
      CONSTRAINT import_study_fk FOREIGN KEY (workspace_id, study_id) REFERENCES study ON DELETE CASCADE,
      CONSTRAINT import_survey_fk FOREIGN KEY (workspace_id, survey_id) REFERENCES survey ON DELETE SET NULL (survey_id)
    )`);
  await db.query(`CREATE INDEX import_study_idx ON import (workspace_id, study_id, id)`);
  await db.query(
    `COMMENT ON COLUMN import.row_count IS 'Rows of the first file without its header; NULL = not read yet'`,
  );
  await db.query(`COMMENT ON COLUMN import.corrected IS 'Indices of the columns whose role a person chose'`);
  await db.query(`COMMENT ON COLUMN import.job_id IS 'The newest job that works or worked on it'`);
  await db.query(`COMMENT ON COLUMN import.error_count IS 'All errors found; import_error keeps the first 10,000'`);

  await db.query(`
    CREATE TABLE import_error (
      workspace_id uuid NOT NULL,
      id uuid NOT NULL,
      import_id uuid NOT NULL,
      line integer NOT NULL,
      column_name text NOT NULL,
      value text NOT NULL,
      reason text NOT NULL,
      CONSTRAINT import_error_pk PRIMARY KEY (workspace_id, id),
      CONSTRAINT import_error_import_fk FOREIGN KEY (workspace_id, import_id) REFERENCES import ON DELETE CASCADE
    )`);
  await db.query(`CREATE INDEX import_error_import_idx ON import_error (workspace_id, import_id, id)`);
  await db.query(`COMMENT ON COLUMN import_error.line IS 'Line of the file on which the row starts, from 1'`);
}

async function createResponses(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE response (
      workspace_id uuid NOT NULL,
      id uuid NOT NULL,
      study_id uuid NOT NULL,
      survey_version_id uuid NOT NULL,
      respondent_id uuid NOT NULL,
      answers jsonb NOT NULL,
      open_answers integer NOT NULL DEFAULT 0 CONSTRAINT response_open_answers_range CHECK (open_answers >= 0),
      content_hash bytea NOT NULL,
      supersedes_id uuid,
      is_current boolean NOT NULL DEFAULT true,
      submitted_at timestamptz NOT NULL DEFAULT now(),
      import_id uuid,
      CONSTRAINT response_pk PRIMARY KEY (workspace_id, id),
      CONSTRAINT response_study_fk FOREIGN KEY (workspace_id, study_id) REFERENCES study ON DELETE CASCADE,
      CONSTRAINT response_survey_version_fk FOREIGN KEY (workspace_id, survey_version_id) REFERENCES survey_version
        ON DELETE CASCADE,
      CONSTRAINT response_respondent_fk FOREIGN KEY (workspace_id, respondent_id) REFERENCES respondent ON DELETE CASCADE,
      CONSTRAINT response_supersedes_fk FOREIGN KEY (workspace_id, supersedes_id) REFERENCES response
        ON DELETE SET NULL (supersedes_id),
      CONSTRAINT response_import_fk FOREIGN KEY (workspace_id, import_id) REFERENCES import ON DELETE SET NULL (import_id)
    )`);
  await db.query(`CREATE UNIQUE INDEX response_current_key ON response (workspace_id, survey_version_id, respondent_id)
    WHERE is_current`);
  // The respondent × question matrix is read in this order; without the index 100,000 rows of JSON would be sorted.
  await db.query(
    `CREATE INDEX response_study_idx ON response (workspace_id, study_id, respondent_id) WHERE is_current`,
  );
  await db.query(`CREATE INDEX response_respondent_idx ON response (workspace_id, respondent_id)`);
  await db.query(`CREATE INDEX response_supersedes_idx ON response (workspace_id, supersedes_id)
    WHERE supersedes_id IS NOT NULL`);
  await db.query(
    `COMMENT ON TABLE response IS 'Append-only: a correction is a new row, and the older one is no longer current'`,
  );
  await db.query(
    `COMMENT ON COLUMN response.answers IS 'Question key to stored answer; a question without an entry is empty'`,
  );
  await db.query(
    `COMMENT ON COLUMN response.open_answers IS 'Open questions answered with words, counted when written'`,
  );
  await db.query(
    `COMMENT ON COLUMN response.content_hash IS 'SHA-256 of everything the row said: answers, attributes, weight, account'`,
  );
}
