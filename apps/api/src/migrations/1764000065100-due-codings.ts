import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is to code an interview may be told until when. */
export class DueCodings1764000065100 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE interview_coder ADD COLUMN due_on date`);
    await db.query(`COMMENT ON COLUMN interview_coder.due_on IS 'Last day to code it; NULL = any time'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE interview_coder DROP COLUMN due_on`);
  }
}
