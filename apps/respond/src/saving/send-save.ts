import type { QueuedSave } from './queue-store.js';
import type { SendResult } from './save-queue.js';

/** A paused survey may open again, and a server that is busy or starting may answer soon. */
const LATER = new Set([408, 425, 429, 500, 502, 503, 504]);
const NOT_NOW = 'respond.not-open';

/** One try to bring a save to the server. Never throws. */
export async function sendSave(token: string, { id, clientId, body }: QueuedSave): Promise<SendResult> {
  try {
    const response = await fetch(`/api/respond/${token}/${clientId}/${id}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', 'x-needfinder-client': 'respond' },
      body: JSON.stringify(body),
      // The last save goes out although the page is being left.
      keepalive: JSON.stringify(body).length < 50_000,
    });
    if (LATER.has(response.status)) return { kind: 'later' };
    const reply = (await response.json()) as Record<string, unknown>;
    if (response.ok) return { kind: 'saved', ...(reply as { state: 'partial'; receipt: string | null }) };
    if (reply.code === NOT_NOW) return { kind: 'later' };
    return { kind: 'refused', code: String(reply.code), message: String(reply.message) };
  } catch {
    return { kind: 'later' };
  }
}
