import { UnreadableFileError } from '@needfinder/domain';
import { isArchive } from '../archive.js';
import { decodeText } from '../encoding.js';
import { hasCues, readCues } from './cues.js';
import { readDocument } from './document-text.js';
import { readHeadedSpeech } from './headed-speech.js';
import { readNamedLines } from './named-lines.js';
import { readQuestionBullets } from './question-bullets.js';
import { guessInterviewers, summariseSpeakers, withRoles } from './roles.js';
import type { ReadUtterances, Transcript } from './transcript.js';
import { joinUtterances } from './turns.js';

const HEADING = /^#{1,6}\s+(.+)$/m;

/**
 * Reads an interview from a transcript (.vtt, .srt, .txt, .md, .docx) or pasted text: who said what, who asked.
 *
 * The format is found by content, the name of the file only serves as a title. Text without speakers becomes one turn of
 * the respondent.
 *
 * @param fileName - With extension; "" for pasted text.
 * @param content - The file's bytes, or text.
 * @throws UnreadableFileError `file.empty`, `file.binary`, `file.not-a-document`, `file.archive.*`, `file.encoding`.
 */
export async function readTranscript(fileName: string, content: Uint8Array | string): Promise<Transcript> {
  const source = await asText(content);
  const text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  if (text.includes('\0')) throw new UnreadableFileError('file.binary', 'The file is not a text file');
  if (text.trim() === '') throw new UnreadableFileError('file.empty', 'The file holds no text');

  const read = hasCues(text) ? readCues(text) : readLines(plainMarkdown(text).split('\n'));
  const joined = joinUtterances(read.utterances, hasCues(text) ? 'cues' : 'paragraphs');
  const interviewers = read.interviewers ?? guessInterviewers(joined);
  const turns = withRoles(joined, interviewers);
  const speakers = summariseSpeakers(turns);
  return {
    format: read.format,
    title: titleOf(fileName, text),
    turns,
    speakers,
    warnings: warningsFor(read, interviewers),
  };
}

async function asText(content: Uint8Array | string): Promise<string> {
  if (typeof content === 'string') return content;
  return isArchive(content) ? readDocument(content) : decodeText(content);
}

function readLines(lines: readonly string[]): ReadUtterances {
  return readHeadedSpeech(lines) ?? readNamedLines(lines) ?? readQuestionBullets(lines) ?? readNotes(lines);
}

function readNotes(lines: readonly string[]): ReadUtterances {
  // The first heading is the title, not something that was noted.
  const title = lines.findIndex((line) => HEADING.test(line));
  const text = lines
    .filter((_, i) => i !== title)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return { format: 'notes', utterances: [{ speaker: null, text, startMs: null }], interviewers: [] };
}

function warningsFor(read: ReadUtterances, interviewers: readonly string[]): string[] {
  if (read.utterances.length === 0) return ['The file has time stamps but nothing was said'];
  if (read.format === 'notes') return ['No speakers were found: the text is kept as one set of notes'];
  const names = new Set(read.utterances.map(({ speaker }) => speaker).filter((name) => name !== null));
  if (names.size === 0) return ['No speaker is named: everything is taken for what the respondent said'];
  return interviewers.length === 0 ? ['Nobody stands out as the interviewer: mark who asked the questions'] : [];
}

function titleOf(fileName: string, text: string): string {
  const heading = HEADING.exec(text)?.[1]?.trim();
  return heading ?? (fileName.replace(/^.*[\\/]/, '').replace(/\.[^.]+$/, '') || 'Pasted text');
}

/** Markdown links and emphasis are how a note looks, not what was said. */
function plainMarkdown(text: string): string {
  return text
    .replace(/!?\[([^\]\n]*)\]\((?:[^()\n]|\([^()\n]*\))*\)/g, '$1')
    .replace(/(\*\*|__)(?=\S)([^\n]*?\S)\1/g, '$2')
    .replace(/\\([\\`*_{}[\]()#+\-.!])/g, '$1');
}
