import type { LoggerService } from '@nestjs/common';
import type { Logger } from './logger.js';

/** What Nest itself has to say, as our own log lines. Its start-up chatter is detail. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown): void {
    this.logger.debug({}, String(message));
  }

  warn(message: unknown): void {
    this.logger.warn({}, String(message));
  }

  error(message: unknown, stack?: unknown): void {
    this.logger.error(message instanceof Error ? { error: message } : { stack }, String(message));
  }
}
