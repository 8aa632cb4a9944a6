export type TranscriptFormat =
  'zoom-vtt' | 'teams-vtt' | 'vtt' | 'srt' | 'otter' | 'named-lines' | 'question-bullets' | 'notes';
export type SpeakerRole = 'interviewer' | 'respondent' | 'other';

/** What one person says until another one speaks. */
export interface Turn {
  speaker: string | null;
  role: SpeakerRole;
  /** Paragraphs and bullets on lines of their own. */
  text: string;
  /** Milliseconds from the start of the recording. */
  startMs: number | null;
}
export interface Speaker {
  name: string;
  role: SpeakerRole;
  turns: number;
  words: number;
}
export interface Transcript {
  format: TranscriptFormat;
  title: string;
  turns: Turn[];
  speakers: Speaker[];
  warnings: string[];
}

/** A piece of speech as the file has it, before pieces of one speaker are joined and roles are guessed. */
export interface Utterance {
  speaker: string | null;
  text: string;
  startMs: number | null;
}
/** What a format's reader finds. Roles are null where they must be guessed. */
export interface ReadUtterances {
  format: TranscriptFormat;
  utterances: Utterance[];
  interviewers: readonly string[] | null;
}
