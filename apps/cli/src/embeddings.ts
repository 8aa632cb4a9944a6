import { availableParallelism } from 'node:os';
import { embedTexts } from '@needfinder/encoder';
import type { Embeddings } from '@needfinder/text';
import { progressOn } from './progress.js';
import { UsageError, type Terminal } from './usage.js';

/** Each thread holds the encoder's weights; more of them cost memory and gain little. */
const MOST_THREADS = 4;
const CHOICES = ['on', 'off'];

/**
 * What the shipped encoder says of the texts; nothing when it was turned off or there is no text it reads.
 *
 * @throws UsageError when the choice is neither on nor off.
 */
export async function embeddingsOf(
  texts: () => readonly string[],
  choice: string | undefined,
  terminal: Terminal,
): Promise<{ embeddings?: Embeddings }> {
  if (choice !== undefined && !CHOICES.includes(choice))
    throw new UsageError(`--encoder: "${choice}" is not on or off`);
  if (choice === 'off') return {};
  const wanted = texts();
  if (wanted.length === 0) return {};
  const show = progressOn(terminal);
  const threads = Math.min(availableParallelism(), MOST_THREADS);
  const onProgress = (done: number, total: number): void => show('encoder', done / total);
  return { embeddings: await embedTexts(wanted, { threads, onProgress }) };
}
