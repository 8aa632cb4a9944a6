/** From here on the engine itself warns (`response-style`). */
const MUCH = 0.5;
const SOME = 0.25;

/** What it means that this share of the differences is how high people rate everything. */
export function styleWords(share: number): string {
  if (share > MUCH)
    return 'people differ mostly in how high they rate everything; style-corrected ratings will be compared';
  if (share > SOME) return 'part of the differences is how high people rate everything';
  return 'people differ in what they rate high, little in how high they rate';
}
