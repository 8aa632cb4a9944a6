import type { AttributeKind, RatingAspect, TextRole } from '@needfinder/domain';
import type { ScaleFamily } from './scale-words.js';

const first = <T>(rules: readonly (readonly [T, RegExp])[], text: string): T | null =>
  rules.find(([, pattern]) => pattern.test(text))?.[0] ?? null;

const TEXT_ROLES: readonly (readonly [TextRole, RegExp])[] = [
  [
    'pain',
    /(?<!\p{L})(?:problems?|pain(?: ?points?)?|challeng\w*|frustrat\w*|difficult\w*|struggl\w*|obstacles?|issues?|annoy\w*|hard(?:est)?|worst|dislike|weakness\w*|limits?|prevent\w*|problemas?|dificultad\w*|problèmes?|difficultés?|probleme?|schwierig\w*|stört|ärger\w*)(?!\p{L})/iu,
  ],
  [
    'desire',
    /(?<!\p{L})(?:wish\w*|would (?:you )?(?:like|love|want)|features?|improve\w*|missing|suggest\w*|change|ideal\w*|want|magic wand|desea\w*|gustaría|mejor\w*|souhait\w*|aimeriez|améliorer|wünsch\w*|verbessern|fehlt)(?!\p{L})/iu,
  ],
  [
    'job',
    /(?<!\p{L})(?:trying to|use cases?|what (?:do|are) you (?:do|doing|use|using) .*for|tasks?|goals?|accomplish|achieve|purpose|mission|reasons? for|para qué|objetivo|tâches?|pour quoi|aufgaben?|ziele?|wofür)(?!\p{L})/iu,
  ],
  [
    'gain',
    /(?<!\p{L})(?:like (?:most|best|about)|do you like|benefits?|love about|strengths?|best (?:thing|part)|value most|positive|gusta|beneficios?|avantages?|aimez|gefällt|vorteile?)(?!\p{L})/iu,
  ],
];
/** What an open question asks for, by its wording. */
export const textRoleOf = (question: string): TextRole => first(TEXT_ROLES, question) ?? 'other';

const ASPECTS: readonly (readonly [RatingAspect, RegExp])[] = [
  [
    'satisfaction',
    /(?<!\p{L})(?:satisf\p{L}*|expectations?|how (?:well|happy)|content with|(?:un)?zufrieden\p{L}*|soddisf\p{L}*|tevreden\p{L}*|sat)(?!\p{L})/iu,
  ],
  [
    'importance',
    /(?<!\p{L})(?:importan\p{L}*|importân\p{L}*|how much does it matter|priorit\p{L}*|matters?|wichtig\p{L}*|belang(?:rijk)?|imp)(?!\p{L})/iu,
  ],
  [
    'severity',
    /(?<!\p{L})(?:sever\p{L}*|how (?:bad|serious|painful)|problems?|pains?|gravedad|gravité|gravità|gravidade|schwere|hoe erg|sev)(?!\p{L})/iu,
  ],
  [
    'frequency',
    /(?<!\p{L})(?:how (?:often|frequently)|fr[eé][qc]u[eê]n\p{L}*|frecuencia|cuántas veces|wie (?:oft|häufig)|häufigkeit|quanto spesso|hoe vaak|freq)(?!\p{L})/iu,
  ],
];
/** The aspect that a question's wording rates, null when it names none. */
export const aspectOf = (question: string): RatingAspect | null => first(ASPECTS, question.replaceAll('_', ' '));

const FAMILY_ASPECTS: Partial<Record<ScaleFamily, RatingAspect>> = {
  severity: 'severity',
  frequency: 'frequency',
  importance: 'importance',
  satisfaction: 'satisfaction',
};
/** The aspect that the words of a scale rate by themselves. */
export const aspectOfFamily = (family: ScaleFamily | null): RatingAspect | null =>
  (family && FAMILY_ASPECTS[family]) ?? null;

const RIVAL =
  /(?<!\p{L})(?:alternative|alternatives|other (?:tools?|products?|solutions?)|competit\w*|rivals?|instead)(?!\p{L})/iu;
/** True when the question is about what people use instead. */
export const asksAboutRivals = (question: string): boolean => RIVAL.test(question);

const ATTRIBUTES: readonly (readonly [AttributeKind, RegExp])[] = [
  [
    'behavioural',
    /(?<!\p{L})(?:how (?:long|often|frequently)|years? of (?:use|experience)|since when|tenure|usage|visit ?frequency|frequency|plan|subscription|device|purchases?|visits?|logins?|sessions?|cuánto tiempo|con qué frecuencia|depuis (?:quand|combien)|seit wann|wie (?:lange|oft|häufig)|nutzung|attended|degree of involvement|have you used)(?!\p{L})/iu,
  ],
  [
    'firmographic',
    /(?<!\p{L})(?:^company$|(?:your|which|what) company|company (?:size|type|name)|organi[sz]ation|industry|sector|employees|team size|revenue|department|seniority|job ?title|your (?:role|position)|role|business type|empresa|industria|sector|empleados|cargo|entreprise|secteur|effectif|poste|unternehmen|firma|branche|mitarbeiter|abteilung|position|rolle)(?!\p{L})/iu,
  ],
  [
    'geographic',
    /(?<!\p{L})(?:country|city|region|state|province|zip|postal|postcode|location|do you live|time ?zone|continent|país|ciudad|región|pays|ville|région|land|stadt|bundesland|wohnort|plz)(?!\p{L})/iu,
  ],
  [
    'demographic',
    /(?<!\p{L})(?:age|age ?group|gender|sex|education|income\d?|marital|relationship\W?status|children|household|ethnicity|race|nationality|languages?|occupation|employment|profession|birth\w*|born|edad|género|sexo|educación|ingresos|idioma|âge|genre|sexe|revenu|langue|études|alter|geschlecht|bildung|einkommen|sprache|beruf|familienstand)(?!\p{L})/iu,
  ],
  [
    'psychographic',
    /(?<!\p{L})(?:personality|lifestyle|attitudes?|identify (?:as|with)|self-?image|worldview|persönlichkeit|lebensstil|personalidad|personnalité)(?!\p{L})/iu,
  ],
];
/** The kind of attribute a header names, null when it names none. */
export const attributeKindOf = (question: string): AttributeKind | null =>
  first(ATTRIBUTES, question.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[_.]/g, ' '));
