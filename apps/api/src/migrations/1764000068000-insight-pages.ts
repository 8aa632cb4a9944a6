import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../platform/tenancy/index.js';

/** Pages with claims that stay linked to what they cite, their history and what is said about them. */
export class InsightPages1764000068000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE insight_page (
        workspace_id uuid NOT NULL,
        id uuid NOT NULL,
        study_id uuid NOT NULL,
        title text NOT NULL,
        document jsonb NOT NULL,
        revision integer NOT NULL CONSTRAINT insight_page_revision_count CHECK (revision > 0),
        updated_by uuid,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT insight_page_pk PRIMARY KEY (workspace_id, id),
        CONSTRAINT insight_page_study_fk FOREIGN KEY (workspace_id, study_id) REFERENCES study ON DELETE CASCADE
      )`);
    await db.query(`CREATE INDEX insight_page_study_idx ON insight_page (workspace_id, study_id, updated_at)`);
    await db.query(`COMMENT ON COLUMN insight_page.document IS
      'Tiptap JSON; what is cited stands in it by id only, never in words'`);
    await db.query(`
      CREATE TABLE insight_version (
        workspace_id uuid NOT NULL,
        page_id uuid NOT NULL,
        number integer NOT NULL CONSTRAINT insight_version_number_count CHECK (number > 0),
        title text NOT NULL,
        document jsonb NOT NULL,
        author uuid,
        restored_from integer,
        begun_at timestamptz NOT NULL DEFAULT now(),
        saved_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT insight_version_pk PRIMARY KEY (workspace_id, page_id, number),
        CONSTRAINT insight_version_page_fk FOREIGN KEY (workspace_id, page_id) REFERENCES insight_page ON DELETE CASCADE
      )`);
    await db.query(`
      CREATE TABLE insight_citation (
        workspace_id uuid NOT NULL,
        id uuid NOT NULL,
        page_id uuid NOT NULL,
        source jsonb NOT NULL,
        stamp text NOT NULL,
        cited_by uuid,
        cited_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT insight_citation_pk PRIMARY KEY (workspace_id, id),
        CONSTRAINT insight_citation_page_fk FOREIGN KEY (workspace_id, page_id) REFERENCES insight_page ON DELETE CASCADE
      )`);
    await db.query(`CREATE INDEX insight_citation_page_idx ON insight_citation (workspace_id, page_id)`);
    await db.query(`COMMENT ON COLUMN insight_citation.stamp IS
      'What stood there when it was cited: a number as it is shown, a hash of words or of the numbers of a chart'`);
    await db.query(`
      CREATE TABLE insight_comment (
        workspace_id uuid NOT NULL,
        id uuid NOT NULL,
        page_id uuid NOT NULL,
        thread_id uuid NOT NULL,
        text text NOT NULL,
        author uuid NOT NULL,
        mentions uuid[] NOT NULL,
        resolved_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT insight_comment_pk PRIMARY KEY (workspace_id, id),
        CONSTRAINT insight_comment_page_fk FOREIGN KEY (workspace_id, page_id) REFERENCES insight_page ON DELETE CASCADE,
        CONSTRAINT insight_comment_thread_fk FOREIGN KEY (workspace_id, thread_id) REFERENCES insight_comment
          ON DELETE CASCADE
      )`);
    await db.query(`CREATE INDEX insight_comment_page_idx ON insight_comment (workspace_id, page_id, id)`);
    await db.query(`CREATE INDEX insight_comment_thread_idx ON insight_comment (workspace_id, thread_id)`);
    await db.query(`COMMENT ON COLUMN insight_comment.thread_id IS 'Id of the comment that began the thread'`);
    await db.query(`COMMENT ON COLUMN insight_comment.resolved_at IS 'Of the comment that began the thread only'`);
    for (const table of ['insight_page', 'insight_version', 'insight_citation', 'insight_comment']) {
      await tenantTable(db, table);
    }
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['insight_comment', 'insight_citation', 'insight_version', 'insight_page']) {
      await db.query(`DROP TABLE ${table}`);
    }
  }
}
