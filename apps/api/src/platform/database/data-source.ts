import { DataSource, getMetadataArgsStorage } from 'typeorm';
import { migrations } from '../../migrations/index.js';

/** A data source over every entity class that some feature has imported by now, and every migration there is. */
export const createDataSource = (url: string, poolSize = 10): DataSource =>
  new DataSource({
    type: 'postgres',
    url,
    poolSize,
    entities: getMetadataArgsStorage().tables.map((table) => table.target as () => void),
    migrations: [...migrations],
    // Never: the schema is written by hand in migrations.
    synchronize: false,
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    applicationName: 'needfinder',
  });
