import { SetMetadata } from '@nestjs/common';
import type { Role } from '@needfinder/domain';

export const ACCESS = Symbol('needfinder:access');

/** Who may call a handler. A handler without this is refused, and the server does not start with one. */
export type Access = Role | 'everybody';

/** Anybody, signed in or not. */
export const Public = () => SetMetadata(ACCESS, 'everybody' satisfies Access);

/**
 * Members of the workspace with at least this role. An API token needs the scope `write` for mutations and for
 * requests that are not GET, `read` for the rest.
 */
export const Allow = (role: Role) => SetMetadata(ACCESS, role satisfies Access);
