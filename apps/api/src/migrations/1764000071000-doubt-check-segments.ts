import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A segment may stay where it is and yet have lost nearly all of its people. */
export class DoubtCheckSegments1764000071000 implements MigrationInterface {
  name = 'DoubtCheckSegments1764000071000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE doubt_check ADD COLUMN left_out_by_segment integer[]`);
    await db.query(`COMMENT ON COLUMN doubt_check.left_out_by_segment IS
      'People left out, by the position of their segment in the run; NULL in checks of before'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE doubt_check DROP COLUMN left_out_by_segment`);
  }
}
