import { passagesToEmbed } from '@needfinder/text';
import type { ListPassagesInput } from './propose-codebook.task.js';

/** Runs on a worker thread. */
export default function listPassages({ texts, known }: ListPassagesInput): string[] {
  return passagesToEmbed(texts, { known });
}
