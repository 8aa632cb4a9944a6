import { CLOCK, clockMs } from './clock.js';
import { looksLikeName, saysSpeaker } from './speaker-name.js';
import type { ReadUtterances, Utterance } from './transcript.js';

const NAMED = new RegExp(
  String.raw`^(?:[([]?(${CLOCK})[)\]]?\s*[-–]?\s*)?([^:()[\]]{1,60}?(?:\s*\([^)]*[^)\d:][^)]*\))?)\s*(?:[([](${CLOCK})[)\]])?\s*:(?:\s+(.*))?$`,
);

interface NamedLine {
  speaker: string;
  text: string;
  startMs: number | null;
}

/**
 * Reads text in which the speaker stands before a colon ("Ana: …", "**Interviewer:** …", "[00:12] Q: …"). Lines without
 * one go on with the speaker before them.
 *
 * A word before a colon counts as a speaker when it is a known one ("Moderator", "Q"), when it comes back, or when
 * every line has one and none comes back: "Note: …" once in running text is no speaker.
 *
 * @returns null when there are no such lines.
 */
export function readNamedLines(lines: readonly string[]): ReadUtterances | null {
  const written = lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
  const candidates = written.map(asNamedLine);
  const counts = new Map<string, number>();
  for (const line of candidates) if (line) counts.set(line.speaker, (counts.get(line.speaker) ?? 0) + 1);
  const comesBack = (name: string) => (counts.get(name) ?? 0) > 1;
  const everyLine = candidates.every(Boolean) && ![...counts.keys()].some(comesBack);
  const isSpeaker = (name: string) => everyLine || saysSpeaker(name) || comesBack(name);

  const utterances: Utterance[] = [];
  let spoken = 0;
  candidates.forEach((named, i) => {
    if (named && isSpeaker(named.speaker)) {
      utterances.push(named);
      spoken++;
      return;
    }
    const current = utterances.at(-1);
    if (current) current.text += (current.text === '' ? '' : '\n') + written[i]!;
    else utterances.push({ speaker: null, text: written[i]!, startMs: null });
  });
  if (spoken < 2) return null;
  return { format: 'named-lines', utterances: utterances.filter((said) => said.text !== ''), interviewers: null };
}

function asNamedLine(line: string): NamedLine | null {
  const match = NAMED.exec(line.replace(/[*_]{2}/g, ''));
  const speaker = match?.[2]?.trim() ?? '';
  if (!match || !looksLikeName(speaker)) return null;
  const clock = match[1] ?? match[3];
  return { speaker, text: (match[4] ?? '').trim(), startMs: clock === undefined ? null : clockMs(clock) };
}
