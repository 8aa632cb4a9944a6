import { codeLook } from '@needfinder/domain';
import type {
  CodedTranscript,
  CodedTurn,
  TranscriptCode,
  TranscriptMark,
  TranscriptMemo,
} from '@needfinder/file-formats';
import type { CodedInterview } from '../codings/index.js';
import type { Interview, Turn } from '../interviews/index.js';
import { guideOf, type PlacedCode } from './codebook-order.js';

export interface TranscriptMaterial {
  readonly studyName: string;
  readonly interview: Interview;
  readonly turns: readonly Turn[];
  readonly coded: CodedInterview;
  /** All of the study, in order. */
  readonly codebook: readonly PlacedCode[];
  readonly madeAt: Date;
}

/** An interview with what was coded and noted in it, and the codes it needs to be understood. */
export function codedTranscript(material: TranscriptMaterial): CodedTranscript {
  const { interview, turns, coded, madeAt } = material;
  const memoOf = memoWriter(coded);
  const codes = codesOfTranscript(material, memoOf);
  const numberOf = new Map(codes.map(({ id, code }) => [id, code.number]));
  const marks = marksByTurn(coded, numberOf, memoOf);
  return {
    title: interview.title,
    lead: leadOf(material),
    madeAt,
    turns: turns.map(({ id, speaker, role, startMs, text }): CodedTurn => ({
      ...{ speaker, startMs, text, isQuestion: role === 'interviewer' },
      marks: marks.get(id) ?? [],
    })),
    memos: coded.memos.filter(({ interviewId, turnId }) => interviewId !== null && turnId === null).map(memoOf),
    codes: codes.map(({ code }) => code),
  };
}

type MemoWriter = (memo: CodedInterview['memos'][number]) => TranscriptMemo;

const memoWriter =
  ({ coderNames }: CodedInterview): MemoWriter =>
  ({ author, text, updatedAt }) => ({ author: coderNames.get(author)!, writtenAt: updatedAt, text });

function leadOf({ studyName, interview, coded, madeAt }: TranscriptMaterial): string[] {
  const coders = [...new Set(coded.passages.map(({ coder }) => coded.coderNames.get(coder)!))].sort();
  const day = madeAt.toISOString().slice(0, 10);
  return [
    [`Study: ${studyName}`, ...(interview.heldOn ? [`held on ${interview.heldOn}`] : []), `written on ${day}`].join(
      ' · ',
    ),
    coders.length === 0 ? 'Nobody has coded here yet.' : `Coded by ${coders.join(', ')}.`,
  ];
}

/** Codes of passages and those above them: a code says little without its place. */
function codesOfTranscript(
  { coded, codebook }: TranscriptMaterial,
  memoOf: MemoWriter,
): { readonly id: string; readonly code: TranscriptCode }[] {
  const byId = new Map(codebook.map((code) => [code.id, code]));
  const places = new Map<string, Set<string>>();
  for (const { codeId, passageId } of coded.passages) {
    places.set(codeId, (places.get(codeId) ?? new Set()).add(passageId));
  }
  const wanted = new Set<string>();
  for (const id of places.keys()) {
    for (let code = byId.get(id); code && !wanted.has(code.id); code = byId.get(aboveOf(code) ?? ''))
      wanted.add(code.id);
  }
  const listed = codebook.flatMap((code, position) => (wanted.has(code.id) ? [{ code, position }] : []));
  return listed.map(({ code, position }, at) => ({
    id: code.id,
    code: {
      ...{ number: at + 1, label: code.label, level: code.level, look: codeLook(position, code) },
      guide: guideOf(code),
      passages: places.get(code.id)?.size ?? 0,
      memos: coded.memos.filter(({ needId, themeId }) => (needId ?? themeId) === code.id).map(memoOf),
    },
  }));
}

const aboveOf = (code: PlacedCode): string | null => code.parentId ?? (code.kind === 'need' ? code.themeId : null);

/** What one coder says of one passage is one mark; each memo on a passage is one. */
function marksByTurn(
  { passages, memos, coderNames }: CodedInterview,
  numberOf: ReadonlyMap<string, number>,
  memoOf: MemoWriter,
): Map<string, TranscriptMark[]> {
  const marks = new Map<string, Map<string, TranscriptMark>>();
  const put = (turnId: string, mark: TranscriptMark) =>
    marks.set(turnId, (marks.get(turnId) ?? new Map<string, TranscriptMark>()).set(mark.id, mark));
  for (const { turnId, start, end, coder, codeId, stance } of passages) {
    const number = numberOf.get(codeId);
    if (turnId === null || number === undefined) continue;
    const id = `${start} ${end} ${coder}`;
    const known = marks.get(turnId)?.get(id)?.codes ?? [];
    const codes = [...known, { number, isAgainst: stance === 'against' }];
    put(turnId, { id, start, end, codes, coder: coderNames.get(coder)!, memo: null });
  }
  for (const memo of memos) {
    const { turnId, start, end, author } = memo;
    if (turnId === null) continue;
    put(turnId, {
      ...{ id: memo.id, start: start!, end: end!, codes: [], coder: coderNames.get(author)! },
      memo: memoOf(memo),
    });
  }
  return new Map([...marks].map(([turnId, ofTurn]) => [turnId, [...ofTurn.values()]]));
}
