import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Answers from one device, noticed where a survey asks for it; never what the device is. */
export class SameDevices1764000061000 implements MigrationInterface {
  name = 'SameDevices1764000061000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE questionnaire ADD COLUMN device_key bytea
        CONSTRAINT questionnaire_device_key_length CHECK (length(device_key) = 32)`);
    await db.query(`COMMENT ON COLUMN questionnaire.device_key IS
      'Key of submission.device_mark; NULL = nobody was marked, or the survey was closed and the key is gone for good'`);
    await db.query(`
      ALTER TABLE submission ADD COLUMN device_mark bytea
        CONSTRAINT submission_device_mark_length CHECK (length(device_mark) = 16)`);
    await db.query(`COMMENT ON COLUMN submission.device_mark IS
      'HMAC-SHA-256 of address and browser, first 16 bytes; NULL = the survey does not ask, or an anonymous link'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE submission DROP COLUMN device_mark`);
    await db.query(`ALTER TABLE questionnaire DROP COLUMN device_key`);
  }
}
