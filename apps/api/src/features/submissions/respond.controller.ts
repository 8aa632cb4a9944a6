import { Body, Controller, Get, Header, Param, Put, Query, Req } from '@nestjs/common';
import { InvalidError } from '@needfinder/domain';
import type { Request } from 'express';
import { Public } from '../../platform/auth/index.js';
import { isId } from '../../platform/ids/index.js';
import { deviceOf } from './device-of.js';
import { respondApi } from './respond-api.js';
import { type RespondStart, RespondService } from './respond.service.js';
import { readSaveBody } from './save-body.js';
import type { SaveOutcome } from './save.js';

/** For the respondent's page, and for programs that answer in its place; described by `GET /api/respond.json`. */
@Controller('api')
export class RespondController {
  constructor(private readonly respond: RespondService) {}

  @Get('respond.json')
  @Public()
  description(): object {
    return respondApi();
  }

  @Get('respond/:token')
  @Public()
  @Header('cache-control', 'no-store')
  start(@Param('token') token: string, @Req() request: Request, @Query('id') id?: string): Promise<RespondStart> {
    return this.respond.start(token, id === undefined ? null : checkedId(id, 'id'), request.ip ?? '');
  }

  @Put('respond/:token/:clientId/:saveId')
  @Public()
  save(
    @Param('token') token: string,
    @Param('clientId') clientId: string,
    @Param('saveId') saveId: string,
    @Req() request: Request,
    @Body() body: unknown,
  ): Promise<SaveOutcome> {
    const ids = { clientId: checkedId(clientId, 'clientId'), saveId: checkedId(saveId, 'saveId') };
    const browser = request.headers['user-agent'] ?? '';
    const origin = { address: request.ip ?? '', browser };
    return this.respond.save(token, { ...readSaveBody(body), ...ids, device: deviceOf(browser), origin });
  }
}

function checkedId(id: string, name: string): string {
  if (!isId(id)) throw new InvalidError('respond.id', `${name} must be a UUID`);
  return id.toLowerCase();
}
