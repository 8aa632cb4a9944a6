import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { DataSource } from 'typeorm';
import '../app.module.js';
import { ensureAppRole } from '../platform/tenancy/index.js';
import { createDataSource } from '../platform/database/index.js';
import { type TestDatabase, testDatabase } from '../platform/testing/index.js';
import { describeSchema, SCHEMA_HEADER } from './describe-schema.js';
import { migrations } from './index.js';

let database: TestDatabase;
let dataSource: DataSource;
beforeAll(async () => {
  database = await testDatabase();
  dataSource = await createDataSource(database.url).initialize();
  await ensureAppRole(dataSource);
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

test('up, down, up: every migration is undone completely, and the second time gives the same schema', async () => {
  const empty = await describeSchema(dataSource);
  await dataSource.runMigrations({ transaction: 'each' });
  const full = await describeSchema(dataSource);
  for (let i = 0; i < migrations.length; i++) await dataSource.undoLastMigration({ transaction: 'each' });
  // TypeORM's own list of what has run stays.
  const left = (await describeSchema(dataSource)).split('\n').filter((line) => !line.includes('migrations'));
  expect(left.join('\n').trim()).toBe(empty.trim());
  await dataSource.runMigrations({ transaction: 'each' });
  expect(await describeSchema(dataSource)).toBe(full);
});

test('schema.sql, which people review, is what the migrations make', async () => {
  const committed = await readFile(new URL('../../../../schema.sql', import.meta.url), 'utf8');
  expect(committed.slice(SCHEMA_HEADER.length)).toBe(await describeSchema(dataSource));
});

test('the list of migrations is in the order of their names', () => {
  const times = migrations.map(({ name }) => Number(/\d{13}$/.exec(name)![0]));
  expect(times).toEqual([...times].sort((a, b) => a - b));
});

test('every entity has the columns of its table, with the same type and the same nullability', async () => {
  const found: { table_name: string; column_name: string; is_nullable: string; udt_name: string }[] =
    await dataSource.query(
      `SELECT table_name, column_name, is_nullable, udt_name FROM information_schema.columns WHERE table_schema = 'public'`,
    );
  const stored = new Map(found.map((row) => [`${row.table_name}.${row.column_name}`, row]));
  const SAME: Record<string, string> = {
    int: 'int4',
    integer: 'int4',
    smallint: 'int2',
    bigint: 'int8',
    real: 'float4',
    'double precision': 'float8',
    boolean: 'bool',
  };
  const faults = dataSource.entityMetadatas.flatMap((entity) =>
    entity.columns.flatMap((column) => {
      const name = `${entity.tableName}.${column.databaseName}`;
      const real = stored.get(name);
      if (!real) return [`${name} is not in the database`];
      const type = dataSource.driver.normalizeType(column);
      const expected = `${column.isArray ? '_' : ''}${SAME[type] ?? type.replace('timestamp with time zone', 'timestamptz')}`;
      const wrongType = real.udt_name === expected ? [] : [`${name} is ${real.udt_name}, the entity says ${expected}`];
      const isNullable = real.is_nullable === 'YES';
      return isNullable === column.isNullable
        ? wrongType
        : [...wrongType, `${name} is ${isNullable ? '' : 'not '}nullable, the entity differs`];
    }),
  );
  expect(faults).toEqual([]);
});
