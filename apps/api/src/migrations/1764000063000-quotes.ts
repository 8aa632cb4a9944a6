import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../platform/tenancy/index.js';

/** Passages that were kept as quotes, in groups. A quote is its passage: it goes and changes with it. */
export class Quotes1764000063000 implements MigrationInterface {
  name = 'Quotes1764000063000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE quote_group (
        workspace_id uuid NOT NULL,
        id uuid NOT NULL,
        study_id uuid NOT NULL,
        title text NOT NULL CONSTRAINT quote_group_title_given CHECK (title <> ''),
        position double precision NOT NULL,
        CONSTRAINT quote_group_pk PRIMARY KEY (workspace_id, id),
        CONSTRAINT quote_group_study_fk FOREIGN KEY (workspace_id, study_id) REFERENCES study ON DELETE CASCADE
      )`);
    await db.query(`CREATE INDEX quote_group_study_idx ON quote_group (workspace_id, study_id)`);
    await tenantTable(db, 'quote_group');
    await db.query(`
      CREATE TABLE quote (
        workspace_id uuid NOT NULL,
        id uuid NOT NULL,
        study_id uuid NOT NULL,
        passage_id uuid NOT NULL,
        group_id uuid,
        position double precision NOT NULL,
        title text NOT NULL DEFAULT '',
        note text NOT NULL DEFAULT '',
        kept_by uuid,
        kept_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT quote_pk PRIMARY KEY (workspace_id, id),
        CONSTRAINT quote_once UNIQUE (workspace_id, passage_id),
        CONSTRAINT quote_study_fk FOREIGN KEY (workspace_id, study_id) REFERENCES study ON DELETE CASCADE,
        CONSTRAINT quote_passage_fk FOREIGN KEY (workspace_id, passage_id) REFERENCES passage ON DELETE CASCADE,
        CONSTRAINT quote_group_fk FOREIGN KEY (workspace_id, group_id) REFERENCES quote_group
          ON DELETE SET NULL (group_id)
      )`);
    await db.query(`CREATE INDEX quote_study_idx ON quote (workspace_id, study_id)`);
    await db.query(`CREATE INDEX quote_group_idx ON quote (workspace_id, group_id) WHERE group_id IS NOT NULL`);
    await db.query(
      `COMMENT ON COLUMN quote.position IS 'Within its group, ascending; what moves between two takes their middle'`,
    );
    await db.query(`COMMENT ON COLUMN quote.group_id IS 'NULL = in no group'`);
    await tenantTable(db, 'quote');
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['quote', 'quote_group']) await db.query(`DROP TABLE ${table}`);
  }
}
