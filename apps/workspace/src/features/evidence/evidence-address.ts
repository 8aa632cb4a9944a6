/** What the evidence drawer shows, as it stands in the address: `?evidence=segment:<id>,need:<id>`. */
export type EvidenceOf =
  | { readonly kind: 'segment-need'; readonly segmentId: string; readonly needId: string }
  | { readonly kind: 'need'; readonly needId: string }
  | { readonly kind: 'passage'; readonly passageId: string }
  | { readonly kind: 'question'; readonly questionId: string };

export const EVIDENCE_PARAMETER = 'evidence';

/** The value of the address parameter. */
export function writeEvidence(of: EvidenceOf): string {
  switch (of.kind) {
    case 'segment-need':
      return `segment:${of.segmentId},need:${of.needId}`;
    case 'need':
      return `need:${of.needId}`;
    case 'passage':
      return `passage:${of.passageId}`;
    case 'question':
      return `question:${of.questionId}`;
  }
}

/** @returns undefined when the value names no evidence; a half-pasted address shows the page without the drawer. */
export function readEvidence(value: string | null): EvidenceOf | undefined {
  const ids = new Map<string, string>();
  for (const part of value?.split(',') ?? []) {
    const [kind, id] = part.split(':');
    if (kind && id) ids.set(kind, id);
  }
  const [segmentId, needId, passageId, questionId] = ['segment', 'need', 'passage', 'question'].map((k) => ids.get(k));
  if (segmentId && needId) return { kind: 'segment-need', segmentId, needId };
  if (needId) return { kind: 'need', needId };
  if (passageId) return { kind: 'passage', passageId };
  if (questionId) return { kind: 'question', questionId };
  return undefined;
}
