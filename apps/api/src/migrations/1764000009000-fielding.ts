import type { MigrationInterface, QueryRunner } from 'typeorm';
import { publicTable, tenantTable } from '../platform/tenancy/index.js';

const TABLES = ['questionnaire', 'submission', 'submission_save', 'quota_count'] as const;

/** Surveys that we field ourselves: their drafts, the links that people answer under, and what they sent. */
export class Fielding1764000009000 implements MigrationInterface {
  name = 'Fielding1764000009000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE survey_version ADD COLUMN definition jsonb`);
    await db.query(
      `COMMENT ON COLUMN survey_version.definition IS 'What was asked, as published; NULL = the questions came from a file'`,
    );
    await createQuestionnaires(db);
    await createLinks(db);
    await createSubmissions(db);
    for (const table of TABLES) await tenantTable(db, table);
    // Read before the workspace is known.
    await publicTable(db, 'respond_link');
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['quota_count', 'submission_save', 'submission', 'respond_link', 'questionnaire']) {
      await db.query(`DROP TABLE ${table}`);
    }
    await db.query(`ALTER TABLE survey_version DROP COLUMN definition`);
  }
}

async function createQuestionnaires(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE questionnaire (
      workspace_id uuid NOT NULL,
      survey_id uuid NOT NULL,
      study_id uuid NOT NULL,
      draft jsonb NOT NULL,
      revision integer NOT NULL DEFAULT 1,
      published_revision integer,
      state text NOT NULL DEFAULT 'draft' CONSTRAINT questionnaire_state_known
        CHECK (state IN ('draft', 'open', 'paused', 'closed')),
      updated_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT questionnaire_pk PRIMARY KEY (workspace_id, survey_id),
      CONSTRAINT questionnaire_survey_fk FOREIGN KEY (workspace_id, survey_id) REFERENCES survey ON DELETE CASCADE,
      CONSTRAINT questionnaire_study_fk FOREIGN KEY (workspace_id, study_id) REFERENCES study ON DELETE CASCADE
    )`);
  await db.query(`CREATE INDEX questionnaire_study_idx ON questionnaire (workspace_id, study_id)`);
  await db.query(
    `COMMENT ON COLUMN questionnaire.draft IS 'What the builder shows; kept as it is also when it cannot be published'`,
  );
  await db.query(
    `COMMENT ON COLUMN questionnaire.revision IS 'Counts the saves of the draft: who saves on an older one is told so'`,
  );
}

async function createLinks(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE respond_link (
      workspace_id uuid NOT NULL,
      id uuid NOT NULL,
      survey_id uuid NOT NULL,
      kind text NOT NULL CONSTRAINT respond_link_kind_known CHECK (kind IN ('open', 'anonymous', 'invitation', 'test')),
      label text NOT NULL,
      token_hash bytea NOT NULL,
      token text,
      person_key text,
      attributes jsonb NOT NULL DEFAULT '{}',
      revoked_at timestamptz,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT respond_link_pk PRIMARY KEY (workspace_id, id),
      CONSTRAINT respond_link_survey_fk FOREIGN KEY (workspace_id, survey_id) REFERENCES survey ON DELETE CASCADE
    )`);
  await db.query(`CREATE UNIQUE INDEX respond_link_token_key ON respond_link (token_hash)`);
  await db.query(`CREATE UNIQUE INDEX respond_link_person_key ON respond_link (workspace_id, survey_id, person_key)
    WHERE kind = 'invitation' AND revoked_at IS NULL`);
  await db.query(`CREATE INDEX respond_link_survey_idx ON respond_link (workspace_id, survey_id, id)`);
  await db.query(
    `COMMENT ON COLUMN respond_link.token IS 'Kept for links that are handed out in public; NULL for invitations, shown once'`,
  );
  await db.query(`COMMENT ON COLUMN respond_link.person_key IS 'The researcher''s own id of the invited person'`);
}

async function createSubmissions(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE submission (
      workspace_id uuid NOT NULL,
      id uuid NOT NULL,
      survey_id uuid NOT NULL,
      survey_version_id uuid NOT NULL,
      link_id uuid NOT NULL,
      client_hash bytea NOT NULL,
      is_single_use boolean NOT NULL,
      is_test boolean NOT NULL,
      seed bigint NOT NULL,
      state text NOT NULL DEFAULT 'partial' CONSTRAINT submission_state_known
        CHECK (state IN ('partial', 'complete', 'screened-out', 'quota-full')),
      answers jsonb NOT NULL DEFAULT '{}',
      page text,
      spent_ms integer NOT NULL DEFAULT 0,
      language text NOT NULL,
      device text,
      is_trapped boolean NOT NULL DEFAULT false,
      respondent_key text,
      started_at timestamptz NOT NULL DEFAULT now(),
      saved_at timestamptz NOT NULL DEFAULT now(),
      ended_at timestamptz,
      CONSTRAINT submission_pk PRIMARY KEY (workspace_id, id),
      CONSTRAINT submission_client_key UNIQUE (workspace_id, link_id, client_hash),
      CONSTRAINT submission_survey_fk FOREIGN KEY (workspace_id, survey_id) REFERENCES survey ON DELETE CASCADE,
      CONSTRAINT submission_survey_version_fk FOREIGN KEY (workspace_id, survey_version_id) REFERENCES survey_version
        ON DELETE CASCADE,
      CONSTRAINT submission_link_fk FOREIGN KEY (workspace_id, link_id) REFERENCES respond_link ON DELETE CASCADE
    )`);
  await db.query(
    `CREATE UNIQUE INDEX submission_single_use_key ON submission (workspace_id, link_id) WHERE is_single_use`,
  );
  await db.query(`CREATE INDEX submission_survey_idx ON submission (workspace_id, survey_id, id)`);
  await db.query(`COMMENT ON COLUMN submission.client_hash IS 'SHA-256 of the id that the browser made'`);
  await db.query(`COMMENT ON COLUMN submission.seed IS 'Of the shuffles this person saw'`);
  await db.query(`COMMENT ON COLUMN submission.answers IS 'All saves so far, folded: field to stored answer'`);
  await db.query(`COMMENT ON COLUMN submission.spent_ms IS 'Milliseconds on the pages, as the browser told'`);
  await db.query(
    `COMMENT ON COLUMN submission.device IS 'phone, tablet or computer; NULL = anonymous link, or unknown'`,
  );
  await db.query(`COMMENT ON COLUMN submission.is_trapped IS 'A field that people cannot see was filled in'`);
  await db.query(`
    CREATE TABLE submission_save (
      workspace_id uuid NOT NULL,
      submission_id uuid NOT NULL,
      id uuid NOT NULL,
      answers jsonb NOT NULL,
      page text,
      page_ms integer NOT NULL,
      received_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT submission_save_pk PRIMARY KEY (workspace_id, submission_id, id),
      CONSTRAINT submission_save_submission_fk FOREIGN KEY (workspace_id, submission_id) REFERENCES submission
        ON DELETE CASCADE
    )`);
  await db.query(
    `COMMENT ON TABLE submission_save IS 'Append-only: every save as it came, under the id that the browser made'`,
  );
  await db.query(`
    CREATE TABLE quota_count (
      workspace_id uuid NOT NULL,
      survey_id uuid NOT NULL,
      quota_key text NOT NULL,
      filled integer NOT NULL DEFAULT 0 CONSTRAINT quota_count_range CHECK (filled >= 0),
      CONSTRAINT quota_count_pk PRIMARY KEY (workspace_id, survey_id, quota_key),
      CONSTRAINT quota_count_survey_fk FOREIGN KEY (workspace_id, survey_id) REFERENCES survey ON DELETE CASCADE
    )`);
}
