import type { TextRole } from '@needfinder/domain';

const ROLE_CUES: readonly (readonly [TextRole, RegExp])[] = [
  [
    'pain',
    /\b(?:problems?|pain|challeng\w*|difficult\w*|frustrat\w*|hind\w+|obstacles?|barriers?|limits? you|struggl\w*|weakness\w*|annoy\w*|bother\w*|irritat\w*|bugs you|dislike\w*|hat(?:e|ed)|worst|worse|hardest|issues?|troubl\w*|complain\w*|concerns?|(?:do|did) you not like|(?:do|did)n['’]?t you like|least (?:like|satisf\w*|favou?rite)|like (?:the )?least|gets? in (?:the|your) way|(?:went|goes|go) wrong|stops? you)\b|dificultad|problema|difficult[ée]|problème|schwierig|probleme|dificuldad|difficoltà|problemen|moeilijk/iu,
  ],
  [
    'desire',
    /\b(?:features?|would you (?:like|want|change|add|improve)|improv\w*|wish\w*|missing|suggest\w*|better for you|make .{1,40} better|magic wand|ideal\w*|hop(?:e|ing) (?:for|to)|need(?:s|ed)? (?:not )?(?:addressed|to be)|should we (?:add|build|change)|want(?:ed)? to see)\b|te gustaría|aimeriez|wünsch|gostaria|vorresti|zou je/iu,
  ],
  [
    'job',
    /\b(?:what do you use|use \S+ for|trying to (?:do|achieve|accomplish)|goals?|tasks?|use cases?|reasons? for (?:using|sharing)|what do you do)\b/iu,
  ],
  [
    'gain',
    /\b(?:like (?:best|most)|strengths?|pleasant|enjoy|works? well|benefits?|love about|favou?rite|best (?:thing|part))\b/iu,
  ],
];

/**
 * Guesses what a question asks for.
 *
 * @returns `other` when the wording speaks for none or for opposite roles ("strengths and weaknesses").
 */
export function roleOfFrame(frame: string | undefined): TextRole {
  if (frame === undefined) return 'other';
  const found = ROLE_CUES.filter(([, pattern]) => pattern.test(frame)).map(([role]) => role);
  if (found.includes('gain') && found.length > 1) return 'other';
  return found[0] ?? 'other';
}

const MEANING =
  /\bdefin(?:e|ition)\b|\bwhat (?:does|do|did) .{1,60} mean\b|^(?:(?:and|so) )?(?:what|who)(?: is| are|['’]s) (?:(?:an?|the|our|this|good|shared|core) )*\S+(?: of .{1,60})?\?$/iu;

/** Whether a question asks what something is or means, and not for an experience or a wish. */
export const asksMeaning = (frame: string | undefined): boolean =>
  frame !== undefined && MEANING.test(frame.replaceAll(/[*_]/gu, '').trim()) && roleOfFrame(frame) === 'other';
