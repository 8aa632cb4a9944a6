import type { EntityManager } from 'typeorm';

let cursors = 0;

/**
 * The rows of a query, block by block: flat memory however many there are, and one snapshot over all blocks.
 * Inside a transaction only; the cursor ends with it.
 */
export async function* blocksOf<Row>(
  em: EntityManager,
  query: string,
  parameters: readonly unknown[],
  rowsPerBlock = 2_000,
): AsyncGenerator<Row[]> {
  const cursor = `needfinder_blocks_${++cursors}`;
  await em.query(`DECLARE ${cursor} NO SCROLL CURSOR FOR ${query}`, [...parameters]);
  for (;;) {
    const rows: Row[] = await em.query(`FETCH FORWARD ${rowsPerBlock} FROM ${cursor}`);
    if (rows.length > 0) yield rows;
    if (rows.length < rowsPerBlock) break;
  }
  await em.query(`CLOSE ${cursor}`);
}
