import { corpusReader, type CorpusReader } from '@needfinder/text';

/** Share of a survey need's words, weighed by how telling they are, that a proposal must say too. */
const SAME_NEED = 0.5;
/** A single shared word is a coincidence, unless the need has no other. */
const FEWEST_SHARED = 2;
/** A word belongs to a proposal when at least this share of its passages uses it. */
const COMMON_AMONG_PASSAGES = 0.25;

export interface SurveyNeed {
  readonly id: string;
  /** Its name and statement. */
  readonly words: string;
}
export interface ProposalWords {
  /** Label and draft statement. */
  readonly words: string;
  readonly passages: readonly string[];
}

/**
 * Finds the survey need that says the same as a proposal of the text engine, by the stems of their content words.
 *
 * A stem counts for a need the more, the fewer of the survey's needs use it (1 / number of needs): "minimise the time it
 * takes to" is in half of a questionnaire and tells nothing. Of the summed weights of a need, a proposal must say at
 * least half, by at least two stems; it says what stands in its label, its statement, or a quarter of its passages.
 *
 * @returns For a proposal the id of the need whose words it says most completely, or null.
 */
export function surveyNeedFinder(needs: readonly SurveyNeed[]): (proposal: ProposalWords) => string | null {
  const reader = corpusReader(needs.map(({ words }) => words));
  const read = needs
    .map(({ id, words }) => ({ id, stems: new Set(reader.read(words)) }))
    .filter(({ stems }) => stems.size > 0);
  const uses = new Map<string, number>();
  for (const { stems } of read) for (const stem of stems) uses.set(stem, (uses.get(stem) ?? 0) + 1);
  const weightOf = (stems: Iterable<string>): number => [...stems].reduce((sum, stem) => sum + 1 / uses.get(stem)!, 0);
  return (proposal) => {
    const said = stemsOf(proposal, reader);
    let best: { id: string; share: number } | null = null;
    for (const { id, stems } of read) {
      const shared = [...stems].filter((stem) => said.has(stem));
      if (shared.length < Math.min(FEWEST_SHARED, stems.size)) continue;
      const share = weightOf(shared) / weightOf(stems);
      if (share >= SAME_NEED && share > (best?.share ?? 0)) best = { id, share };
    }
    return best?.id ?? null;
  };
}

function stemsOf({ words, passages }: ProposalWords, reader: CorpusReader): Set<string> {
  const said = new Set(reader.read(words));
  const counts = new Map<string, number>();
  for (const passage of passages) {
    for (const stem of new Set(reader.read(passage))) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  const enough = Math.max(2, COMMON_AMONG_PASSAGES * passages.length);
  for (const [stem, count] of counts) if (count >= enough) said.add(stem);
  return said;
}
