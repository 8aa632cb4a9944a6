import { createHmac } from 'node:crypto';

export const SECRET_PREFIX = 'whsec_';

/**
 * Headers by which a receiver knows that a message is ours, whole, and not an old one sent again.
 *
 * @param secret - `whsec_` and a key in Base64.
 * @param seconds - Unix time of the sending.
 * Source: Standard Webhooks 1.0, "Signature scheme" (symmetric, v1).
 */
export function signMessage(secret: string, message: { id: string; seconds: number; body: string }) {
  const { id, seconds, body } = message;
  const key = Buffer.from(secret.slice(SECRET_PREFIX.length), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': `${seconds}`, 'webhook-signature': `v1,${signature}` };
}
