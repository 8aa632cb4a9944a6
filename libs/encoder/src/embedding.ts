/**
 * A direction of length about 1, in steps of 1/512: half a kilobyte a text, and a difference in the last bit of a sum
 * on some future machine is rounded away nearly always.
 */
export type Embedding = Int8Array;

const STEPS = 512;
const LARGEST = 127;

/** @param vector - Length 1; no component of a sentence is near 0.25, where it would be cut. */
export const toEmbedding = (vector: readonly number[]): Embedding =>
  Int8Array.from(vector, (value) => Math.max(-LARGEST, Math.min(LARGEST, Math.round(value * STEPS))));

/** The embedding as numbers, of length about 1. */
export const vectorOf = (embedding: Embedding): Float32Array => Float32Array.from(embedding, (steps) => steps / STEPS);
