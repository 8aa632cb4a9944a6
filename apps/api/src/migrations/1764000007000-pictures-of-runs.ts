import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../platform/tenancy/index.js';

/** What the pictures of a run are drawn from: gorge and flow of each solution, and the plane that people stand in. */
export class PicturesOfRuns1764000007000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE solution ADD COLUMN gorge jsonb, ADD COLUMN flow jsonb`);
    await db.query(
      `COMMENT ON COLUMN solution.gorge IS 'By segment, people by their similarity to it in bins from 0 to 1; NULL = one segment, or fitted before this column'`,
    );
    await db.query(
      `COMMENT ON COLUMN solution.flow IS 'By segment, the weight of its people by their segment in the solution with one segment fewer; NULL = there is none, or fitted before this column'`,
    );
    await db.query(`ALTER TABLE run ADD COLUMN plane jsonb`);
    await db.query(
      `COMMENT ON COLUMN run.plane IS 'First two principal components of the basis; NULL = fitted before this column'`,
    );
    await db.query(`
      CREATE TABLE plane_point (
        workspace_id uuid NOT NULL,
        run_id uuid NOT NULL,
        respondent_id uuid NOT NULL,
        x real NOT NULL,
        y real NOT NULL,
        CONSTRAINT plane_point_pk PRIMARY KEY (workspace_id, run_id, respondent_id),
        CONSTRAINT plane_point_run_fk FOREIGN KEY (workspace_id, run_id) REFERENCES run ON DELETE CASCADE,
        CONSTRAINT plane_point_respondent_fk FOREIGN KEY (workspace_id, respondent_id) REFERENCES respondent
          ON DELETE CASCADE
      )`);
    await db.query(`CREATE INDEX plane_point_respondent_idx ON plane_point (workspace_id, respondent_id)`);
    await db.query(
      `COMMENT ON TABLE plane_point IS 'Where a respondent stands in the plane of a run; a systematic sample of its people'`,
    );
    await tenantTable(db, 'plane_point');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE plane_point`);
    await db.query(`ALTER TABLE run DROP COLUMN plane`);
    await db.query(`ALTER TABLE solution DROP COLUMN gorge, DROP COLUMN flow`);
  }
}
