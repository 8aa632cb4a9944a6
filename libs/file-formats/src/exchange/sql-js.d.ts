/** The part of sql.js that is used: it brings no types of its own. */
declare module 'sql.js' {
  export type SqlValue = string | number | Uint8Array | null;
  export interface Database {
    exec(sql: string, values?: readonly SqlValue[]): { columns: string[]; values: SqlValue[][] }[];
    run(sql: string, values?: readonly SqlValue[]): void;
    export(): Uint8Array;
    close(): void;
  }
  export default function initSqlJs(): Promise<{ Database: new (bytes?: Uint8Array) => Database }>;
}
