import type { AnswerValue } from '@needfinder/domain';
import { partsOf } from '../stored/stored-questions.js';
import type { CompiledSurvey } from '../evaluate/compile-survey.js';
import { antonymIndex, type AntonymPair } from './antonym-pairs.js';
import { isGibberish } from './gibberish.js';

/** One sign that a response may not be meant. `weight` is in (0, 1]: how much it says by itself. */
export interface QualityReason {
  readonly code:
    | 'speeder'
    | 'straight-lining'
    | 'attention'
    | 'infrequency'
    | 'contradiction'
    | 'gibberish'
    | 'duplicate-text'
    | 'same-device'
    | 'honeypot';
  /** A sentence for the researcher, with the number it rests on. */
  readonly sentence: string;
  readonly weight: number;
}
export interface ResponseQuality {
  /** In [0, 1]: 0 nothing doubtful, 1 certain; 1 − Π(1 − weight) over the reasons. */
  readonly doubt: number;
  readonly reasons: readonly QualityReason[];
}
export interface JudgedResponse {
  readonly values: Readonly<Record<string, AnswerValue | undefined>>;
  /** Milliseconds on the pages, all together; null when the browser did not tell. */
  readonly spentMs: number | null;
  /** Whether the field that people cannot see was filled in. */
  readonly isTrapped: boolean;
  /** How many responses came from its device, itself among them; 1 where that is not noticed. */
  readonly fromDevice: number;
}
/** What the other responses look like. */
export interface QualityNorm {
  /** Median milliseconds per answered field; null when too few have answered. */
  readonly medianMsPerField: number | null;
  /** How many responses hold this text, by its folded words. */
  readonly textCounts: ReadonlyMap<string, number>;
  /** Ratings that people answer against each other (`antonymPairs`). */
  readonly antonyms: readonly AntonymPair[];
}

/** Faster than this share of the median per field is a speeder (Greszki, Meyer & Schoen 2015, Public Opinion Quarterly 79). */
const SPEEDER_SHARE = 0.4;
/** Equal answers down a battery say nothing when it is shorter. */
const SHORTEST_BATTERY = 5;
/** A text that several people send by themselves is short. */
const SHORTEST_DUPLICATE = 20;

/** Why a response may be doubted; nothing is ever deleted for it. Deterministic: the same answers give the same reasons. */
export function responseQuality(survey: CompiledSurvey, response: JudgedResponse, norm: QualityNorm): ResponseQuality {
  const reasons = [
    ...speed(response, norm),
    ...straightLines(survey, response),
    ...attention(survey, response),
    ...infrequency(survey, response),
    ...contradictions(response, norm),
    ...texts(survey, response, norm),
    ...devices(response),
    ...(response.isTrapped
      ? [{ code: 'honeypot', sentence: 'A field that people cannot see was filled in', weight: 0.95 } as const]
      : []),
  ];
  return { doubt: 1 - reasons.reduce((trust, { weight }) => trust * (1 - weight), 1), reasons };
}

/** Milliseconds per answered field; NaN when the browser told no time or nothing was answered. */
export const msPerField = ({ values, spentMs }: Pick<JudgedResponse, 'values' | 'spentMs'>): number => {
  const answered = Object.keys(values).length;
  return spentMs === null || answered === 0 ? Number.NaN : spentMs / answered;
};

/** How a text is compared with others. */
export const foldText = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function speed(response: JudgedResponse, { medianMsPerField: median }: QualityNorm): QualityReason[] {
  const own = msPerField(response);
  if (median === null || Number.isNaN(own) || own >= SPEEDER_SHARE * median) return [];
  const sentence = `${(own / 1000).toFixed(1)} s per answer, where half of all people take ${(median / 1000).toFixed(1)} s or more`;
  return [{ code: 'speeder', sentence, weight: own < (SPEEDER_SHARE * median) / 2 ? 0.7 : 0.4 }];
}

function straightLines(survey: CompiledSurvey, { values }: JudgedResponse): QualityReason[] {
  const reasons: QualityReason[] = [];
  for (const part of partsOf(survey.definition)) {
    if (part.type !== 'matrix' && part.type !== 'need-battery') continue;
    const given = survey.fieldsOfPart(part).flatMap(({ key }) => values[key] ?? []);
    if (given.length < SHORTEST_BATTERY || new Set(given).size > 1) continue;
    const sentence = `All ${given.length} answers to “${part.title}” are ${String(given[0])}`;
    reasons.push({ code: 'straight-lining', sentence, weight: given.length >= 2 * SHORTEST_BATTERY ? 0.5 : 0.3 });
  }
  return reasons;
}

function attention(survey: CompiledSurvey, { values }: JudgedResponse): QualityReason[] {
  return partsOf(survey.definition).flatMap((part): QualityReason[] => {
    if (!('expects' in part) || part.expects === undefined) return [];
    const given = values[part.key];
    if (given === undefined || given === part.expects) return [];
    const sentence = `“${part.title}” was answered ${String(given)}, not ${part.expects}`;
    return [{ code: 'attention', sentence, weight: 0.6 }];
  });
}

/** Answers that hardly anybody can truly give (Meade & Craig 2012, Psychological Methods 17). */
function infrequency(survey: CompiledSurvey, { values }: JudgedResponse): QualityReason[] {
  return partsOf(survey.definition).flatMap((part): QualityReason[] => {
    if (part.type !== 'single' && part.type !== 'rating') return [];
    const given = values[part.key];
    const unlikely: readonly unknown[] = part.unlikely ?? [];
    if (given === undefined || !unlikely.includes(given)) return [];
    const sentence = `“${part.title}” was answered ${String(given)}, which hardly anybody can truly answer`;
    return [{ code: 'infrequency', sentence, weight: 0.6 }];
  });
}

function contradictions({ values }: JudgedResponse, { antonyms }: QualityNorm): QualityReason[] {
  const index = antonymIndex(antonyms, values);
  if (index === null || index <= 0) return [];
  const sentence = `Answers agree (r = ${index.toFixed(2)}) where others answer one way or the other`;
  return [{ code: 'contradiction', sentence, weight: 0.4 }];
}

/** A household or a classroom shares an address and a browser: by itself this is a reason to look, no more. */
function devices({ fromDevice }: JudgedResponse): QualityReason[] {
  if (fromDevice < 2) return [];
  const sentence = `${fromDevice} people answered from one address with the same kind of browser`;
  return [{ code: 'same-device', sentence, weight: 0.3 }];
}

function texts(survey: CompiledSurvey, { values }: JudgedResponse, { textCounts }: QualityNorm): QualityReason[] {
  return partsOf(survey.definition).flatMap((part): QualityReason[] => {
    const text = part.type === 'long-text' || part.type === 'short-text' ? values[part.key] : undefined;
    if (typeof text !== 'string') return [];
    if (isGibberish(text)) return [{ code: 'gibberish', sentence: `“${part.title}” holds no words`, weight: 0.6 }];
    const copies = textCounts.get(foldText(text)) ?? 1;
    if (copies < 2 || text.length < SHORTEST_DUPLICATE) return [];
    const sentence = `${copies} people gave the same words to “${part.title}”`;
    return [{ code: 'duplicate-text', sentence, weight: 0.5 }];
  });
}
