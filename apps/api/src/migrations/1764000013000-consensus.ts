import type { MigrationInterface, QueryRunner } from 'typeorm';

async function allowMethods(db: QueryRunner, methods: string): Promise<void> {
  await db.query(`ALTER TABLE solution DROP CONSTRAINT solution_method_known`);
  await db.query(`ALTER TABLE solution ADD CONSTRAINT solution_method_known CHECK (method IN (${methods}))`);
}

/** A consensus over methods beside the methods themselves. */
export class Consensus1764000013000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await allowMethods(db, `'lca', 'kmeans', 'ward', 'pam', 'consensus'`);
  }

  async down(db: QueryRunner): Promise<void> {
    // What the older schema has no word for cannot stay.
    await db.query(`DELETE FROM solution WHERE method = 'consensus'`);
    await allowMethods(db, `'lca', 'kmeans', 'ward', 'pam'`);
  }
}
