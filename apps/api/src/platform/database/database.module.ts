import { type DynamicModule, Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ensureAppRole, refuseUnfencedRole, useWordIndexes } from '../tenancy/index.js';
import { createDataSource } from './data-source.js';
import { migrate } from './migrate.js';
import { PublicDatabase } from './public-database.js';
import { TenantDatabase } from './tenant-database.js';

/** Where the PostgreSQL in force listens: given by DATABASE_URL, or by the embedded server once it runs. */
export const DATABASE_ADDRESS = Symbol('DATABASE_ADDRESS');

/** Brings a database up to date and leaves it: for test templates. */
export async function migrateDatabase(url: string): Promise<void> {
  await (await openDataSource(url)).destroy();
}

async function openDataSource(url: string): Promise<DataSource> {
  const dataSource = await createDataSource(url).initialize();
  await ensureAppRole(dataSource);
  await migrate(dataSource);
  await useWordIndexes(dataSource);
  await refuseUnfencedRole(dataSource);
  return dataSource;
}

@Global()
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  static with(url: string): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [
        { provide: DATABASE_ADDRESS, useValue: url },
        { provide: DataSource, useFactory: () => openDataSource(url) },
        TenantDatabase,
        PublicDatabase,
      ],
      exports: [DATABASE_ADDRESS, DataSource, TenantDatabase, PublicDatabase],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.dataSource.destroy();
  }
}
