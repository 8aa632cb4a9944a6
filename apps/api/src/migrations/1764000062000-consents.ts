import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE, tenantTable } from '../platform/tenancy/index.js';

const PURPOSE = `text NOT NULL CHECK (purpose IN ('use', 'quote', 'contact'))`;
const STATE = `text NOT NULL CHECK (state IN ('given', 'withheld', 'not-asked'))`;

/** What people allow to be done with what they said: every statement is kept, the one in force is found by its person. */
export class Consents1764000062000 implements MigrationInterface {
  name = 'Consents1764000062000';

  async up(db: QueryRunner): Promise<void> {
    await createStatements(db);
    await createCurrent(db);
    await createRules(db);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['quoting_rule', 'consent', 'consent_statement']) await db.query(`DROP TABLE ${table}`);
  }
}

async function createStatements(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE consent_statement (
      workspace_id uuid NOT NULL,
      id uuid NOT NULL,
      study_id uuid NOT NULL,
      respondent_id uuid NOT NULL,
      purpose ${PURPOSE},
      state ${STATE},
      source text NOT NULL CHECK (source IN ('import', 'survey', 'member')),
      how text NOT NULL CONSTRAINT consent_statement_how_given CHECK (how <> ''),
      stated_at timestamptz NOT NULL,
      recorded_at timestamptz NOT NULL DEFAULT now(),
      recorded_by uuid,
      CONSTRAINT consent_statement_pk PRIMARY KEY (workspace_id, id),
      CONSTRAINT consent_statement_respondent_fk FOREIGN KEY (workspace_id, respondent_id)
        REFERENCES respondent ON DELETE CASCADE
    )`);
  await db.query(
    `CREATE INDEX consent_statement_respondent_idx ON consent_statement (workspace_id, respondent_id, purpose, id)`,
  );
  await db.query(
    `COMMENT ON COLUMN consent_statement.how IS 'Where it stands or how it was said: a question, a column, a signed form'`,
  );
  await db.query(`COMMENT ON COLUMN consent_statement.recorded_by IS 'Id of the user; NULL = the system itself'`);
  await tenantTable(db, 'consent_statement');
  // What was stated is proof: the app adds to it. Rows go with their person only.
  await db.query(`REVOKE UPDATE, DELETE ON consent_statement FROM ${APP_ROLE}`);
}

async function createCurrent(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE consent (
      workspace_id uuid NOT NULL,
      respondent_id uuid NOT NULL,
      purpose ${PURPOSE},
      study_id uuid NOT NULL,
      state ${STATE},
      stated_at timestamptz NOT NULL,
      statement_id uuid NOT NULL,
      CONSTRAINT consent_pk PRIMARY KEY (workspace_id, respondent_id, purpose),
      CONSTRAINT consent_respondent_fk FOREIGN KEY (workspace_id, respondent_id) REFERENCES respondent ON DELETE CASCADE,
      CONSTRAINT consent_statement_fk FOREIGN KEY (workspace_id, statement_id)
        REFERENCES consent_statement ON DELETE CASCADE
    )`);
  await db.query(`CREATE INDEX consent_study_idx ON consent (workspace_id, study_id, purpose, state)`);
  await db.query(`CREATE INDEX consent_statement_idx ON consent (workspace_id, statement_id)`);
  await db.query(`COMMENT ON TABLE consent IS 'The newest statement of each person and purpose; no row = not asked'`);
  await tenantTable(db, 'consent');
}

/** Studies that are there already go on as before; a new one keeps back whom nobody asked (ADR 16). */
async function createRules(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE quoting_rule (
      workspace_id uuid NOT NULL,
      study_id uuid NOT NULL,
      quotes_not_asked boolean NOT NULL,
      basis text NOT NULL,
      set_at timestamptz NOT NULL DEFAULT now(),
      set_by uuid,
      CONSTRAINT quoting_rule_pk PRIMARY KEY (workspace_id, study_id),
      CONSTRAINT quoting_rule_study_fk FOREIGN KEY (workspace_id, study_id) REFERENCES study ON DELETE CASCADE,
      CONSTRAINT quoting_rule_basis_given CHECK (basis <> '' OR NOT quotes_not_asked)
    )`);
  await db.query(`COMMENT ON COLUMN quoting_rule.quotes_not_asked IS
    'Whether words of people who were not asked may leave; no row = they are kept back'`);
  await db.query(`COMMENT ON COLUMN quoting_rule.basis IS 'Why they may'`);
  await db.query(`ALTER TABLE study NO FORCE ROW LEVEL SECURITY`);
  await db.query(`INSERT INTO quoting_rule (workspace_id, study_id, quotes_not_asked, basis)
    SELECT workspace_id, id, true, 'The study was begun before consent was kept' FROM study`);
  await db.query(`ALTER TABLE study FORCE ROW LEVEL SECURITY`);
  await tenantTable(db, 'quoting_rule');
}
