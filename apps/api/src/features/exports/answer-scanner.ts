import type { StoredAnswer } from '@needfinder/domain';
import { NO_ANSWER, type NoAnswer } from '@needfinder/file-formats';

/** Takes the answers of one response; `question` is the place of its key in the list that the scanner was made for. */
export type TakeAnswer = (question: number, answer: StoredAnswer) => void;

const [QUOTE, BACKSLASH, BRACE, BRACKET, CLOSE_BRACE, CLOSE_BRACKET, COMMA] = [34, 92, 123, 91, 125, 93, 44];
const [ZERO, NINE] = [48, 57];
const STATES = new Map<string, NoAnswer>(
  Object.values(NO_ANSWER).map((state) => [`{"missing": "${state.missing}"}`, state]),
);

/**
 * Reads answers out of the JSON that PostgreSQL writes for a response, without making an object of them: an export
 * reads hundreds of answers of everybody, and as objects they take ten times as long.
 *
 * PostgreSQL writes keys in an order of its own (by length, then by bytes), the same in every response, so that the next
 * key is nearly always known before it is read.
 *
 * @param keys - Answers under other keys are left out.
 * @returns A function for one JSON object of stored answers, as `jsonb::text` gives it.
 */
export function answerScanner(keys: readonly string[]): (json: string, take: TakeAnswer) => void {
  const ordered = keys
    .map((key, question) => ({ quoted: `${JSON.stringify(key)}: `, question, bytes: Buffer.from(key) }))
    .sort((a, b) => a.bytes.length - b.bytes.length || Buffer.compare(a.bytes, b.bytes));
  const placeOf = new Map(ordered.map(({ quoted }, place) => [quoted, place]));
  const aheadOf = (json: string, at: number, next: number): number | undefined => {
    for (let place = next; place < ordered.length && place < next + LOOK_AHEAD; place++) {
      if (json.startsWith(ordered[place]!.quoted, at)) return place;
    }
    return undefined;
  };
  return (json, take) => {
    let next = 0;
    for (let at = 1; json.charCodeAt(at) === QUOTE;) {
      const place = aheadOf(json, at, next) ?? placeOf.get(json.slice(at, endOfString(json, at) + 2));
      const found = place === undefined ? undefined : ordered[place]!;
      const start = found ? at + found.quoted.length : endOfString(json, at) + 2;
      if (place !== undefined) next = place + 1;
      const end = endOfValue(json, start);
      if (found) take(found.question, valueOf(json, start, end));
      at = json.charCodeAt(end) === COMMA ? end + 2 : end;
    }
  };
}

/** People leave out questions here and there; beyond this many the key is looked up. */
const LOOK_AHEAD = 4;

function valueOf(json: string, start: number, end: number): StoredAnswer {
  const first = json.charCodeAt(start);
  if (first >= ZERO && first <= NINE && end === start + 1) return first - ZERO;
  const text = json.slice(start, end);
  if (first === QUOTE && !text.includes('\\')) return text.slice(1, -1);
  return STATES.get(text) ?? (JSON.parse(text) as StoredAnswer);
}

/** Behind the closing quote. */
function endOfString(json: string, start: number): number {
  for (let at = start + 1; ; at++) {
    const code = json.charCodeAt(at);
    if (code === QUOTE) return at + 1;
    if (code === BACKSLASH) at++;
  }
}

/** Behind the last character of the value that begins here. */
function endOfValue(json: string, start: number): number {
  const first = json.charCodeAt(start);
  if (first === QUOTE) return endOfString(json, start);
  if (first !== BRACE && first !== BRACKET) {
    let at = start;
    for (let code = first; code !== COMMA && code !== CLOSE_BRACE; code = json.charCodeAt(++at));
    return at;
  }
  let depth = 0;
  for (let at = start; ;) {
    const code = json.charCodeAt(at);
    if (code === QUOTE) at = endOfString(json, at);
    else {
      at++;
      if (code === BRACE || code === BRACKET) depth++;
      else if ((code === CLOSE_BRACE || code === CLOSE_BRACKET) && --depth === 0) return at;
    }
  }
}
