import { Global, Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { DomainErrorFilter } from './domain-error.filter.js';
import { HealthController } from './health.controller.js';
import { ServerAddress } from './server-address.js';

@Global()
@Module({
  controllers: [HealthController],
  providers: [ServerAddress, { provide: APP_FILTER, useClass: DomainErrorFilter }],
  exports: [ServerAddress],
})
export class HttpModule {}
