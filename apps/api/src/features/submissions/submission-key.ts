import { hashSecret } from '../../platform/secrets/index.js';
import type { RespondLinkEntity } from '../questionnaires/index.js';
import type { ArrivedSave } from './save.js';
import type { SubmissionEntity } from './submission.entity.js';

/** What tells one submission from another: the browser under its link, or the link alone when it is for one person. */
export type SubmissionKey = Pick<SubmissionEntity, 'linkId' | 'clientHash' | 'isSingleUse'>;

export const submissionKey = ({ id, kind }: RespondLinkEntity, clientId: string): SubmissionKey => ({
  linkId: id,
  clientHash: hashSecret(clientId),
  isSingleUse: kind === 'invitation',
});

export const keyText = ({ linkId, clientHash, isSingleUse }: SubmissionKey): string =>
  isSingleUse ? linkId : `${linkId} ${clientHash.toString('base64')}`;

/** Saves of one text are saves of one submission. */
export const keyTextOf = ({ link, save }: ArrivedSave): string => keyText(submissionKey(link, save.clientId));
