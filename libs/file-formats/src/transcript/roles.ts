import { saysInterviewer } from './speaker-name.js';
import type { Speaker, SpeakerRole, Transcript, Turn, Utterance } from './transcript.js';

/** A speaker who asks in fewer of his turns than this is not taken for the interviewer. */
const LEAST_SHARE_OF_ASKING_TURNS = 0.3;

/**
 * Names of those who ask: by their name ("Moderator", "Q"), else the one speaker who asks most often.
 *
 * @returns Empty when nobody stands out.
 */
export function guessInterviewers(utterances: readonly Utterance[]): string[] {
  const names = [...new Set(utterances.flatMap(({ speaker }) => (speaker === null ? [] : [speaker])))];
  const byName = names.filter(saysInterviewer);
  if (byName.length > 0 || names.length < 2) return byName;
  const shares = names
    .map((name) => {
      const own = utterances.filter(({ speaker }) => speaker === name);
      return { name, share: own.filter(({ text }) => text.includes('?')).length / own.length };
    })
    .sort((a, b) => b.share - a.share);
  const [most, next] = shares;
  return most!.share >= LEAST_SHARE_OF_ASKING_TURNS && most!.share > next!.share ? [most!.name] : [];
}

/** Turns with roles: interviewers as named, other names respondents, nameless turns among named ones other. */
export function withRoles(utterances: readonly Utterance[], interviewers: readonly string[]): Turn[] {
  const someoneIsNamed = utterances.some(({ speaker }) => speaker !== null);
  const roleOf = (speaker: string | null): SpeakerRole => {
    if (speaker === null) return someoneIsNamed ? 'other' : 'respondent';
    return interviewers.includes(speaker) ? 'interviewer' : 'respondent';
  };
  return utterances.map(({ speaker, text, startMs }) => ({ speaker, role: roleOf(speaker), text, startMs }));
}

/** Every named speaker in order of appearance, with what they said in numbers. */
export function summariseSpeakers(turns: readonly Turn[]): Speaker[] {
  const speakers = new Map<string, Speaker>();
  for (const { speaker: name, role, text } of turns) {
    if (name === null) continue;
    const speaker = speakers.get(name) ?? { name, role, turns: 0, words: 0 };
    speaker.turns++;
    speaker.words += text.match(/\S+/gu)?.length ?? 0;
    speakers.set(name, speaker);
  }
  return [...speakers.values()];
}

/** The same transcript with these interviewers; every other named speaker becomes a respondent. */
export function assignRoles(transcript: Transcript, interviewerNames: readonly string[]): Transcript {
  const turns = transcript.turns.map((turn): Turn => {
    if (turn.speaker === null) return turn;
    return { ...turn, role: interviewerNames.includes(turn.speaker) ? 'interviewer' : 'respondent' };
  });
  return { ...transcript, turns, speakers: summariseSpeakers(turns) };
}
