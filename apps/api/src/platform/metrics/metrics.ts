import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';
import { Logger } from '../logging/index.js';

/** What Prometheus reads, and one log line per request. Paths are not labels: ids in them would make endless series. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  private readonly durations = new Histogram({
    name: 'needfinder_http_request_seconds',
    help: 'Duration of HTTP requests',
    labelNames: ['method', 'area', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10],
    registers: [this.registry],
  });
  private readonly jobs = new Counter({
    name: 'needfinder_job_tries_total',
    help: 'Tries at jobs by name and by the state they ended in; queued means that another try follows',
    labelNames: ['name', 'state'],
    registers: [this.registry],
  });

  constructor(private readonly logger: Logger) {
    collectDefaultMetrics({ register: this.registry });
  }

  observe(request: Request, response: Response, requestId: string): void {
    const startedAt = performance.now();
    const { method, path } = request;
    response.once('finish', () => {
      const durationMs = performance.now() - startedAt;
      const status = response.statusCode;
      const area = path.split('/', 2)[1] || 'page';
      const known = ['graphql', 'api', 'healthz', 'readyz', 'metrics', 'r', 'assets'].includes(area) ? area : 'page';
      this.durations.observe({ method, area: known, status: String(status) }, durationMs / 1000);
      this.logger.debug({ requestId, method, area: known, status, durationMs: Math.round(durationMs) }, 'request');
    });
  }

  countJob(name: string, state: string): void {
    this.jobs.inc({ name, state });
  }
}
