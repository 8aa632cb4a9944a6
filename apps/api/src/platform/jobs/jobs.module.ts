import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import PgBoss from 'pg-boss';
import { DataSource } from 'typeorm';
import { DATABASE_ADDRESS } from '../database/index.js';
import { Logger } from '../logging/index.js';
import { startBoss } from './boss.js';
import { JobByIdLoader } from './job-by-id.loader.js';
import { JobLeases } from './job-leases.js';
import { JobQueue } from './job-queue.js';
import { JobRepository } from './job.repository.js';
import { JobResolver } from './job.resolver.js';
import { JobService } from './job.service.js';
import { JobRunner } from './job-runner.js';
import { JobWorker } from './job-worker.js';

@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [
    { provide: PgBoss, inject: [DATABASE_ADDRESS, DataSource, Logger], useFactory: startBoss },
    JobQueue,
    JobService,
    JobByIdLoader,
    JobRepository,
    JobRunner,
    JobLeases,
    JobWorker,
    JobResolver,
  ],
  exports: [JobQueue, JobService],
})
export class JobsModule {}
