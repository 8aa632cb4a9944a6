import { choleskyFactor, choleskySolve } from '@needfinder/numeric';
import type { BestWorstData } from './best-worst-task.js';

/** Items to choose among, for the better (+1) or for the worse (−1). */
interface Menu {
  readonly items: readonly number[];
  readonly direction: 1 | -1;
}

/** Every choice of every respondent as a number: which item of which menu. */
export interface ChoiceTable {
  readonly menus: readonly Menu[];
  /** First choice of each menu among all choices. */
  readonly starts: readonly number[];
  readonly choices: number;
  /** By respondent. */
  readonly made: readonly (readonly number[])[];
}

/**
 * Sequential best–worst choices: the best among all that is shown, then the worst among what is left.
 * Where the best is unknown, the worst is chosen among all that is shown.
 */
export function tabulateChoices({ respondents, tasks }: BestWorstData): ChoiceTable {
  const menus: Menu[] = [];
  const starts: number[] = [];
  const known = new Map<string, number>();
  let choices = 0;
  const choiceOf = (items: readonly number[], direction: 1 | -1, chosen: number): number => {
    const sorted = [...items].sort((a, b) => a - b);
    const name = `${direction} ${sorted.join(' ')}`;
    let menu = known.get(name);
    if (menu === undefined) {
      menu = menus.push({ items: sorted, direction }) - 1;
      known.set(name, menu);
      starts.push(choices);
      choices += sorted.length;
    }
    return starts[menu]! + sorted.indexOf(chosen);
  };
  const made = Array.from({ length: respondents }, (): number[] => []);
  for (const { respondent, shown, best, worst } of tasks) {
    if (best !== null) made[respondent]!.push(choiceOf(shown, 1, best));
    const left = shown.filter((item) => item !== best);
    if (worst !== null && left.length > 1) made[respondent]!.push(choiceOf(left, -1, worst));
  }
  return { menus, starts, choices, made };
}

/** Log probability of every choice under some utilities. */
export function logProbabilities({ menus, starts, choices }: ChoiceTable, utilities: Float64Array): Float64Array {
  const result = new Float64Array(choices);
  menus.forEach(({ items, direction }, menu) => {
    const values = items.map((item) => direction * utilities[item]!);
    const top = Math.max(...values);
    const logSum = top + Math.log(values.reduce((sum, value) => sum + Math.exp(value - top), 0));
    values.forEach((value, place) => (result[starts[menu]! + place] = value - logSum));
  });
  return result;
}

/** A weak pull towards equal utilities keeps an item finite that a class always or never takes. */
const RIDGE = 1e-3;
const HALVINGS = 8;

/**
 * One Newton step of the logit utilities for weighted counts of the choices, halved until the fit does not fall. The
 * utilities are kept zero-centred, so none of them is a reference.
 *
 * Source: McFadden (1974), Conditional logit analysis of qualitative choice behavior; for the sequence best, then worst,
 * Louviere, Flynn & Marley (2015), Best-Worst Scaling, chapter 5.
 */
export function newtonUtilities(table: ChoiceTable, utilities: Float64Array, counts: Float64Array): Float64Array {
  const size = utilities.length;
  const gradient = utilities.map((utility) => -RIDGE * utility);
  const curvature = new Float64Array(size * size);
  const logs = logProbabilities(table, utilities);
  table.menus.forEach(({ items, direction }, menu) => {
    const start = table.starts[menu]!;
    let total = 0;
    items.forEach((_, place) => (total += counts[start + place]!));
    if (total === 0) return;
    items.forEach((a, place) => {
      const p = Math.exp(logs[start + place]!);
      gradient[a] = gradient[a]! + direction * (counts[start + place]! - total * p);
      items.forEach((b, other) => {
        const q = Math.exp(logs[start + other]!);
        curvature[a * size + b] = curvature[a * size + b]! + total * ((a === b ? p : 0) - p * q);
      });
    });
  });
  for (let a = 0; a < size; a += 1) {
    // Adding the same to all utilities changes no probability; a constant in every cell makes the matrix invertible.
    for (let b = 0; b < size; b += 1) curvature[a * size + b] = curvature[a * size + b]! + 1 / size;
    curvature[a * size + a] = curvature[a * size + a]! + RIDGE;
  }
  const factor = choleskyFactor(curvature, size);
  if (!factor) return utilities;
  const step = choleskySolve(factor, size, gradient);
  const fitOf = (candidate: Float64Array): number => {
    let sum = 0;
    logProbabilities(table, candidate).forEach((log, choice) => (sum += counts[choice]! * log));
    candidate.forEach((utility) => (sum -= (RIDGE * utility * utility) / 2));
    return sum;
  };
  const before = fitOf(utilities);
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const next = utilities.map((utility, item) => utility + step[item]! / 2 ** halving);
    const mean = next.reduce((sum, utility) => sum + utility, 0) / size;
    const centred = next.map((utility) => utility - mean);
    if (fitOf(centred) >= before) return centred;
  }
  return utilities;
}
