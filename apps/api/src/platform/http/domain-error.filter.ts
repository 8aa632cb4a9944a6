import { type ArgumentsHost, Catch, HttpException } from '@nestjs/common';
import { DomainError, type ErrorKind } from '@needfinder/domain';
import type { Request, Response } from 'express';
import { isUnavailable } from '../database/index.js';
import { newId } from '../ids/index.js';
import { Logger } from '../logging/index.js';

const STATUSES = {
  invalid: 400,
  'not-found': 404,
  forbidden: 403,
  conflict: 409,
  'undefined-statistic': 422,
  'unreadable-file': 422,
} satisfies Record<ErrorKind, number>;

/** The twin of graphql/present-error.ts for REST endpoints. GraphQL errors pass through to it. */
@Catch()
export class DomainErrorFilter {
  constructor(private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    if (host.getType<string>() === 'graphql') throw error;
    const response = host.switchToHttp().getResponse<Response>();
    if (response.headersSent) {
      response.destroy();
      return;
    }
    if (error instanceof DomainError) {
      const { message, code, details } = error;
      response.status(STATUSES[error.kind]).json({ message, code, details });
      return;
    }
    if (error instanceof HttpException) {
      response.status(error.getStatus()).json({ message: error.message, code: `http.${error.getStatus()}` });
      return;
    }
    if (isUnavailable(error)) {
      this.logger.warn({ reason: (error as Error).message }, 'the database could not be reached for an endpoint');
      const message = 'The database cannot be reached at this moment: try again soon';
      response.status(503).set('retry-after', '1').json({ message, code: 'database.unavailable' });
      return;
    }
    const defectId = newId();
    const { requestId } = host.switchToHttp().getRequest<Request & { requestId?: string }>();
    this.logger.error({ defectId, requestId, error }, 'defect in an endpoint');
    response.status(500).json({ message: `Something went wrong on our side (${defectId})`, code: 'defect' });
  }
}
