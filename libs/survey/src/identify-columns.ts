import type { ColumnProfile } from './column-profile.js';
import { grouped, type ColumnDraft, type ProposedRole } from './column-draft.js';

const PERSON_ID =
  /^(?:(?:respondent|response|participant|person|user|subject|case|record|survey ?taker)?[ _-]*(?:id|uuid|token|key|code|number|no\.?|identifier)|(?:lfd\.? ?|teilnehmer[ -]?|fall[ -]?)?(?:nr\.?|nummer)|n[º°]|número|numéro|folio|_?id|resp|respondent|participant|caseid|_recordid)$/i;
const ACCOUNT_ID =
  /^(?:account|customer|company|organi[sz]ation|client|firm|tenant)[ _-]*(?:id|uuid|key|number|no\.?|code)?$/i;
const ACCOUNT_ID_WITHOUT_ID = /^(?:company|organi[sz]ation|firm|customer|client)$/i;
const WEIGHT =
  /^(?:survey |case |sampling |design |post)?[ _-]*(?:weights?|wgt|wt|weighting|gewicht(?:ung)?|poids|ponderaci[oó]n|pond[eé]ration)(?:[ _-]?(?:factor|var|final|\d))?$/i;
const RECORD_KEEPING =
  /^(?:ip ?address|status|progress|duration.*|finished|recipient.*|external ?(?:data)?reference|location ?(?:latitude|longitude)|distribution ?channel|user ?language|collector ?(?:id|nm)|q_recaptchascore|start(?:ed)? ?(?:date|time|at)?|end(?:ed)? ?(?:date|time|at))$/i;
export const PERSONAL =
  /^(?:e-?mail(?: ?address)?|(?:first|last|full|family|given) ?name|name|phone(?: ?number)?|telephone|address|custom ?data ?\d)$/i;

/** True for codes that mean nothing by themselves: no spaces, all of about one length, or plain counting. */
const looksLikeCode = ({ samples, meanLength }: ColumnProfile): boolean =>
  samples.every((sample) => /^[\w.:{}-]+$/.test(sample) && Math.abs(sample.length - meanLength) <= 3);

/** "F12", "P-001": letters that all share, then a number. */
const isNumberedAlike = ({ samples }: ColumnProfile): boolean => {
  const letters = samples.map((sample) => /^(\p{L}{1,4}[-_]?)\d+$/u.exec(sample)?.[1]);
  return letters[0] !== undefined && letters.every((one) => one === letters[0]);
};

function respondentScore(profile: ColumnProfile): number {
  if (!profile.unique || profile.empty > 0 || profile.dateShare > 0) return 0;
  const named = PERSON_ID.test(profile.name.trim()) || PERSON_ID.test(profile.title.trim());
  const counts = profile.wholeShare === 1 && profile.maximum! - profile.minimum! + 1 === profile.count;
  const code = looksLikeCode(profile) && (profile.meanLength >= 8 || counts || isNumberedAlike(profile));
  return (named ? 2 : 0) + (code ? 1 : 0) + (profile.index === 0 && counts ? 0.5 : 0);
}

/** The one column that names the respondent, null when none does. */
export function findRespondentColumn(drafts: readonly ColumnDraft[]): ColumnDraft | null {
  const scored = drafts.map((draft) => ({ draft, score: respondentScore(draft.profile) }));
  const best = scored.reduce<(typeof scored)[number] | null>(
    (most, one) => (one.score > (most?.score ?? 0) ? one : most),
    null,
  );
  // Fractions are measurements, whatever their spelling.
  return best && (best.draft.profile.numericShare === 0 || best.draft.profile.wholeShare === 1) ? best.draft : null;
}

export const respondentRole = ({ filled }: ColumnDraft): ProposedRole => ({
  role: { kind: 'respondent-id' },
  confidence: 0.95,
  why: `All ${grouped(filled)} values differ`,
});

/** Ids, weights and what survey tools record about the answering itself; null for anything else. */
export function identifyColumn({ profile, filled }: ColumnDraft): ProposedRole | null {
  const name = profile.name.trim();
  if (filled === 0) return { role: { kind: 'ignore' }, confidence: 0.9, why: 'No row has a value' };
  if (profile.stated?.isWeight) return { role: { kind: 'weight' }, confidence: 1, why: 'The file is weighted by it' };
  if (WEIGHT.test(name) && profile.numericShare > 0.99 && (profile.minimum ?? -1) >= 0) {
    return {
      role: { kind: 'weight' },
      confidence: 0.9,
      why: 'The header says weight and all values are positive numbers',
    };
  }
  if (ACCOUNT_ID.test(name) && !ACCOUNT_ID_WITHOUT_ID.test(name)) {
    return { role: { kind: 'account-id' }, confidence: 0.8, why: 'The header names an organisation' };
  }
  if (PERSONAL.test(name)) {
    return { role: { kind: 'ignore' }, confidence: 0.7, why: 'Personal details are left out unless you want them' };
  }
  if (RECORD_KEEPING.test(name)) {
    return { role: { kind: 'ignore' }, confidence: 0.8, why: 'Recorded by the survey tool, not answered' };
  }
  return null;
}
