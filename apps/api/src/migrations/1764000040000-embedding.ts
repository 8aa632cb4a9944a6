import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A link may allow other sites to frame its page. */
export class Embedding1764000040000 implements MigrationInterface {
  name = 'Embedding1764000040000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE respond_link ADD COLUMN is_embeddable boolean NOT NULL DEFAULT false`);
    await db.query(`ALTER TABLE respond_link ADD CONSTRAINT respond_link_embeddable_public
      CHECK (NOT is_embeddable OR kind IN ('open', 'anonymous'))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE respond_link DROP COLUMN is_embeddable`);
  }
}
