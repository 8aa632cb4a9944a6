export { type Caller, type RequestContext, includesRole, systemContext } from './request-context.js';
export { callerOf, Ctx, CallerOf, contextOf, Reply, SIGN_IN_NEEDED } from './ctx.decorator.js';
