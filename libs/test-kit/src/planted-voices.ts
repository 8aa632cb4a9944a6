import { createRng } from '@needfinder/numeric';
import { SPOKEN_NEEDS, SMALL_TALK } from './spoken-needs.js';

/** What people rate and what they say cross each other: neither alone tells the segments. */
export interface PlantedVoices {
  /** Ordinal ratings 0–4 of nine items. */
  readonly ratings: readonly { readonly name: string; readonly scale: 'ordinal'; readonly values: Float64Array }[];
  /** One answer per person, in the order of the people; some say nothing. */
  readonly answers: readonly { readonly id: string; readonly text: string; readonly frame: string }[];
  /** Segment of each person, 0 … 8: 3 × that of the ratings plus that of the words. */
  readonly truth: Int32Array;
  /** By need of `SPOKEN_NEEDS`: 1 where the person was made to speak of it. */
  readonly spoken: readonly Float64Array[];
}

const GROUPS = 3;
const NEEDS_EACH = SPOKEN_NEEDS.length / GROUPS;
const SPEAKS_OF_NEED = 0.7;
/** How often a need is one of the person's own group; otherwise of any group. */
const OWN = 0.93;
const DIGRESSES = 0.4;
const LOW = 1.4;
const LIFT = 2;
const NOISE = 0.9;

/**
 * Nine segments: three by which items people rate high, crossed with three by what they complain of.
 *
 * Three equal groups found without an error agree with nine crossed ones at an adjusted Rand index of .4, so that each
 * source alone stays under it. Everything a person says is written from templates in words of its own.
 */
export function plantVoices({ seed, n }: { readonly seed: number; readonly n: number }): PlantedVoices {
  const rng = createRng(seed);
  const truth = new Int32Array(n);
  const columns = Array.from({ length: 3 * GROUPS }, () => new Float64Array(n));
  const spoken = SPOKEN_NEEDS.map(() => new Float64Array(n));
  const answers = Array.from({ length: n }, (_, row) => {
    const person = rng.fork('person', row);
    const rates = person.int(GROUPS);
    const speaks = person.int(GROUPS);
    truth[row] = rates * GROUPS + speaks;
    columns.forEach((column, item) => {
      const centre = LOW + (Math.floor(item / 3) === rates ? LIFT : 0);
      column[row] = Math.max(0, Math.min(4, Math.round(centre + NOISE * person.normal())));
    });
    const said: string[] = [];
    for (let at = 0; at < NEEDS_EACH; at += 1) {
      const group = person.next() < OWN ? speaks : person.int(GROUPS);
      const need = group * NEEDS_EACH + at;
      if (person.next() >= SPEAKS_OF_NEED) continue;
      const wordings = SPOKEN_NEEDS[need]!;
      spoken[need]![row] = 1;
      said.push(wordings[person.int(wordings.length)]!);
    }
    if (person.next() < DIGRESSES) said.push(SMALL_TALK[person.int(SMALL_TALK.length)]!);
    const text = said.length === 0 ? 'nothing' : person.shuffle(said).join(' ');
    return { id: String(row), text, frame: 'What bothers you about the gym?' };
  });
  const ratings = columns.map((values, item) => ({ name: `item ${item + 1}`, scale: 'ordinal' as const, values }));
  return { ratings, answers, truth, spoken };
}
