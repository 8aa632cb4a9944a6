import type { NestExpressApplication } from '@nestjs/platform-express';
import express, { type Request, type Response, type NextFunction } from 'express';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const BUILT_WORKSPACE = fileURLToPath(new URL('../../../../workspace/dist', import.meta.url));
// Not pages of the workspace: an unknown address under these is an error, not the start page.
const NOT_PAGES = /^\/(graphql|api|healthz|readyz|metrics|assets|s)(\/|$)/;

/** The built workspace, when there is one. Files in assets/ carry a hash in their name and never change. */
export function hostWorkspace(app: NestExpressApplication, folder = BUILT_WORKSPACE): void {
  const page = join(folder, 'index.html');
  if (!existsSync(page)) return;
  app.use('/assets', express.static(join(folder, 'assets'), { immutable: true, maxAge: '365d', index: false }));
  app.use(express.static(folder, { index: false, maxAge: 0 }));
  app.use((request: Request, response: Response, next: NextFunction) => {
    const wantsPage = request.method === 'GET' && !NOT_PAGES.test(request.path) && request.accepts('html');
    if (!wantsPage) return next();
    response.setHeader('cache-control', 'no-cache');
    response.sendFile(page);
  });
}
