import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../platform/tenancy/index.js';

/** What the encoder said of the passages of a study, so that the next proposal need not ask it again. */
export class TextEmbeddings1764000012000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE text_embedding (
        workspace_id uuid NOT NULL,
        study_id uuid NOT NULL,
        encoder text NOT NULL,
        text_hash bytea NOT NULL,
        embedding bytea NOT NULL,
        CONSTRAINT text_embedding_pk PRIMARY KEY (workspace_id, study_id, encoder, text_hash),
        CONSTRAINT text_embedding_study_fk FOREIGN KEY (workspace_id, study_id) REFERENCES study ON DELETE CASCADE
      )`);
    await db.query(`COMMENT ON TABLE text_embedding IS 'May be emptied at any time: the next proposal fills it'`);
    await db.query(`COMMENT ON COLUMN text_embedding.encoder IS 'Weights and how they were run'`);
    await db.query(`COMMENT ON COLUMN text_embedding.text_hash IS 'SHA-256 of the text'`);
    await db.query(
      `COMMENT ON COLUMN text_embedding.embedding IS 'Signed bytes, one per dimension, in steps of 1/512'`,
    );
    await tenantTable(db, 'text_embedding');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE text_embedding`);
  }
}
