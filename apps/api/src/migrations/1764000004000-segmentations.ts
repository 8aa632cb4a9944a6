import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../platform/tenancy/index.js';

const TABLES = ['segmentation', 'run', 'solution', 'segment', 'membership'] as const;

/** Segmentations, their runs, and what the runs found: solutions, segments, memberships. */
export class Segmentations1764000004000 implements MigrationInterface {
  name = 'Segmentations1764000004000';

  async up(db: QueryRunner): Promise<void> {
    await createSegmentations(db);
    await createResults(db);
    for (const table of TABLES) await tenantTable(db, table);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of [...TABLES].reverse()) await db.query(`DROP TABLE ${table}`);
  }
}

async function createSegmentations(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE segmentation (
      workspace_id uuid NOT NULL,
      id uuid NOT NULL,
      study_id uuid NOT NULL,
      name text NOT NULL CONSTRAINT segmentation_name_given CHECK (name <> ''),
      basis jsonb NOT NULL,
      profile jsonb NOT NULL,
      options jsonb NOT NULL,
      created_by uuid,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT segmentation_pk PRIMARY KEY (workspace_id, id),
      CONSTRAINT segmentation_study_fk FOREIGN KEY (workspace_id, study_id) REFERENCES study ON DELETE CASCADE
    )`);
  await db.query(`CREATE INDEX segmentation_study_idx ON segmentation (workspace_id, study_id, id)`);
  await db.query(`COMMENT ON COLUMN segmentation.basis IS 'What segments are formed by: needs, questions, attributes'`);
  await db.query(`COMMENT ON COLUMN segmentation.profile IS 'What only describes them'`);

  await db.query(`
    CREATE TABLE run (
      workspace_id uuid NOT NULL,
      id uuid NOT NULL,
      segmentation_id uuid NOT NULL,
      study_id uuid NOT NULL,
      number integer NOT NULL CONSTRAINT run_number_range CHECK (number >= 1),
      job_id uuid NOT NULL,
      manifest jsonb NOT NULL,
      indicators jsonb NOT NULL DEFAULT '[]',
      verdict jsonb,
      chosen_k integer,
      selected_k integer,
      result_hash text,
      erased_respondents integer NOT NULL DEFAULT 0,
      created_at timestamptz NOT NULL DEFAULT now(),
      finished_at timestamptz,
      CONSTRAINT run_pk PRIMARY KEY (workspace_id, id),
      CONSTRAINT run_number_key UNIQUE (workspace_id, segmentation_id, number),
      CONSTRAINT run_finished_whole CHECK (
        (finished_at IS NULL) = (verdict IS NULL) AND (finished_at IS NULL) = (chosen_k IS NULL)
        AND (finished_at IS NULL) = (selected_k IS NULL) AND (finished_at IS NULL) = (result_hash IS NULL)
      ),
      CONSTRAINT run_segmentation_fk FOREIGN KEY (workspace_id, segmentation_id) REFERENCES segmentation
        ON DELETE CASCADE,
      CONSTRAINT run_study_fk FOREIGN KEY (workspace_id, study_id) REFERENCES study ON DELETE CASCADE
    )`);
  await db.query(`CREATE INDEX run_study_idx ON run (workspace_id, study_id, id)`);
  await db.query(
    `COMMENT ON COLUMN run.job_id IS 'The job that makes it; until it is finished its state is the job''s'`,
  );
  await db.query(
    `COMMENT ON COLUMN run.manifest IS 'Basis, profile, options with the seed; once finished also the fingerprint of the data, the engine version and the number of respondents'`,
  );
  await db.query(`COMMENT ON COLUMN run.chosen_k IS 'Number of segments that the engine proposes'`);
  await db.query(`COMMENT ON COLUMN run.selected_k IS 'Number of segments that people look at; the proposal at first'`);
  await db.query(
    `COMMENT ON COLUMN run.result_hash IS 'SHA-256, hexadecimal, over every result but ids, times and names: equal for equal manifests'`,
  );
  await db.query(`COMMENT ON COLUMN run.erased_respondents IS 'Members who were erased since: to be run again'`);
  await db.query(
    `COMMENT ON COLUMN run.finished_at IS 'Set with the results, in one transaction; NULL = there are none'`,
  );
}

async function createResults(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE solution (
      workspace_id uuid NOT NULL,
      id uuid NOT NULL,
      run_id uuid NOT NULL,
      k integer NOT NULL CONSTRAINT solution_k_range CHECK (k >= 1),
      method text NOT NULL CONSTRAINT solution_method_known CHECK (method IN ('lca', 'kmeans')),
      criteria jsonb NOT NULL,
      stability jsonb,
      converged boolean NOT NULL,
      unassigned integer NOT NULL CONSTRAINT solution_unassigned_range CHECK (unassigned >= 0),
      profile_tests jsonb NOT NULL,
      CONSTRAINT solution_pk PRIMARY KEY (workspace_id, id),
      CONSTRAINT solution_k_key UNIQUE (workspace_id, run_id, k),
      CONSTRAINT solution_run_fk FOREIGN KEY (workspace_id, run_id) REFERENCES run ON DELETE CASCADE
    )`);
  await db.query(`COMMENT ON COLUMN solution.unassigned IS 'People without an answer to any basis item'`);
  await db.query(`COMMENT ON COLUMN solution.profile_tests IS 'Segments compared on the profile variables'`);

  await db.query(`
    CREATE TABLE segment (
      workspace_id uuid NOT NULL,
      id uuid NOT NULL,
      solution_id uuid NOT NULL,
      position integer NOT NULL CONSTRAINT segment_position_range CHECK (position >= 0),
      name text,
      description text NOT NULL DEFAULT '',
      size real NOT NULL,
      share real NOT NULL,
      details jsonb NOT NULL,
      CONSTRAINT segment_pk PRIMARY KEY (workspace_id, id),
      CONSTRAINT segment_position_key UNIQUE (workspace_id, solution_id, position),
      CONSTRAINT segment_solution_fk FOREIGN KEY (workspace_id, solution_id) REFERENCES solution ON DELETE CASCADE
    )`);
  await db.query(`COMMENT ON COLUMN segment.name IS 'Given by the researcher; NULL = only its letter'`);
  await db.query(
    `COMMENT ON COLUMN segment.size IS 'Sum of the weights of the people whose most likely segment it is'`,
  );
  await db.query(`COMMENT ON COLUMN segment.share IS 'Estimated share of people, 0 to 1'`);

  await db.query(`
    CREATE TABLE membership (
      workspace_id uuid NOT NULL,
      solution_id uuid NOT NULL,
      respondent_id uuid NOT NULL,
      segment_position smallint,
      probabilities real[] NOT NULL,
      CONSTRAINT membership_pk PRIMARY KEY (workspace_id, solution_id, respondent_id),
      CONSTRAINT membership_solution_fk FOREIGN KEY (workspace_id, solution_id) REFERENCES solution ON DELETE CASCADE,
      CONSTRAINT membership_respondent_fk FOREIGN KEY (workspace_id, respondent_id) REFERENCES respondent
        ON DELETE CASCADE
    )`);
  await db.query(`CREATE INDEX membership_respondent_idx ON membership (workspace_id, respondent_id)`);
  await db.query(
    `COMMENT ON COLUMN membership.segment_position IS 'The most likely segment; NULL = in none, without basis data'`,
  );
  await db.query(`COMMENT ON COLUMN membership.probabilities IS 'By position of the segment, 0 to 1; empty = in none'`);
}
