import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../platform/tenancy/index.js';

const TABLES = ['theme', 'need', 'need_rating', 'passage', 'coding', 'codebook_change', 'codebook_proposal'] as const;

/** Themes and needs, the ratings and passages they stand on, and the steps that people took. */
export class Codebook1764000003000 implements MigrationInterface {
  name = 'Codebook1764000003000';

  async up(db: QueryRunner): Promise<void> {
    await createNeeds(db);
    await createPassages(db);
    await createHistory(db);
    for (const table of TABLES) await tenantTable(db, table);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of [...TABLES].reverse()) await db.query(`DROP TABLE ${table}`);
  }
}

async function createNeeds(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE theme (
      workspace_id uuid NOT NULL,
      id uuid NOT NULL,
      study_id uuid NOT NULL,
      label text NOT NULL CONSTRAINT theme_label_given CHECK (label <> ''),
      phrases jsonb NOT NULL DEFAULT '[]',
      position integer NOT NULL,
      origin text NOT NULL CONSTRAINT theme_origin_known CHECK (origin IN ('engine', 'person')),
      status text NOT NULL CONSTRAINT theme_status_known CHECK (status IN ('proposed', 'accepted', 'rejected')),
      engine_key text,
      CONSTRAINT theme_pk PRIMARY KEY (workspace_id, id),
      CONSTRAINT theme_study_fk FOREIGN KEY (workspace_id, study_id) REFERENCES study ON DELETE CASCADE
    )`);
  await db.query(`CREATE INDEX theme_study_idx ON theme (workspace_id, study_id, position)`);
  await db.query(`COMMENT ON COLUMN theme.position IS 'Order in the codebook, from 0'`);
  await db.query(`COMMENT ON COLUMN theme.engine_key IS 'What the text engine calls it; NULL = made by a person'`);

  await db.query(`
    CREATE TABLE need (
      workspace_id uuid NOT NULL,
      id uuid NOT NULL,
      study_id uuid NOT NULL,
      theme_id uuid,
      label text NOT NULL CONSTRAINT need_label_given CHECK (label <> ''),
      statement text NOT NULL,
      origin text NOT NULL CONSTRAINT need_origin_known CHECK (origin IN ('engine', 'person', 'survey')),
      status text NOT NULL CONSTRAINT need_status_known CHECK (status IN ('proposed', 'accepted', 'rejected')),
      merged_into uuid,
      engine_key text,
      is_edited boolean NOT NULL DEFAULT false,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT need_pk PRIMARY KEY (workspace_id, id),
      CONSTRAINT need_study_fk FOREIGN KEY (workspace_id, study_id) REFERENCES study ON DELETE CASCADE,
      CONSTRAINT need_theme_fk FOREIGN KEY (workspace_id, theme_id) REFERENCES theme ON DELETE SET NULL (theme_id),
      CONSTRAINT need_merged_into_fk FOREIGN KEY (workspace_id, merged_into) REFERENCES need
        ON DELETE SET NULL (merged_into)
    )`);
  await db.query(`CREATE INDEX need_study_idx ON need (workspace_id, study_id, id)`);
  await db.query(`CREATE INDEX need_theme_idx ON need (workspace_id, theme_id) WHERE theme_id IS NOT NULL`);
  await db.query(`CREATE INDEX need_merged_into_idx ON need (workspace_id, merged_into) WHERE merged_into IS NOT NULL`);
  await db.query(
    `COMMENT ON COLUMN need.merged_into IS 'The need that took over its codings; NULL = stands for itself'`,
  );
  await db.query(`COMMENT ON COLUMN need.engine_key IS 'What the text engine, or the survey, calls it'`);
  await db.query(
    `COMMENT ON COLUMN need.is_edited IS 'A person chose its words or its place: proposals leave them alone'`,
  );

  await db.query(`
    CREATE TABLE need_rating (
      workspace_id uuid NOT NULL,
      id uuid NOT NULL,
      need_id uuid NOT NULL,
      question_id uuid NOT NULL,
      aspect text NOT NULL CONSTRAINT need_rating_aspect_known
        CHECK (aspect IN ('importance', 'satisfaction', 'frequency', 'severity')),
      higher_is_more boolean NOT NULL,
      CONSTRAINT need_rating_pk PRIMARY KEY (workspace_id, id),
      CONSTRAINT need_rating_question UNIQUE (workspace_id, need_id, question_id) DEFERRABLE,
      CONSTRAINT need_rating_need_fk FOREIGN KEY (workspace_id, need_id) REFERENCES need ON DELETE CASCADE,
      CONSTRAINT need_rating_question_fk FOREIGN KEY (workspace_id, question_id) REFERENCES question ON DELETE CASCADE
    )`);
  await db.query(`CREATE INDEX need_rating_question_idx ON need_rating (workspace_id, question_id)`);
}

async function createPassages(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE passage (
      workspace_id uuid NOT NULL,
      id uuid NOT NULL,
      study_id uuid NOT NULL,
      respondent_id uuid,
      response_id uuid,
      question_id uuid,
      turn_id uuid,
      interview_id uuid,
      start_offset integer NOT NULL,
      end_offset integer NOT NULL,
      text text NOT NULL,
      text_hash bytea NOT NULL,
      stale boolean NOT NULL DEFAULT false,
      CONSTRAINT passage_pk PRIMARY KEY (workspace_id, id),
      CONSTRAINT passage_span CHECK (start_offset >= 0 AND end_offset > start_offset),
      CONSTRAINT passage_one_source CHECK (
        (response_id IS NOT NULL AND question_id IS NOT NULL AND turn_id IS NULL AND interview_id IS NULL)
        OR (turn_id IS NOT NULL AND interview_id IS NOT NULL AND response_id IS NULL AND question_id IS NULL)),
      CONSTRAINT passage_study_fk FOREIGN KEY (workspace_id, study_id) REFERENCES study ON DELETE CASCADE,
      CONSTRAINT passage_respondent_fk FOREIGN KEY (workspace_id, respondent_id) REFERENCES respondent ON DELETE CASCADE,
      CONSTRAINT passage_response_fk FOREIGN KEY (workspace_id, response_id) REFERENCES response ON DELETE CASCADE,
      CONSTRAINT passage_question_fk FOREIGN KEY (workspace_id, question_id) REFERENCES question ON DELETE CASCADE,
      CONSTRAINT passage_turn_fk FOREIGN KEY (workspace_id, turn_id) REFERENCES turn ON DELETE CASCADE,
      CONSTRAINT passage_interview_fk FOREIGN KEY (workspace_id, interview_id) REFERENCES interview ON DELETE CASCADE
    )`);
  await db.query(`CREATE INDEX passage_study_idx ON passage (workspace_id, study_id)`);
  for (const source of ['respondent', 'response', 'question', 'turn', 'interview']) {
    await db.query(
      `CREATE INDEX passage_${source}_idx ON passage (workspace_id, ${source}_id) WHERE ${source}_id IS NOT NULL`,
    );
  }
  await db.query(`COMMENT ON COLUMN passage.respondent_id IS
    'Of an answer; who speaks in an interview stands in the interview, where it can be corrected'`);
  await db.query(
    `COMMENT ON COLUMN passage.start_offset IS 'Unicode code points before the span, in its answer or turn'`,
  );
  await db.query(`COMMENT ON COLUMN passage.end_offset IS 'Unicode code points up to the end of the span, exclusive'`);
  await db.query(`COMMENT ON COLUMN passage.text_hash IS 'SHA-256 of the text of the span'`);
  await db.query(`COMMENT ON COLUMN passage.stale IS 'Its answer or turn does not say this any more'`);

  await db.query(`
    CREATE TABLE coding (
      workspace_id uuid NOT NULL,
      id uuid NOT NULL,
      passage_id uuid NOT NULL,
      need_id uuid NOT NULL,
      coder text NOT NULL,
      kind text NOT NULL CONSTRAINT coding_kind_known CHECK (kind IN ('pain', 'desire', 'job', 'gain', 'workaround')),
      probability real NOT NULL CONSTRAINT coding_probability_range CHECK (probability BETWEEN 0 AND 1),
      intensity smallint NOT NULL CONSTRAINT coding_intensity_range CHECK (intensity BETWEEN 0 AND 3),
      stance text NOT NULL CONSTRAINT coding_stance_known CHECK (stance IN ('for', 'against')),
      status text NOT NULL CONSTRAINT coding_status_known CHECK (status IN ('suggested', 'accepted', 'rejected')),
      CONSTRAINT coding_pk PRIMARY KEY (workspace_id, id),
      CONSTRAINT coding_passage_need UNIQUE (workspace_id, passage_id, need_id) DEFERRABLE,
      CONSTRAINT coding_passage_fk FOREIGN KEY (workspace_id, passage_id) REFERENCES passage ON DELETE CASCADE,
      CONSTRAINT coding_need_fk FOREIGN KEY (workspace_id, need_id) REFERENCES need ON DELETE CASCADE
    )`);
  await db.query(`CREATE INDEX coding_need_idx ON coding (workspace_id, need_id, probability DESC, id DESC)`);
  await db.query(`COMMENT ON COLUMN coding.coder IS 'engine, or the id of the user who put the passage here'`);
  await db.query(`COMMENT ON COLUMN coding.intensity IS '0 plain, 1 noticeable, 2 strong, 3 extreme'`);
}

async function createHistory(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE codebook_change (
      workspace_id uuid NOT NULL,
      id uuid NOT NULL,
      study_id uuid NOT NULL,
      actor uuid,
      label text NOT NULL,
      before jsonb NOT NULL,
      after jsonb NOT NULL,
      undone boolean NOT NULL DEFAULT false,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT codebook_change_pk PRIMARY KEY (workspace_id, id),
      CONSTRAINT codebook_change_study_fk FOREIGN KEY (workspace_id, study_id) REFERENCES study ON DELETE CASCADE
    )`);
  await db.query(`CREATE INDEX codebook_change_study_idx ON codebook_change (workspace_id, study_id, id)`);
  await db.query(`COMMENT ON COLUMN codebook_change.before IS 'Rows as they were: themes, needs, ratings, codings'`);
  await db.query(`COMMENT ON COLUMN codebook_change.after IS 'The same rows afterwards; missing = removed'`);

  await db.query(`
    CREATE TABLE codebook_proposal (
      workspace_id uuid NOT NULL,
      id uuid NOT NULL,
      study_id uuid NOT NULL,
      engine_version text NOT NULL,
      texts integer NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT codebook_proposal_pk PRIMARY KEY (workspace_id, id),
      CONSTRAINT codebook_proposal_study_fk FOREIGN KEY (workspace_id, study_id) REFERENCES study ON DELETE CASCADE
    )`);
  await db.query(`CREATE INDEX codebook_proposal_study_idx ON codebook_proposal (workspace_id, study_id, created_at)`);
  await db.query(`COMMENT ON COLUMN codebook_proposal.id IS 'Id of the job'`);
  await db.query(`COMMENT ON COLUMN codebook_proposal.texts IS 'Answers and turns that the engine read'`);
}
