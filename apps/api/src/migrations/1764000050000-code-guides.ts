import type { MigrationInterface, QueryRunner } from 'typeorm';

const GUIDE = { parentId: null, definition: '', include: '', exclude: '', colour: null, pattern: null, examples: [] };
const IMAGES = { themes: GUIDE, needs: { ...GUIDE, phrases: [] } } as const;

/** Needs and themes stand under others, and say when they apply and what they look like. */
export class CodeGuides1764000050000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const table of ['theme', 'need']) await describe(db, table);
    await db.query(`ALTER TABLE need ADD COLUMN phrases jsonb NOT NULL DEFAULT '[]'`);
    for (const [table, guide] of Object.entries(IMAGES)) {
      await rewriteImages(db, table, `$1::jsonb || image`, JSON.stringify(guide));
    }
  }

  async down(db: QueryRunner): Promise<void> {
    for (const [table, guide] of Object.entries(IMAGES)) {
      await rewriteImages(db, table, `image - $1::text[]`, Object.keys(guide));
    }
    await db.query(`ALTER TABLE need DROP COLUMN phrases`);
    for (const table of ['theme', 'need']) {
      await db.query(`ALTER TABLE ${table} DROP COLUMN parent_id, DROP COLUMN definition, DROP COLUMN include,
        DROP COLUMN exclude, DROP COLUMN colour, DROP COLUMN pattern, DROP COLUMN examples`);
    }
  }
}

async function describe(db: QueryRunner, table: string): Promise<void> {
  // Deferred: a step may write a code before the one that it stands under.
  await db.query(`ALTER TABLE ${table}
    ADD COLUMN parent_id uuid CONSTRAINT ${table}_not_own_parent CHECK (parent_id <> id),
    ADD COLUMN definition text NOT NULL DEFAULT '',
    ADD COLUMN include text NOT NULL DEFAULT '',
    ADD COLUMN exclude text NOT NULL DEFAULT '',
    ADD COLUMN colour text CONSTRAINT ${table}_colour_form CHECK (colour ~ '^#[0-9a-f]{6}$'),
    ADD COLUMN pattern text CONSTRAINT ${table}_pattern_known CHECK (pattern IN ('solid', 'dashed', 'dotted', 'double')),
    ADD COLUMN examples jsonb NOT NULL DEFAULT '[]',
    ADD CONSTRAINT ${table}_parent_fk FOREIGN KEY (workspace_id, parent_id) REFERENCES ${table}
      ON DELETE SET NULL (parent_id) DEFERRABLE INITIALLY DEFERRED`);
  await db.query(`CREATE INDEX ${table}_parent_idx ON ${table} (workspace_id, parent_id) WHERE parent_id IS NOT NULL`);
  await db.query(`COMMENT ON COLUMN ${table}.include IS 'When it applies'`);
  await db.query(`COMMENT ON COLUMN ${table}.exclude IS 'When it does not, though one may think so'`);
  await db.query(`COMMENT ON COLUMN ${table}.colour IS '#rrggbb; NULL = by its place in the codebook'`);
  await db.query(`COMMENT ON COLUMN ${table}.examples IS 'Ids of passages that show it well'`);
}

/** Steps that were taken before remember rows of the older shape: they are to be undone nevertheless. */
async function rewriteImages(db: QueryRunner, table: string, to: string, parameter: unknown): Promise<void> {
  // Of every workspace, also where the owner of the tables is no superuser.
  await db.query(`ALTER TABLE codebook_change NO FORCE ROW LEVEL SECURITY`);
  for (const side of ['before', 'after']) {
    await db.query(
      `UPDATE codebook_change SET ${side} = jsonb_set(${side}, '{${table}}',
         (SELECT jsonb_agg(${to} ORDER BY at) FROM jsonb_array_elements(${side} -> '${table}') WITH ORDINALITY AS row_of (image, at)))
       WHERE jsonb_array_length(${side} -> '${table}') > 0`,
      [parameter],
    );
  }
  await db.query(`ALTER TABLE codebook_change FORCE ROW LEVEL SECURITY`);
}
