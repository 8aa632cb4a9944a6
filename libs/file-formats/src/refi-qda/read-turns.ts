import type { SpeakerRole } from '../transcript/transcript.js';
import type { QdaTurn } from './qda-project.js';

const ROLES: readonly SpeakerRole[] = ['interviewer', 'respondent', 'other'];
const isText = (value: unknown): value is string | null =>
  value === null || (typeof value === 'string' && !value.includes('\0'));
const isPlace = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

/**
 * Turns by id of their source, as `writeQdpx` notes them. What is not of that form, or does not fit one turn behind the
 * other, is as good as not there.
 */
export function readTurns(json: string | undefined): ReadonlyMap<string, readonly QdaTurn[]> {
  if (json === undefined) return new Map();
  let noted: unknown;
  try {
    noted = JSON.parse(json);
  } catch {
    return new Map();
  }
  if (typeof noted !== 'object' || noted === null) return new Map();
  return new Map(
    Object.entries(noted).flatMap(([id, turns]: [string, unknown]) => (areTurns(turns) ? [[id, turns] as const] : [])),
  );
}

function areTurns(turns: unknown): turns is QdaTurn[] {
  if (!Array.isArray(turns)) return false;
  let reached = 0;
  return turns.every((turn: unknown) => {
    if (typeof turn !== 'object' || turn === null) return false;
    const { speaker, role, startMs, start, end } = turn as Record<keyof QdaTurn, unknown>;
    const isOne = isText(speaker) && ROLES.includes(role as SpeakerRole) && (startMs === null || isPlace(startMs));
    if (!isOne || !isPlace(start) || !isPlace(end) || start < reached || end < start) return false;
    reached = end;
    return true;
  });
}
