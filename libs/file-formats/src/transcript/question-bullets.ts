import type { ReadUtterances, Utterance } from './transcript.js';

const BULLET = /^(\s*)(?:[*+\-•‣◦]|\d+[.)])\s+(.*)$/;
const ASKER = 'Interviewer';
const ANSWERER = 'Respondent';

interface Bullet {
  indent: number;
  text: string;
}

/**
 * Reads interview notes in which bullets are questions and the bullets below them the answers. Answers keep one line per
 * bullet. A bullet further down that asks and has bullets of its own is a question too; a top bullet that asks nothing
 * is something the respondent said.
 *
 * @returns null when no bullet with a question has bullets below it.
 */
export function readQuestionBullets(lines: readonly string[]): ReadUtterances | null {
  const bullets = readBullets(lines);
  const top = Math.min(...bullets.map((bullet) => bullet.indent));
  const asks = bullets.map(({ text, indent }, i) => {
    const hasAnswers = (bullets[i + 1]?.indent ?? 0) > indent;
    return /\?["”»)]*$/.test(text) && (hasAnswers || indent === top);
  });
  const answered = bullets.some((bullet, i) => asks[i] && (bullets[i + 1]?.indent ?? 0) > bullet.indent);
  if (!answered) return null;

  const utterances: Utterance[] = [];
  bullets.forEach(({ text }, i) => {
    const speaker = asks[i] ? ASKER : ANSWERER;
    const current = utterances.at(-1);
    if (current?.speaker === speaker) current.text += `\n${text}`;
    else utterances.push({ speaker, text, startMs: null });
  });
  return { format: 'question-bullets', utterances, interviewers: [ASKER] };
}

function readBullets(lines: readonly string[]): Bullet[] {
  const bullets: Bullet[] = [];
  for (const line of lines) {
    const match = BULLET.exec(line.replaceAll('\t', '    '));
    const current = bullets.at(-1);
    if (match) bullets.push({ indent: match[1]!.length, text: match[2]!.trim() });
    else if (line.trim() !== '' && !line.startsWith('#')) {
      // A line without a bullet goes on with the bullet above it, or is a paragraph of its own.
      if (current && /^\s/.test(line)) current.text += ` ${line.trim()}`;
      else bullets.push({ indent: 0, text: line.trim() });
    }
  }
  return bullets.filter((bullet) => bullet.text !== '');
}
