/** How a number of the run page is computed, in plain words, and who proposed to compute it so. */
export interface MethodNote {
  readonly text: string;
  readonly source: string;
  /** Heading in docs/methods.md. */
  readonly section: string;
}

const DOLNICAR_2018 = 'Dolnicar, Grün & Leisch (2018), Market Segmentation Analysis, Springer';
const DOLNICAR_2017 = 'Dolnicar & Leisch (2017), Marketing Letters 28:423–436';

export const METHOD_NOTES = {
  verdict: {
    text: 'The answers are compared with samples of a continuum: people with the same answers and the same correlations between them, but no groups. Only answers that are more grouped than these samples are called natural. Without natural groups, a cut that resamples of the same people repeat is called reproducible, any other constructed. Where items are unrelated, or differ by rating style alone, there is nothing to cut.',
    source: 'Dolnicar & Leisch (2010), Marketing Letters 21:83–101, for the three kinds of segments',
    section: 'Verdict',
  },
  stability: {
    text: 'Pairs of samples are drawn from the same people with replacement. Each is segmented anew, both place everybody, and the adjusted Rand index of the two is averaged: 1 is the same segments, 0 no more alike than by chance. The line is the 95 % interval of the mean. By segment, SLSw is the overlap of the two samples, Jaccard the overlap of a sample with the solution.',
    source: `Hubert & Arabie (1985), J. Classification 2:193–218; Dolnicar & Leisch (2010), Marketing Letters 21:83–101; ${DOLNICAR_2017}; Hennig (2007), CSDA 52:258–271`,
    section: 'Stability',
  },
  criteria: {
    text: 'Each criterion weighs how well the segments fit the answers against how many numbers they need for it; ICL also counts how sure the memberships are. Lower is better, and the ring marks the lowest. They often disagree: BIC and ICL prefer few segments, AIC many.',
    source:
      'Akaike (1974); Schwarz (1978), Annals of Statistics 6:461–464; Sclove (1987), Psychometrika 52:333–343; Biernacki, Celeux & Govaert (2000), IEEE PAMI 22:719–725',
    section: 'Latent classes',
  },
  scatter: {
    text: 'The sum of squared distances of people from the centre of their segment. It always falls with more segments, so the lowest says nothing: look for the number after which it falls more slowly.',
    source: 'Hartigan & Wong (1979), Applied Statistics 28:100–108',
    section: 'k-means, Ward, PAM',
  },
  style: {
    text: 'Ratings on one scale are taken once as given and once as the distance from each person’s own mean rating. Both are cut into the same number of segments, and the adjusted Rand index says how far they agree. The share is the variance between segments in the overall mean, over the variance between segments in all ratings. Where the ratings are ordinal, latent classes are also fitted beside two traits of the person, how high and how widely everything is rated.',
    source:
      'Fischer (2004), J. Cross-Cultural Psychology 35:263–282; Magidson & Vermunt (2006), COMPSTAT, 351–360; Morren, Gelissen & Vermunt (2011), Sociological Methodology 41:13–47',
    section: 'Response style',
  },
  doubt: {
    text: 'Each answer that was given here is judged by how fast it came, equal answers down a list, failed attention and infrequency items, contradicted pairs, texts without words or copied from others, and a field that only programs fill in; the reasons stand in the field monitor. The signs are taken together as one minus the product of what each leaves of trust. The most doubtful twentieth, and nobody without a sign, is left out, everybody else is fitted again with the same options and seed, and the adjusted Rand index compares the two proposals over the people in both. The answer is yes as well where a segment loses half of its people or more, however alike the others are cut.',
    source:
      'Meade & Craig (2012), Psychological Methods 17:437–455, for the signs; Hubert & Arabie (1985), J. Classification 2:193–218',
    section: 'Doubtful answers',
  },
  flow: {
    text: 'Each solution is compared with the one that has one segment fewer. SLSa of a segment is 1 when all of its people come from one segment there, and 0 when they come from all segments alike: one minus the entropy of where they come from, over the largest possible entropy.',
    source: DOLNICAR_2017,
    section: 'Stability',
  },
  gorge: {
    text: 'For each segment all people are counted by how similar they are to it. For latent classes similarity is the probability of membership. For other methods it is exp(−d) over the sum of exp(−d) for all segments, with d the distance to the centre. Distinct segments show people at both ends and a gorge between; a cut through a continuum fills the middle. Closeness by distance seldom comes near 1: compare it between solutions, not with a probability. People are counted, not weighted.',
    source: `${DOLNICAR_2018}, section 7.5, with γ = 1`,
    section: 'Gorge, flow and separation',
  },
  separation: {
    text: 'The two axes are the first two principal components of the basis: the directions in which people differ most. Missing answers stand at the mean of their item. A mark is a person; people of a segment who answered alike share one, larger with their number. An ellipse holds about half of a segment. Two axes never show all differences: segments that overlap here may differ on a third.',
    source: `Hotelling (1933), J. Educational Psychology 24:417–441; ${DOLNICAR_2018}, section 8.3`,
    section: 'Gorge, flow and separation',
  },
} as const satisfies Record<string, MethodNote>;

export type MethodName = keyof typeof METHOD_NOTES;
