import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from './app.module.js';
import { configureHttp } from './platform/http/index.js';
import { NestLogger } from './platform/logging/index.js';
import type { PlatformParts } from './platform/platform.module.js';

/** The whole api on a database that runs, not listening yet. */
export async function createApp(parts: PlatformParts): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(parts), {
    logger: new NestLogger(parts.logger),
    abortOnError: false,
  });
  configureHttp(app);
  return app;
}
