import type { RequestContext } from '../../platform/context/index.js';
import { newId } from '../../platform/ids/index.js';
import type { ShareLinkEntity } from './share-link.entity.js';

/** Whoever holds the link may read what it shows, and nothing is done in anybody's name. */
export const holderOf = ({ workspaceId }: ShareLinkEntity): RequestContext => ({
  workspaceId,
  userId: null,
  role: 'viewer',
  requestId: newId(),
  principal: 'share',
});
