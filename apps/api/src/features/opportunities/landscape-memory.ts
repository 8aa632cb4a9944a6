import type { Landscape, LandscapeInput } from '@needfinder/opportunity';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { Compute } from '../../platform/compute/index.js';
import { landscapeTask } from './landscape.task.js';

/** Enough for the segments of a dozen studies that are read at the same time. */
const MOST_REMEMBERED = 128;

/**
 * Landscapes as they were computed last. They are known by their data, so a changed answer, membership or scale can
 * never meet an old one, and what nobody asks for any more is forgotten.
 */
@Injectable()
export class LandscapeMemory {
  private readonly known = new Map<string, Promise<Landscape>>();

  constructor(private readonly compute: Compute) {}

  /** Computed on a worker thread, once for whoever asks at the same time. */
  of(input: LandscapeInput): Promise<Landscape> {
    const key = contentOf(input);
    const found = this.known.get(key) ?? this.compute.run(landscapeTask, input);
    this.known.delete(key);
    this.known.set(key, found);
    const [oldest] = this.known.keys();
    if (this.known.size > MOST_REMEMBERED) this.known.delete(oldest!);
    // What failed is tried again by whoever asks next.
    found.catch(() => this.known.delete(key));
    return found;
  }
}

/** A name for equal needs, ratings, weights and memberships in the same order. */
function contentOf({ needs, weights, membership, options }: LandscapeInput): string {
  const hash = createHash('sha256').update(JSON.stringify(options ?? null));
  for (const { importance, satisfaction, ...words } of needs) {
    hash.update(JSON.stringify(words)).update(bytesOf(importance)).update(bytesOf(satisfaction));
  }
  for (const numbers of [weights, membership]) hash.update(numbers ? bytesOf(numbers) : 'none');
  return hash.digest('hex');
}

const bytesOf = (numbers: ArrayLike<number>): Uint8Array => {
  const { buffer, byteOffset, byteLength } = numbers instanceof Float64Array ? numbers : Float64Array.from(numbers);
  return new Uint8Array(buffer, byteOffset, byteLength);
};
