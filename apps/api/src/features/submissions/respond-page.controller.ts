import { Controller, Get, NotFoundException, Param, Query, Req, Res } from '@nestjs/common';
import { NotFoundError } from '@needfinder/domain';
import type { Request, Response } from 'express';
import { gzipSync } from 'node:zlib';
import { Public } from '../../platform/auth/index.js';
import { isId } from '../../platform/ids/index.js';
import { isKiosk, RespondPageService } from './respond-page.service.js';
import { RespondRenderer } from './respond-renderer.js';

const COOKIE = 'needfinder-respond';
const COOKIE_AGE_MS = 90 * 86_400_000;

/** The pages that respondents see, under /s. The link is the authority: nobody signs in. */
@Controller('s')
export class RespondPageController {
  constructor(
    private readonly pages: RespondPageService,
    private readonly renderer: RespondRenderer,
  ) {}

  @Get('assets/:file')
  @Public()
  async script(@Param('file') file: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    sendScript(request, response, await this.renderer.script(file), 'public, max-age=31536000, immutable');
  }

  /** Under /s, so that it can answer for these pages and for nothing else of the server. */
  @Get('worker.js')
  @Public()
  async worker(@Req() request: Request, @Res() response: Response): Promise<void> {
    sendScript(request, response, await this.renderer.worker(), 'no-cache');
  }

  /** An empty page that the builder, and no other page, may frame and fill. */
  @Get('preview')
  @Public()
  async preview(@Req() request: Request, @Res() response: Response): Promise<void> {
    this.refuseUnbuilt();
    allowFrames(response, "'self'");
    send(request, response, await this.renderer.preview());
  }

  @Get(':token')
  @Public()
  async page(
    @Param('token') token: string,
    @Query() query: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    this.refuseUnbuilt();
    const known = [query.r, isKiosk(query) ? undefined : cookieOf(request)].find(
      (id): id is string => typeof id === 'string' && isId(id),
    );
    const asked = {
      ...{ token, query, clientId: known?.toLowerCase() ?? null, address: request.ip ?? '' },
      languages: request.acceptsLanguages(),
    };
    try {
      const { html, clientId, isEmbeddable } = await this.pages.page(asked);
      // Lax and for this link alone: the id goes nowhere else, and is all that the browser keeps.
      if (!isKiosk(query))
        response.cookie(COOKIE, clientId, {
          path: request.path,
          maxAge: COOKIE_AGE_MS,
          sameSite: 'lax',
          httpOnly: true,
        });
      if (isEmbeddable) allowFrames(response, '*');
      send(request, response, html);
    } catch (error) {
      if (!(error instanceof NotFoundError)) throw error;
      send(request, response.status(404), UNKNOWN_LINK);
    }
  }

  private refuseUnbuilt(): void {
    if (!this.renderer.isBuilt) throw new NotFoundException('The respondent’s page was not built');
  }
}

/** @param ancestors - Sites that may frame this answer, as a content security policy says it. */
function allowFrames(response: Response, ancestors: string): void {
  const policy = String(response.getHeader('content-security-policy'));
  response.setHeader(
    'content-security-policy',
    policy.replace("frame-ancestors 'none'", `frame-ancestors ${ancestors}`),
  );
  // The older header knows no list.
  response.removeHeader('x-frame-options');
}

const UNKNOWN_LINK = `<!doctype html><html lang="en"><meta charset="utf-8"><title>No survey</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<main><h1>No survey here</h1><p>This link leads to no survey that can be answered. Please ask whoever sent it.</p></main></html>`;

function sendScript(request: Request, response: Response, zipped: Buffer | null, caching: string): void {
  if (!zipped || !request.acceptsEncodings('gzip')) throw new NotFoundException();
  response.set({ 'cache-control': caching, 'content-encoding': 'gzip' }).type('text/javascript').send(zipped);
}

function send(request: Request, response: Response, html: string): void {
  response.set({ 'cache-control': 'no-store', vary: 'accept-encoding' }).type('html');
  if (!request.acceptsEncodings('gzip')) return void response.send(html);
  response.set('content-encoding', 'gzip').send(gzipSync(html));
}

const cookieOf = (request: Request): string | undefined =>
  request.headers.cookie
    ?.split(/;\s*/)
    .find((pair) => pair.startsWith(`${COOKIE}=`))
    ?.slice(COOKIE.length + 1);
