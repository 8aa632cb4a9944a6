import { ForbiddenError } from '@needfinder/domain';
import type { RequestContext } from '../../platform/context/index.js';
import { ENGINE } from '../needs/index.js';

/** @throws ForbiddenError `coding.person-needed`: what nobody in particular coded could be compared with nothing. */
export function coderOf(ctx: RequestContext): string {
  if (ctx.userId === null) throw new ForbiddenError('coding.person-needed', 'A coding belongs to a person: sign in');
  return ctx.userId;
}

/** In a blind interview a coder sees what they coded themselves, and what the engine suggests. */
export const maySee = (ctx: RequestContext, isBlind: boolean, coder: string): boolean =>
  !isBlind || coder === ENGINE || coder === ctx.userId;
