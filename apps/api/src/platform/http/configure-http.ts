import type { INestApplication } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import helmet from 'helmet';
import { Authentication } from '../auth/index.js';
import { Config } from '../config/index.js';
import { inputPipe } from './input-pipe.js';
import { Metrics } from '../metrics/index.js';
import { endSlowRequests, identify, observe, refuseForeignWrites } from './request-middleware.js';
import { hostWorkspace } from './static-workspace.js';

/** As Node does of its own accord. */
const LONGEST_REQUEST_MS = 5 * 60 * 1000;
/** A large recording over a slow line, from somebody who is signed in. */
const LONGEST_UPLOAD_MS = 2 * 60 * 60 * 1000;
const RECORDING = /^\/api\/interviews\/[^/]+\/recording$/;

/** Everything a request passes before it reaches a handler, in this order. Called before `app.init()`. */
export function configureHttp(app: INestApplication): void {
  const express = app as NestExpressApplication;
  const config = app.get(Config);
  express.disable('x-powered-by');
  // Whoever is not named could send any X-Forwarded-For, and be a new address at every try.
  if (config.trustedProxies.length > 0) express.set('trust proxy', [...config.trustedProxies]);
  // Before anything waits for a body.
  express.use(endSlowRequests(LONGEST_REQUEST_MS, ({ path }) => !RECORDING.test(path)));
  express.useBodyParser('json', { limit: '2mb' });
  express.useGlobalPipes(inputPipe);
  express.use(observe(app.get(Metrics)));
  express.use(helmet(headers(config)));
  express.use(identify(app.get(Authentication)));
  express.use(endSlowRequests(LONGEST_REQUEST_MS, ({ caller }) => !caller.context));
  express.use(refuseForeignWrites);
  hostWorkspace(express);
  express.getHttpServer().requestTimeout = LONGEST_UPLOAD_MS;
}

const headers = (config: Config): Parameters<typeof helmet>[0] => ({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      // Charts and the component library set style attributes.
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      mediaSrc: ["'self'"],
      connectSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  // Over plain HTTP the header would be ignored at best.
  strictTransportSecurity: config.isSecure,
  referrerPolicy: { policy: 'same-origin' },
});
