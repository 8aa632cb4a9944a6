import type { IncomingMessage } from 'node:http';

/** Whether a request comes from a page of this server, or from a program: only browsers send `Origin`. */
export function isSameOrigin(request: IncomingMessage): boolean {
  const { origin, host } = request.headers;
  if (!origin) return true;
  try {
    return new URL(origin).host === host;
  } catch {
    return false;
  }
}
