import { FEWEST_PEOPLE } from './weighted-estimate.js';

export interface SegmentFacts {
  readonly members: number;
  readonly interviewed: number;
  /** Variables that describe the segment: people of it with a value, and the share of all people without one. */
  readonly profile: readonly { readonly title: string; readonly n: number; readonly missingShare: number }[];
  /** Needs of the codebook: members who spoke at all, members who mention it, members who rated it; null = not rated. */
  readonly needs: readonly {
    readonly label: string;
    readonly spoke: number;
    readonly mentioned: number;
    readonly rated: number | null;
  }[];
}

const MANY_MISSING = 0.3;
const FEW_INTERVIEWS = 3;
const MOST_NAMED = 5;

const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`);
const names = (all: readonly string[]): string => {
  const named = all.slice(0, MOST_NAMED).map((name) => `"${name}"`);
  const more = all.length - named.length;
  return more > 0 ? `${named.join(', ')} and ${more} more` : named.join(', ');
};

/** What the data do not say about a segment, the most important first. */
export function unknownsOf({ members, interviewed, profile, needs }: SegmentFacts): string[] {
  const unknowns: string[] = [];
  if (members < FEWEST_PEOPLE) {
    unknowns.push(`Only ${people(members)} are in this segment: most numbers about it are withheld.`);
  }
  if (interviewed === 0)
    unknowns.push('Nobody of this segment was interviewed: we know their answers, not their reasons.');
  else if (interviewed < FEW_INTERVIEWS) {
    unknowns.push(`Only ${people(interviewed)} of this segment ${interviewed === 1 ? 'was' : 'were'} interviewed.`);
  }
  const spoke = Math.max(0, ...needs.map((need) => need.spoke));
  if (needs.length > 0 && spoke < FEWEST_PEOPLE && members >= FEWEST_PEOPLE) {
    unknowns.push(`Only ${people(spoke)} of this segment said something in their own words.`);
  }
  const silent = needs.filter((need) => need.mentioned === 0);
  if (spoke > 0 && silent.length > 0) {
    unknowns.push(`No member speaks of ${names(silent.map(({ label }) => label))}.`);
  }
  const thinlyRated = needs.filter(({ rated }) => rated !== null && rated < FEWEST_PEOPLE);
  if (members >= FEWEST_PEOPLE && thinlyRated.length > 0) {
    unknowns.push(`Fewer than ${FEWEST_PEOPLE} members rated ${names(thinlyRated.map(({ label }) => label))}.`);
  }
  for (const { title, n, missingShare } of profile) {
    if (n < FEWEST_PEOPLE && members >= FEWEST_PEOPLE) {
      unknowns.push(`"${title}" is known of ${people(n)} of this segment only.`);
    } else if (missingShare > MANY_MISSING) {
      unknowns.push(`"${title}" is unknown for ${Math.round(100 * missingShare)} % of all people in segments.`);
    }
  }
  return unknowns;
}
