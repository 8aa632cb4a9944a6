import type { MigrationInterface, QueryRunner } from 'typeorm';

async function allowMethods(db: QueryRunner, methods: string): Promise<void> {
  await db.query(`ALTER TABLE solution DROP CONSTRAINT solution_method_known`);
  await db.query(`ALTER TABLE solution ADD CONSTRAINT solution_method_known CHECK (method IN (${methods}))`);
}

/** Ward and PAM beside latent classes and k-means. */
export class MoreMethods1764000006000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await allowMethods(db, `'lca', 'kmeans', 'ward', 'pam'`);
  }

  async down(db: QueryRunner): Promise<void> {
    // What the older schema has no word for cannot stay.
    await db.query(`DELETE FROM solution WHERE method IN ('ward', 'pam')`);
    await allowMethods(db, `'lca', 'kmeans'`);
  }
}
