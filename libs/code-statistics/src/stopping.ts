export interface StoppingOptions {
  /** Units whose codes are the base that new ones are held against. */
  readonly baseSize: number;
  /** Units in a run. */
  readonly runLength: number;
}

/** As Guest, Namey & Chen recommend to begin with. */
export const STOPPING_DEFAULTS: StoppingOptions = { baseSize: 4, runLength: 2 };

/** New codes of some units in a row. */
export interface StoppingRun {
  /** Units known at the end of the run. */
  readonly units: number;
  /** Codes that are new in the run. */
  readonly fresh: number;
  /** `fresh` over the codes of the base; null where the base has none. */
  readonly newInformation: number | null;
}

/**
 * How much new information each run of units after the base brings. Saturation at a threshold of 5 % is reached with the
 * first run whose `newInformation` is at most .05; runs slide on by one unit.
 *
 * @param fresh - By unit, in the order of coding: codes that it is the first to have.
 * @returns One run for each unit from `baseSize + runLength` on; none where there are fewer units.
 *
 * Source: Guest, Namey & Chen (2020), PLoS ONE 15(5): e0232076, steps 1 to 3: unique themes of the base, new themes of
 * the run, their ratio. Checked against: an example worked by hand by those steps (stopping.spec.ts).
 */
export function runsOfNewCodes(
  fresh: readonly number[],
  { baseSize, runLength }: StoppingOptions = STOPPING_DEFAULTS,
): StoppingRun[] {
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const base = sum(fresh.slice(0, baseSize));
  return Array.from({ length: Math.max(0, fresh.length - baseSize - runLength + 1) }, (_, at) => {
    const units = baseSize + runLength + at;
    const inRun = sum(fresh.slice(units - runLength, units));
    return { units, fresh: inRun, newInformation: base === 0 ? null : inRun / base };
  });
}
