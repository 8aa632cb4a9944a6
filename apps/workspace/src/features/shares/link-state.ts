import type { ShareLinkPartsFragment } from './share-link-parts.fragment.generated.js';

export type LinkState = 'open' | 'expired' | 'revoked';

/** Whether a link still opens its page. Revoking goes before expiring: it was somebody's decision. */
export function linkState(link: Pick<ShareLinkPartsFragment, 'expiresAt' | 'revokedAt'>, now = new Date()): LinkState {
  if (link.revokedAt !== null) return 'revoked';
  return new Date(link.expiresAt) <= now ? 'expired' : 'open';
}
