export { type Access, Allow, Public } from './access.decorator.js';
export { AuthModule } from './auth.module.js';
export { Authenticates, Authentication, type Authenticator, type Credentials } from './authentication.js';
export { isSameOrigin } from './same-origin.js';
export { handlersWithoutAccess, listHandlers } from './handler-walk.js';
export { readCookie, SESSION_COOKIE } from './cookies.js';
