import { InvalidError } from '@needfinder/domain';
import type { LandscapeInput, LandscapeOptions, NeedRatings } from './types.js';

const DEFAULTS: Required<LandscapeOptions> = { minimumN: 30, bootstrap: 1000, seed: 1, confidence: 0.95, topBox: 0.4 };

/** The options with their defaults filled in. @throws InvalidError `opportunity.option` when one is out of its range. */
export function checkedOptions(options: LandscapeOptions = {}): Required<LandscapeOptions> {
  const chosen = {
    minimumN: options.minimumN ?? DEFAULTS.minimumN,
    bootstrap: options.bootstrap ?? DEFAULTS.bootstrap,
    seed: options.seed ?? DEFAULTS.seed,
    confidence: options.confidence ?? DEFAULTS.confidence,
    topBox: options.topBox ?? DEFAULTS.topBox,
  };
  const require = (name: keyof LandscapeOptions, allowed: boolean, range: string) => {
    if (allowed) return;
    const value = chosen[name];
    throw new InvalidError('opportunity.option', `Option ${name}: ${value} is not ${range}`, { option: name, value });
  };
  require('minimumN', chosen.minimumN >= 1, 'at least 1');
  require('bootstrap', Number.isInteger(chosen.bootstrap) && chosen.bootstrap >= 100, 'a whole number of at least 100');
  require('seed', Number.isInteger(chosen.seed) && chosen.seed >= 0, 'a whole number of at least 0');
  require('confidence', chosen.confidence > 0 && chosen.confidence < 1, 'between 0 and 1');
  require('topBox', chosen.topBox > 0 && chosen.topBox < 1, 'between 0 and 1');
  return chosen;
}

/** Refuses ratings, weights and memberships that cannot be meant. @returns the number of respondents. */
export function checkRatings({ needs, weights, membership }: LandscapeInput): number {
  if (needs.length === 0)
    throw new InvalidError('opportunity.needs.empty', 'A landscape needs at least one need; 0 were given');
  const n = needs[0]!.importance.length;
  const keys = new Set<string>();
  for (const need of needs) {
    if (keys.has(need.key))
      throw new InvalidError('opportunity.needs.duplicate', `Need ${need.key} is given twice`, { need: need.key });
    keys.add(need.key);
    checkAspect(need, 'importance', need.importance, need.importanceRange, n);
    checkAspect(need, 'satisfaction', need.satisfaction, need.satisfactionRange, n);
  }
  if (weights) checkPerRespondent('weights', weights, n, Number.MAX_VALUE);
  if (membership) checkPerRespondent('membership', membership, n, 1);
  return n;
}

function checkAspect(
  need: NeedRatings,
  aspect: 'importance' | 'satisfaction',
  ratings: Float64Array,
  [min, max]: readonly [number, number],
  n: number,
): void {
  const details = { need: need.key, aspect };
  if (!(Number.isFinite(min) && Number.isFinite(max) && min < max)) {
    throw new InvalidError(
      'opportunity.range',
      `Need ${need.key}: the ${aspect} range ${min}–${max} is not a range`,
      details,
    );
  }
  if (ratings.length !== n) {
    throw new InvalidError(
      'opportunity.length',
      `Need ${need.key}: ${ratings.length} ${aspect} ratings were given for ${n} respondents`,
      { ...details, length: ratings.length, respondents: n },
    );
  }
  ratings.forEach((rating, i) => {
    if (rating < min || rating > max) {
      throw new InvalidError(
        'opportunity.rating',
        `Need ${need.key}, respondent ${i}: ${aspect} ${rating} is outside ${min}–${max}`,
        { ...details, respondent: i, rating, min, max },
      );
    }
  });
}

function checkPerRespondent(name: 'weights' | 'membership', values: Float64Array, n: number, max: number): void {
  if (values.length !== n) {
    throw new InvalidError('opportunity.length', `${values.length} ${name} were given for ${n} respondents`, {
      length: values.length,
      respondents: n,
    });
  }
  values.forEach((value, i) => {
    if (!(value >= 0 && value <= max)) {
      throw new InvalidError(`opportunity.${name}`, `Respondent ${i}: ${value} is not allowed as ${name}`, {
        respondent: i,
        value,
      });
    }
  });
}
