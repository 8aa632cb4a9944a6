import { type CodedRun, codedRuns, type CodeLook } from '@needfinder/domain';

/** A conversation with what was coded and noted in it, as people read it. Every text is plain; nothing in it is markup. */
export interface CodedTranscript {
  readonly title: string;
  /** Under the title: of which study, when it was held, what is not in it. */
  readonly lead: readonly string[];
  /** When the file is made: what has no moment of its own carries this one. */
  readonly madeAt: Date;
  readonly turns: readonly CodedTurn[];
  /** On the whole conversation. */
  readonly memos: readonly TranscriptMemo[];
  /** What its passages are coded with and the codes above these, in the order of the codebook. */
  readonly codes: readonly TranscriptCode[];
}
export interface CodedTurn {
  /** Null: nobody is named. */
  readonly speaker: string | null;
  readonly isQuestion: boolean;
  /** Milliseconds from the start of the recording; null when it has no times. */
  readonly startMs: number | null;
  readonly text: string;
  /** In any order; they may overlap. */
  readonly marks: readonly TranscriptMark[];
}
/** What one coder says of one passage: its codes, or a memo. Offsets count code points. */
export interface TranscriptMark {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly coder: string;
  readonly codes: readonly { readonly number: number; readonly isAgainst: boolean }[];
  readonly memo: TranscriptMemo | null;
}
export interface TranscriptMemo {
  readonly author: string;
  readonly writtenAt: Date;
  readonly text: string;
}
export interface TranscriptCode {
  /** By which passages name it; from 1, without gaps. */
  readonly number: number;
  readonly label: string;
  /** 1 for the highest. */
  readonly level: number;
  readonly look: CodeLook;
  /** What it means, when it applies and when not; none that is empty. */
  readonly guide: readonly string[];
  /** Passages of this conversation that are coded with it. */
  readonly passages: number;
  readonly memos: readonly TranscriptMemo[];
}

/** A stretch of a turn under the same marks, with the marks that begin and end at its edges. */
export interface MarkedRun extends CodedRun<TranscriptMark> {
  readonly beginning: readonly TranscriptMark[];
  readonly ending: readonly TranscriptMark[];
  /** Codes of the stretch, those of the longest passage first. */
  readonly codes: readonly number[];
}

/** A turn cut wherever a mark begins or ends. Marks outside of the text, or of no length, are left out. */
export function markedRuns({ text, marks }: CodedTurn): MarkedRun[] {
  const length = Array.from(text).length;
  const longestFirst = marks
    .filter(({ start, end }) => start >= 0 && start < end && end <= length)
    .toSorted((one, other) => other.end - other.start - (one.end - one.start) || one.start - other.start);
  let from = 0;
  return codedRuns(text, longestFirst).map((run) => {
    const to = from + Array.from(run.text).length;
    const beginning = run.passages.filter(({ start }) => start === from);
    const ending = run.passages.filter(({ end }) => end === to).toReversed();
    from = to;
    return { ...run, beginning, ending, codes: numbersOf(run.passages) };
  });
}

/** Each once. */
export const numbersOf = (marks: readonly TranscriptMark[]): number[] => [
  ...new Set(marks.flatMap(({ codes }) => codes.map(({ number }) => number))),
];

/** "Find a past notebook", or that it speaks against it. */
export const codeWords = (codes: readonly TranscriptCode[], mark: TranscriptMark): string[] =>
  mark.codes.map(({ number, isAgainst }) => `${codes[number - 1]!.label}${isAgainst ? ' (against)' : ''} · ${number}`);

/** What the list of codes says of a code after its label. */
export const codeFacts = ({ passages }: TranscriptCode): string =>
  passages === 1 ? '1 passage here' : `${passages} passages here`;
