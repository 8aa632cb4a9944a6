import { SetMetadata } from '@nestjs/common';
import type { Role } from '@needfinder/domain';

export const ACCESS = Symbol('needfinder:access');

/** Who may call a handler. A handler without this is refused, and the server does not start with one. */
export type Access =
  | { readonly to: 'everybody' }
  | {
      readonly to: Role;
      /** Whether the holder of a share link may call it too. Its service must then keep to `ctx.sharedStudyId`. */
      readonly share: boolean;
    };

/** Anybody, signed in or not. */
export const Public = () => SetMetadata(ACCESS, { to: 'everybody' } satisfies Access);

/**
 * Members of the workspace with at least this role. An API token needs the scope `write` for mutations and for
 * requests that are not GET, `read` for the rest.
 */
export const Allow = (role: Role, { share = false } = {}) => SetMetadata(ACCESS, { to: role, share } satisfies Access);
