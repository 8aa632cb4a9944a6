export { DATABASE_ADDRESS, DatabaseModule, migrateDatabase } from './database.module.js';
export { createDataSource } from './data-source.js';
export { EmbeddedPostgres } from './embedded-postgres.js';
export { type OpenDatabase, openDatabase } from './open-database.js';
export { PublicDatabase } from './public-database.js';
export { DataFolderInUseError } from './server-lock.js';
export { TenantDatabase, TenantMixedError } from './tenant-database.js';
export { joinedOr } from './unit-of-work.js';
export { blocksOf } from './blocks-of.js';
