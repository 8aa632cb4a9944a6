import { assignMinimumCost, crossTable } from '@needfinder/numeric';
import type { Solution } from '@needfinder/segmentation';

const BINS = 10;

/** How often people are in the segment that they most likely are in, by how likely it was said to be. */
export class Calibration {
  readonly #people = new Float64Array(BINS);
  readonly #said = new Float64Array(BINS);
  readonly #right = new Float64Array(BINS);

  /** Adds the people of a solution with as many segments as were planted, matched to these by the people they share. */
  add({ k, labels, posteriors }: Solution, truth: Int32Array): void {
    const shared = crossTable(labels, truth, k, k, new Float64Array(labels.length).fill(1));
    const nameOf = assignMinimumCost(
      shared.map((people) => -people),
      k,
      k,
    );
    labels.forEach((label, row) => {
      if (label < 0) return;
      const probability = posteriors[row * k + label]!;
      const bin = Math.min(BINS - 1, Math.floor(probability * BINS));
      this.#people[bin] = this.#people[bin]! + 1;
      this.#said[bin] = this.#said[bin]! + probability;
      this.#right[bin] = this.#right[bin]! + (nameOf[label] === truth[row] ? 1 : 0);
    });
  }

  /** Expected calibration error, 0 … 1 (Naeini, Cooper & Hauskrecht 2015, AAAI 29:2901-2907); 0 before anybody is added. */
  error(): number {
    const people = this.#people.reduce((sum, count) => sum + count, 0);
    const apart = this.#said.reduce((sum, said, bin) => sum + Math.abs(said - this.#right[bin]!), 0);
    return people === 0 ? 0 : apart / people;
  }
}
