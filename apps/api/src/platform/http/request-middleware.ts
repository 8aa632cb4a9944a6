import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { type Authentication, isSameOrigin } from '../auth/index.js';
import type { Caller } from '../context/index.js';
import { newId } from '../ids/index.js';
import type { Metrics } from '../metrics/index.js';

type KnownRequest = Request & { caller: Caller; requestId: string };

/** Gives every request an id and measures it. */
export const observe =
  (metrics: Metrics): RequestHandler =>
  (request, response, next) => {
    const requestId = newId();
    (request as KnownRequest).requestId = requestId;
    response.setHeader('x-request-id', requestId);
    metrics.observe(request, response, requestId);
    next();
  };

/** Recognises the caller, once per request. */
export const identify =
  (authentication: Authentication): RequestHandler =>
  (request, _response, next) => {
    const known = request as KnownRequest;
    authentication
      .callerOf(request, request.ip ?? '', known.requestId)
      .then((caller) => {
        known.caller = caller;
        next();
      })
      .catch(next);
  };

/**
 * Against forged requests from other sites, beside SameSite=Lax: whoever writes must send a header that a foreign page
 * cannot send without asking us first, and must not say that it is a foreign page. No browser sends an API token on its
 * own, so requests that carry one are exempt.
 */
export function refuseForeignWrites(request: Request, response: Response, next: NextFunction): void {
  if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return next();
  if (request.headers.authorization) return next();
  if (request.headers['x-needfinder-client'] && isSameOrigin(request)) return next();
  const message = 'Writes need the header x-needfinder-client and must come from this server’s own pages';
  const code = 'auth.forged-request';
  // In the shape of both kinds of endpoint.
  response
    .status(403)
    .json({ message, code, errors: [{ message, extensions: { code: 'FORBIDDEN', domainCode: code } }] });
}

/**
 * Ends requests of these kinds that are not here whole after `longestMs`, so that nobody holds a connection by sending a
 * byte now and then.
 */
export const endSlowRequests =
  (longestMs: number, concerns: (request: KnownRequest) => boolean): RequestHandler =>
  (request, _response, next) => {
    if (concerns(request as KnownRequest)) {
      const end = setTimeout(() => !request.complete && request.destroy(), longestMs).unref();
      request.once('close', () => clearTimeout(end));
    }
    next();
  };
