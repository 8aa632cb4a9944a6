import type { INestApplication } from '@nestjs/common';
import { DataSource } from 'typeorm';

/**
 * The SELECTs of tables that `work` causes, without what opens and closes transactions. For loaders: the number must
 * not grow with the number of rows.
 */
export async function countQueries(
  app: INestApplication,
  work: () => Promise<unknown>,
  table?: string,
): Promise<string[]> {
  const seen: string[] = [];
  const restore = spyOnQueries(app.get(DataSource), (text) => seen.push(text));
  try {
    await work();
  } finally {
    restore();
  }
  const reads = seen.filter((text) => /^\s*(SELECT|WITH)\b/i.test(text) && !text.includes('set_config'));
  return table ? reads.filter((text) => text.includes(`"${table}"`)) : reads;
}

interface Connection {
  query(...args: unknown[]): unknown;
}

/** On the class, so that connections which the pool opens later are heard too. */
function spyOnQueries(dataSource: DataSource, note: (text: string) => void): () => void {
  const { master } = dataSource.driver as unknown as { master: { Client: { prototype: Connection } } };
  const client = master.Client.prototype;
  const original = client.query;
  client.query = function (this: Connection, ...args: unknown[]) {
    const first = args[0] as string | { text: string };
    note(typeof first === 'string' ? first : first.text);
    return original.apply(this, args);
  };
  return () => {
    client.query = original;
  };
}
