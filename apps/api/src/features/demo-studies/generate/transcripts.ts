import type { Conversation } from './conversation.js';
import type { TextFile } from './study.js';

interface Speakers {
  readonly interviewer: string;
  readonly respondent: string;
}

interface TimedLine {
  readonly fromMs: number;
  readonly toMs: number;
  readonly speaker: string;
  readonly text: string;
}

// Spoken English runs at roughly 150 words a minute.
const MS_PER_WORD = 400;
const PAUSE_MS = 700;

/** The five shapes in which transcripts reach a researcher, each naming its respondent in the file name or header. */
export const TRANSCRIPT_FORMATS: readonly ((conversation: Conversation, speakers: Speakers) => TextFile)[] = [
  zoomVtt,
  teamsVtt,
  otterText,
  namedMarkdown,
  questionBullets,
];

function zoomVtt(conversation: Conversation, speakers: Speakers): TextFile {
  const cues = timedLines(conversation, speakers).map(
    (line, i) => `${i + 1}\n${clock(line.fromMs)} --> ${clock(line.toMs)}\n${line.speaker}: ${line.text}\n`,
  );
  return { name: `${conversation.respondent.id} Zoom.vtt`, text: `WEBVTT\n\n${cues.join('\n')}` };
}

function teamsVtt(conversation: Conversation, speakers: Speakers): TextFile {
  const cues = timedLines(conversation, speakers).map(
    (line) => `${clock(line.fromMs)} --> ${clock(line.toMs)}\n<v ${line.speaker}>${line.text}</v>\n`,
  );
  return { name: `${conversation.respondent.id} Teams.vtt`, text: `WEBVTT\n\n${cues.join('\n')}` };
}

function otterText(conversation: Conversation, speakers: Speakers): TextFile {
  let ms = 2_000;
  const blocks = conversation.turns.map(({ speaker, text }) => {
    const block = `${speakers[speaker]}  ${shortClock(ms)}\n${text}\n`;
    ms += wordsIn(text) * MS_PER_WORD + PAUSE_MS;
    return block;
  });
  return { name: `${conversation.respondent.id}_otter.txt`, text: blocks.join('\n') };
}

function namedMarkdown(conversation: Conversation, speakers: Speakers): TextFile {
  const header = `# Interview ${conversation.respondent.id}\n\n`;
  const turns = conversation.turns.map(({ speaker, text }) => `${speakers[speaker]}: ${text}\n`);
  return { name: `interview-${conversation.respondent.id}.md`, text: header + turns.join('\n') };
}

function questionBullets(conversation: Conversation): TextFile {
  const lines = conversation.turns.flatMap(({ speaker, text }) =>
    speaker === 'interviewer' ? [`*   ${text}`] : sentencesOf(text).map((spoken) => `    *   ${spoken}`),
  );
  return {
    name: `notes-${conversation.respondent.id}.md`,
    text: `# Notes of the interview with ${conversation.respondent.id}\n\n${lines.join('\n')}\n`,
  };
}

/** Automatic captions break a turn after one or two sentences. */
function timedLines({ turns }: Conversation, speakers: Speakers): TimedLine[] {
  let ms = 3_000;
  return turns.flatMap(({ speaker, text }) => {
    ms += PAUSE_MS;
    return pairs(sentencesOf(text)).map((spoken) => {
      const fromMs = ms;
      ms += wordsIn(spoken) * MS_PER_WORD;
      return { fromMs, toMs: ms, speaker: speakers[speaker], text: spoken };
    });
  });
}

const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?]) (?=[A-Z"])/);
const pairs = (sentences: readonly string[]): string[] =>
  sentences.flatMap((spoken, i) => (i % 2 === 0 ? [[spoken, sentences[i + 1]].filter(Boolean).join(' ')] : []));
const wordsIn = (text: string): number => text.split(' ').length;

const padded = (value: number, digits = 2): string => String(value).padStart(digits, '0');
const clock = (ms: number): string =>
  `00:${padded(Math.floor(ms / 60_000))}:${padded(Math.floor(ms / 1000) % 60)}.${padded(ms % 1000, 3)}`;
const shortClock = (ms: number): string => `${Math.floor(ms / 60_000)}:${padded(Math.floor(ms / 1000) % 60)}`;
