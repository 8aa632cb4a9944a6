import type { MissingState } from '@needfinder/domain';
import { foldLabel } from './cell-text.js';

/** An optional code before the words: "-99 (not shown)", "98: refused". */
const CODE = /^(?:[([]?[+-]?\d+[)\]]?\s*[-–:=.]?\s+)?[([]?/;

const NOT_APPLICABLE =
  /^(?:n\.?\s?\/\s?a\b|not[ -]applicable|does(?: not|n't) apply|no aplica|no procede|non applicable|sans objet|ne s'applique pas|nicht zutreffend|trifft nicht zu|entfällt|keine angabe möglich|não se aplica|non applicabile|niet van toepassing|n\.?v\.?t$|#n\/a$)/;
const REFUSED =
  /^(?:prefer not to|rather not|would rather not|i(?:'d| would) (?:rather|prefer) not|decline[ds]? to|refus(?:ed|al)|no answer given|prefiero no|je préfère ne pas|préfère ne pas|möchte ich nicht|keine angabe|k\.\s?a$|verweigert|sans réponse$|prefiro não|preferisco non|geen antwoord$)/;
const NOT_SHOWN =
  /^(?:not[ -]shown|not displayed|not asked|not seen|question (?:was )?not (?:shown|asked)|skipped by (?:logic|design)|no mostrada|non affichée?|nicht gezeigt|nicht gefragt)/;
/** An answer everywhere, except beside a scale, where it says that there is nothing to rate. */
const NO_OPINION =
  /^(?:(?:i )?(?:don't|do not) know|not sure|unsure|no opinion|can't (?:say|tell)|no experience|no lo sé|no sé|no sabe|ns(?:\s?\/\s?nc)?$|nsp$|(?:je )?ne (?:sais|sait) pas|ne se prononce pas|sans opinion|sin opinión|wei(?:ß|ss) (?:ich )?nicht|keine meinung|kann ich nicht (?:sagen|beurteilen)|non (?:lo )?so$|não sei|weet (?:ik )?niet|geen mening)/;

/** The reason for having no answer that a label states; null when it states none. */
export function statedMissing(label: string): MissingState | null {
  const words = foldLabel(label).replace(CODE, '');
  if (NOT_APPLICABLE.test(words)) return 'not-applicable';
  if (REFUSED.test(words)) return 'refused';
  return NOT_SHOWN.test(words) ? 'not-shown' : null;
}

/** The same for a label that stands beside the points of a scale. */
export const statedMissingBesideScale = (label: string): MissingState | null =>
  statedMissing(label) ?? (NO_OPINION.test(foldLabel(label).replace(CODE, '')) ? 'not-applicable' : null);
