import { CLOCK, clockMs } from './clock.js';
import { looksLikeName } from './speaker-name.js';
import type { ReadUtterances, Utterance } from './transcript.js';

const TIMING = new RegExp(String.raw`^\s*(${CLOCK})\s+-->\s+${CLOCK}`);
const VOICE = /<v(?:\.[^\s>]*)?\s+([^>]+)>/g;
const NAMED = /^([^:\n]{1,60}):\s+(\S[\s\S]*)$/;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', nbsp: ' ', quot: '"', '#39': "'" };

/** True for WebVTT and SubRip files, which have a line "start --> end" before every cue. */
export const hasCues = (text: string): boolean => text.split('\n').some((line) => TIMING.test(line));

/**
 * Reads the cues of a WebVTT or SubRip file with the speaker that Teams (`<v Name>`) or Zoom (`Name: text`) writes
 * into them. A cue without a name goes on with the speaker before it, as long captions do.
 *
 * Source: W3C WebVTT, cue text and voice spans.
 */
export function readCues(text: string): ReadUtterances {
  const cues = splitCues(text);
  const voices = cues.some((cue) => cue.text.match(VOICE));
  const named = cues.some((cue) => looksLikeName(NAMED.exec(plain(cue.text))?.[1] ?? ''));
  const utterances: Utterance[] = [];
  for (const cue of cues) {
    const spoken = voices ? byVoice(cue.text) : [byName(plain(cue.text))];
    for (const { speaker, text: words } of spoken) {
      if (words === '') continue;
      utterances.push({ speaker: speaker ?? utterances.at(-1)?.speaker ?? null, text: words, startMs: cue.startMs });
    }
  }
  const isVtt = text.trimStart().startsWith('WEBVTT');
  const format = !isVtt ? 'srt' : voices ? 'teams-vtt' : named ? 'zoom-vtt' : 'vtt';
  return { format, utterances, interviewers: null };
}

function splitCues(text: string): { startMs: number; text: string }[] {
  return text.split(/\n\s*\n/).flatMap((block) => {
    const lines = block.split('\n');
    const timing = lines.findIndex((line) => TIMING.test(line));
    // Header, NOTE and STYLE blocks have no timing.
    if (timing < 0) return [];
    const startMs = clockMs(TIMING.exec(lines[timing]!)![1]!);
    return [{ startMs, text: lines.slice(timing + 1).join(' ') }];
  });
}

function byVoice(text: string): { speaker: string | null; text: string }[] {
  const spans = [...text.matchAll(VOICE)];
  const before = plain(text.slice(0, spans[0]?.index ?? text.length));
  const spoken = spans.map((span, i) => ({
    speaker: plain(span[1]!),
    text: plain(text.slice(span.index + span[0].length, spans[i + 1]?.index)),
  }));
  return before === '' ? spoken : [{ speaker: null, text: before }, ...spoken];
}

function byName(text: string): { speaker: string | null; text: string } {
  const match = NAMED.exec(text);
  return match && looksLikeName(match[1]!.trim())
    ? { speaker: match[1]!.trim(), text: match[2]!.trim() }
    : { speaker: null, text };
}

/** Cue text without tags and entities, on one line. */
function plain(text: string): string {
  return text
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|nbsp|quot|#39);/g, (_, name: string) => ENTITIES[name]!)
    .replace(/\s+/gu, ' ')
    .trim();
}
