import { CLOCK, clockMs } from './clock.js';
import { looksLikeName } from './speaker-name.js';
import type { ReadUtterances, Utterance } from './transcript.js';

const HEADING = new RegExp(
  String.raw`^(?:\[([^\]]{1,60})\]|(.{1,60}?))\s+[([]?(${CLOCK})[)\]]?(?:\s*(?:AM|PM))?\s*$`,
  'i',
);

interface Heading {
  speaker: string;
  startMs: number;
}

/**
 * Reads text in which a line with name and time ("Ana Ruiz  0:12") stands over what was said: Otter, Teams as a
 * document, Zoom as text ("[Ana Ruiz] 10:02:03").
 *
 * @returns null when the text has not at least two such lines.
 */
export function readHeadedSpeech(lines: readonly string[]): ReadUtterances | null {
  const headings = lines.map(asHeading);
  if (headings.filter(Boolean).length < 2) return null;
  const utterances: Utterance[] = [];
  lines.forEach((line, i) => {
    const heading = headings[i];
    const current = utterances.at(-1);
    if (heading) utterances.push({ ...heading, text: '' });
    else if (current && line.trim() !== '') current.text += (current.text === '' ? '' : '\n') + line.trim();
  });
  return { format: 'otter', utterances: utterances.filter((said) => said.text !== ''), interviewers: null };
}

function asHeading(line: string): Heading | null {
  const match = HEADING.exec(line.replace(/[*_]{2}/g, '').trim());
  const speaker = (match?.[1] ?? match?.[2] ?? '').trim();
  return match && looksLikeName(speaker) ? { speaker, startMs: clockMs(match[3]!) } : null;
}
