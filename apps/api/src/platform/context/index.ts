export { type Caller, type RequestContext, includesRole, systemContext } from './request-context.js';
export { callerOf, Ctx, CallerOf, contextOf, Reply } from './ctx.decorator.js';
