import { createHmac } from 'node:crypto';

const MARK_BYTES = 16;

/** Where a save came from. It is never stored. */
export interface Origin {
  readonly address: string;
  /** What the browser calls itself; "" when it says nothing. */
  readonly browser: string;
}

/**
 * Tells the devices of one survey apart without saying what they are: HMAC-SHA-256 (RFC 2104), cut to 16 bytes. Two people
 * at one address with the same browser share a mark, so it is a reason to look, never a proof.
 *
 * @param key - Of the survey, 32 bytes; once it is forgotten, no address can be tried against the marks.
 */
export const deviceMark = (key: Buffer, { address, browser }: Origin): Buffer =>
  createHmac('sha256', key).update(`${address}\n${browser}`).digest().subarray(0, MARK_BYTES);
