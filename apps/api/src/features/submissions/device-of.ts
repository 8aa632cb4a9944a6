import type { Device } from './submission.entity.js';

/** The kind of device, from what the browser calls itself; null when it says nothing we know. */
export function deviceOf(userAgent: string | undefined): Device | null {
  if (!userAgent) return null;
  if (/iPad|Tablet|Android(?!.*Mobile)/i.test(userAgent)) return 'tablet';
  if (/Mobi|iPhone|iPod/i.test(userAgent)) return 'phone';
  return /Windows|Macintosh|Linux|CrOS/i.test(userAgent) ? 'computer' : null;
}
