import { createHmac, timingSafeEqual } from 'node:crypto';
import { InvalidError } from '@needfinder/domain';
import type { PersonalKind, RedactionKey } from '@needfinder/text';
import type { PersonalDatumRow } from './personal-datum.entity.js';

/** What the researcher keeps and the server forgets. */
export interface KeptKey {
  readonly studyId: string;
  /** Seals are made with it: without it nobody can try out names against them. */
  readonly secret: string;
  readonly entries: RedactionKey;
}

export const sealOf = (secret: string, kind: PersonalKind, words: string): Buffer =>
  createHmac('sha256', secret).update(`${kind}\u0000${words}`).digest();

/**
 * What the placeholders of these data stand for, by the key.
 *
 * @param redacted - Data that are redacted now.
 * @returns Words by id of the datum; data whose placeholder is not in the key are left out.
 * @throws InvalidError `redaction.key.wrong` when the key says something else than what was taken out.
 */
export function openedBy(
  { studyId, secret, entries }: KeptKey,
  redacted: readonly PersonalDatumRow[],
): Map<string, string> {
  const opened = new Map<string, string>();
  for (const { id, studyId: own, kind, placeholder, seal } of redacted) {
    const words = entries.get(placeholder!);
    if (words === undefined) continue;
    if (own !== studyId || !timingSafeEqual(sealOf(secret, kind, words), seal!)) {
      const sentence = `This key does not belong here: its ${placeholder} is not what was taken out of this study`;
      throw new InvalidError('redaction.key.wrong', sentence, { placeholder: placeholder! });
    }
    opened.set(id, words);
  }
  return opened;
}
