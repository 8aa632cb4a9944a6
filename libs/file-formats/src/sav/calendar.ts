import { CALENDAR_START_SECONDS } from './sav-format.js';

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?)?$/;

/** Seconds since 1582-10-14 of an ISO date, with or without a time of day; null for anything else. */
export function calendarSeconds(iso: string): number | null {
  const match = ISO.exec(iso);
  if (!match) return null;
  const [year, month, day, hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((part) => Number(part ?? 0));
  const ms = Date.UTC(year!, month! - 1, day, hours, minutes, seconds);
  const since = ms / 1000 + CALENDAR_START_SECONDS;
  // 2021-02-30 is another day, and before the calendar began there is none.
  return since > 0 && new Date(ms).getUTCDate() === day && hours < 24 ? since : null;
}

/** The ISO date of seconds since 1582-10-14; null when they are no time a calendar shows. */
export function isoDate(seconds: number, withTime: boolean): string | null {
  const ms = Math.round((seconds - CALENDAR_START_SECONDS) * 1000);
  if (!(Math.abs(ms) < 8.64e15)) return null;
  const iso = new Date(ms).toISOString();
  if (!/^\d{4}-/.test(iso)) return null;
  return withTime ? iso.slice(0, 19) : iso.slice(0, 10);
}
