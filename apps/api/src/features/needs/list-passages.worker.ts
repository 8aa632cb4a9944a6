import { passagesToEmbed, type SourceText } from '@needfinder/text';

/** Runs on a worker thread. */
export default function listPassages(texts: readonly SourceText[]): string[] {
  return passagesToEmbed(texts);
}
