import { ForbiddenError, InvalidError, type MentionKind, NotFoundError } from '@needfinder/domain';
import type { Stance } from '../needs/index.js';
import { type CodingChange, type CodingImage, onlyChanged, sameStatement } from './coding-image.js';

/** What a coder wants to do; shaped like `CodingStepInput`. */
export interface WantedStep {
  readonly put: readonly {
    readonly id: string;
    readonly turnId: string;
    readonly start: number;
    readonly end: number;
    readonly needId?: string | null;
    readonly themeId?: string | null;
    readonly stance?: Stance | null;
  }[];
  readonly remove: readonly string[];
  readonly judge: readonly { readonly codingId: string; readonly stands: boolean; readonly ownId?: string | null }[];
}

export interface StepGround {
  readonly coder: string;
  /** The coder of what is suggested. */
  readonly engine: string;
  /** Every coding of the turns and ids that the step names, as it is. */
  readonly standing: readonly CodingImage[];
  /** Length of each turn of the interview, in code points. */
  readonly turnLengths: ReadonlyMap<string, number>;
  /** What the words of a place sound like. */
  readonly soundOf: (turnId: string, start: number, end: number) => { kind: MentionKind; intensity: number };
}

/**
 * What a step makes of the codings of an interview. A coder changes codings of their own and judges those of others;
 * to say the same of the same passage twice is to say it once, and what is gone already is not missed.
 *
 * @throws ForbiddenError `coding.not-yours`, InvalidError `coding.one-code`, `coding.span`, NotFoundError `turn.not-found`,
 *   `coding.not-found`
 */
export function planStep({ put, remove, judge }: WantedStep, ground: StepGround): CodingChange {
  const { coder, engine, standing, soundOf } = ground;
  const after = new Map(standing.map((image) => [image.id, image]));

  const own = (id: string): CodingImage | undefined => {
    const image = after.get(id);
    if (image && image.coder !== coder) {
      throw new ForbiddenError('coding.not-yours', `Coding ${id} belongs to another coder`, { id });
    }
    return image;
  };
  const place = (image: CodingImage): void => {
    const same = [...after.values()].find((other) => other.id !== image.id && sameStatement(other, image));
    if (same) after.delete(image.id);
    else after.set(image.id, image);
  };

  for (const id of remove) if (own(id)) after.delete(id);
  for (const wanted of put) {
    const { id, turnId, start, end, needId = null, themeId = null, stance } = wanted;
    if ((needId === null) === (themeId === null)) {
      throw new InvalidError('coding.one-code', `Coding ${id} takes a need or a theme, and not both`, { id });
    }
    requireSpan(wanted, ground);
    const known = own(id);
    const changed = { needId, themeId, turnId, start, end, stance: stance ?? known?.stance ?? ('for' as const) };
    place({ ...(known ?? { ...newCoding(id, coder), ...soundOf(turnId, start, end) }), ...changed });
  }
  for (const { codingId, stands, ownId } of judge) {
    const image = after.get(codingId);
    if (!image) throw new NotFoundError('coding.not-found', `There is no coding ${codingId}`, { id: codingId });
    const status = stands ? ('accepted' as const) : ('rejected' as const);
    after.set(codingId, { ...image, status, settledBy: image.coder === engine ? null : coder });
    // Who agrees with the engine says so with a coding of their own.
    if (stands && ownId && image.coder === engine && !own(ownId)) place({ ...image, ...newCoding(ownId, coder) });
  }
  return onlyChanged({ before: standing, after: [...after.values()] });
}

const newCoding = (id: string, coder: string) =>
  ({ id, coder, probability: 1, status: 'accepted', settledBy: null }) as const;

function requireSpan({ turnId, start, end }: WantedStep['put'][number], { turnLengths }: StepGround): void {
  const length = turnLengths.get(turnId);
  if (length === undefined) {
    throw new NotFoundError('turn.not-found', `The interview has no turn ${turnId}`, { id: turnId });
  }
  if (start >= end || end > length) {
    const sentence = `A passage of turn ${turnId} lies within 0–${length}, not ${start}–${end}`;
    throw new InvalidError('coding.span', sentence, { start, end, length });
  }
}
