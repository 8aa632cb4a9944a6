import { type DynamicModule, Module } from '@nestjs/common';
import { AuthModule } from './auth/index.js';
import { ComputeModule } from './compute/index.js';
import { type Config, ConfigModule } from './config/index.js';
import { DatabaseModule } from './database/index.js';
import { EventsModule } from './events/index.js';
import { FilesModule } from './files/index.js';
import { GraphqlModule } from './graphql/index.js';
import { HttpModule } from './http/index.js';
import { JobsModule } from './jobs/index.js';
import { OutgoingModule } from './outgoing/index.js';
import { type Logger, LoggingModule } from './logging/index.js';
import { MetricsModule } from './metrics/index.js';

/** What the platform needs to be told; everything else it finds by itself. */
export interface PlatformParts {
  readonly config: Config;
  readonly logger: Logger;
  /** Address of the PostgreSQL in force. */
  readonly databaseUrl: string;
}

/** All of the platform. Its parts are global: a feature module imports other features only. */
@Module({})
export class PlatformModule {
  static with({ config, logger, databaseUrl }: PlatformParts): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        ConfigModule.with(config),
        LoggingModule.with(logger),
        DatabaseModule.with(databaseUrl),
        AuthModule,
        EventsModule,
        GraphqlModule.create(),
        MetricsModule,
        HttpModule,
        FilesModule,
        ComputeModule,
        OutgoingModule,
        JobsModule,
      ],
    };
  }
}
