import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../platform/tenancy/index.js';

const TABLES = ['personal_datum', 'text_reading'] as const;

/** What may tell who somebody is in answers and turns, and what became of it. */
export class Redactions1764000021000 implements MigrationInterface {
  name = 'Redactions1764000021000';

  async up(db: QueryRunner): Promise<void> {
    await createData(db);
    await createReadings(db);
    for (const table of TABLES) await tenantTable(db, table);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of [...TABLES].reverse()) await db.query(`DROP TABLE ${table}`);
  }
}

async function createData(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE personal_datum (
      workspace_id uuid NOT NULL,
      id uuid NOT NULL,
      study_id uuid NOT NULL,
      response_id uuid,
      question_id uuid,
      turn_id uuid,
      kind text NOT NULL CONSTRAINT personal_datum_kind_known
        CHECK (kind IN ('e-mail', 'url', 'iban', 'card', 'phone', 'handle', 'address', 'person')),
      start_offset integer NOT NULL,
      end_offset integer NOT NULL,
      status text NOT NULL CONSTRAINT personal_datum_status_known
        CHECK (status IN ('proposed', 'accepted', 'rejected', 'redacted')),
      words text,
      placeholder text,
      seal bytea,
      decided_by uuid,
      CONSTRAINT personal_datum_pk PRIMARY KEY (workspace_id, id),
      CONSTRAINT personal_datum_span CHECK (start_offset >= 0 AND end_offset > start_offset),
      CONSTRAINT personal_datum_one_source CHECK (
        (response_id IS NOT NULL AND question_id IS NOT NULL AND turn_id IS NULL)
        OR (turn_id IS NOT NULL AND response_id IS NULL AND question_id IS NULL)),
      CONSTRAINT personal_datum_words_or_seal CHECK (
        CASE status WHEN 'redacted' THEN words IS NULL AND placeholder IS NOT NULL AND seal IS NOT NULL
        ELSE words IS NOT NULL AND placeholder IS NULL AND seal IS NULL END),
      CONSTRAINT personal_datum_study_fk FOREIGN KEY (workspace_id, study_id) REFERENCES study ON DELETE CASCADE,
      CONSTRAINT personal_datum_response_fk FOREIGN KEY (workspace_id, response_id) REFERENCES response ON DELETE CASCADE,
      CONSTRAINT personal_datum_question_fk FOREIGN KEY (workspace_id, question_id) REFERENCES question ON DELETE CASCADE,
      CONSTRAINT personal_datum_turn_fk FOREIGN KEY (workspace_id, turn_id) REFERENCES turn ON DELETE CASCADE
    )`);
  await db.query(`CREATE INDEX personal_datum_study_idx ON personal_datum (workspace_id, study_id, status)`);
  for (const source of ['response', 'question', 'turn']) {
    await db.query(
      `CREATE INDEX personal_datum_${source}_idx ON personal_datum (workspace_id, ${source}_id)
       WHERE ${source}_id IS NOT NULL`,
    );
  }
  await db.query(
    `COMMENT ON COLUMN personal_datum.start_offset IS 'Unicode code points before the span, in its answer or turn'`,
  );
  await db.query(`COMMENT ON COLUMN personal_datum.end_offset IS 'Unicode code points up to its end, exclusive'`);
  await db.query(`COMMENT ON COLUMN personal_datum.words IS 'NULL = redacted: only the key of the researcher knows'`);
  await db.query(`COMMENT ON COLUMN personal_datum.placeholder IS 'What stands in the text now; NULL = the words do'`);
  await db.query(
    `COMMENT ON COLUMN personal_datum.seal IS 'HMAC-SHA-256 of the words under the secret in the key: tells a right key from a wrong one'`,
  );
  await db.query(`COMMENT ON COLUMN personal_datum.decided_by IS 'NULL = the engine proposed it, nobody decided yet'`);
}

async function createReadings(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE text_reading (
      workspace_id uuid NOT NULL,
      id uuid NOT NULL,
      study_id uuid NOT NULL,
      response_id uuid,
      turn_id uuid,
      CONSTRAINT text_reading_pk PRIMARY KEY (workspace_id, id),
      CONSTRAINT text_reading_source CHECK (id = coalesce(response_id, turn_id)),
      CONSTRAINT text_reading_study_fk FOREIGN KEY (workspace_id, study_id) REFERENCES study ON DELETE CASCADE,
      CONSTRAINT text_reading_response_fk FOREIGN KEY (workspace_id, response_id) REFERENCES response ON DELETE CASCADE,
      CONSTRAINT text_reading_turn_fk FOREIGN KEY (workspace_id, turn_id) REFERENCES turn ON DELETE CASCADE
    )`);
  for (const source of ['study', 'response', 'turn']) {
    await db.query(`CREATE INDEX text_reading_${source}_idx ON text_reading (workspace_id, ${source}_id)`);
  }
  await db.query(`COMMENT ON TABLE text_reading IS 'Responses and turns in which personal data were looked for'`);
}
