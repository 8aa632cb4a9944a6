import type { DataSource } from 'typeorm';

/** First line of schema.sql. */
export const SCHEMA_HEADER =
  '-- What the migrations make, for review. Printed by apps/api/src/main.sql.ts; not to be edited or run.\n\n';

/** The parts of a schema that a reviewer, or a comparison, needs; each query gives sorted lines of text. */
const PARTS = [
  `SELECT format('%s.%s %s%s%s%s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
                 CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END,
                 CASE WHEN d.adbin IS NULL THEN '' ELSE ' ' || CASE a.attgenerated WHEN '' THEN 'DEFAULT ' ELSE 'GENERATED ' END
                      || pg_get_expr(d.adbin, d.adrelid) END,
                 coalesce(' -- ' || col_description(c.oid, a.attnum), '')) AS line
     FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
     LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND a.attnum > 0 AND NOT a.attisdropped
    ORDER BY c.relname, a.attnum`,
  `SELECT format('%s CONSTRAINT %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS line
     FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype <> 'n' ORDER BY 1`,
  `SELECT indexdef AS line FROM pg_indexes WHERE schemaname = 'public'
      AND indexname NOT IN (SELECT conname FROM pg_constraint WHERE connamespace = 'public'::regnamespace) ORDER BY 1`,
  `SELECT format('FUNCTION %s(%s) %s', proname, pg_get_function_arguments(oid),
                 regexp_replace(pg_get_function_sqlbody(oid), '\\s+', ' ', 'g')) AS line
     FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosqlbody IS NOT NULL ORDER BY 1`,
  `SELECT format('%s POLICY %s USING %s', tablename, policyname, qual) AS line
     FROM pg_policies WHERE schemaname = 'public' ORDER BY 1`,
  `SELECT format('%s GRANT %s TO %s', table_name, string_agg(privilege_type, ', ' ORDER BY privilege_type), grantee) AS line
     FROM information_schema.role_table_grants WHERE table_schema = 'public' AND grantee = 'needfinder_app'
    GROUP BY table_name, grantee ORDER BY 1`,
];

/** The whole schema as sorted text, the same on every version of PostgreSQL: schema.sql for review. */
export async function describeSchema(dataSource: DataSource): Promise<string> {
  const parts: string[] = [];
  for (const query of PARTS) {
    const rows: { line: string }[] = await dataSource.query(query);
    parts.push(rows.map(({ line }) => line).join('\n'));
  }
  return `${parts.join('\n\n')}\n`;
}
