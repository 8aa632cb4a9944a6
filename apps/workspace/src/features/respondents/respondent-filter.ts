import type { ConsentPurpose, ConsentState, RespondentFilter } from '../../gql/schema.generated.js';

/** Parameters of the address. An attribute stands as `key:value`, once for each. */
const SEARCH = 'q';
const ATTRIBUTE = 'attribute';
const INTERVIEW = 'interview';
const SEGMENT = 'segment';
const NEED = 'need';
const CONSENT = 'consent';
const CONSENT_FORM = /^(USE|QUOTE|CONTACT):(GIVEN|WITHHELD|NOT_ASKED)$/;

/** `QUOTE:WITHHELD` as a condition; undefined for anything else. */
export function consentOf(text: string | null): RespondentFilter['consent'] | undefined {
  const parts = CONSENT_FORM.exec(text ?? '');
  return parts ? { purpose: parts[1] as ConsentPurpose, state: parts[2] as ConsentState } : undefined;
}

/** The filter that the address holds, so that it can be shared and outlives a visit to a respondent. */
export function readFilter(address: URLSearchParams): RespondentFilter {
  const attributes = address.getAll(ATTRIBUTE).flatMap((text) => {
    const at = text.indexOf(':');
    return at > 0 ? [{ key: text.slice(0, at), value: text.slice(at + 1) }] : [];
  });
  const search = address.get(SEARCH);
  const interview = address.get(INTERVIEW);
  const segmentId = address.get(SEGMENT);
  const needId = address.get(NEED);
  const consent = consentOf(address.get(CONSENT));
  return {
    ...(consent ? { consent } : {}),
    ...(search ? { search } : {}),
    ...(attributes.length > 0 ? { attributes } : {}),
    ...(interview ? { hasInterview: interview === 'yes' } : {}),
    ...(segmentId ? { segmentId } : {}),
    ...(needId ? { needId } : {}),
  };
}

/** The address with this filter; what else stands in it is kept. */
export function writeFilter(address: URLSearchParams, filter: RespondentFilter): URLSearchParams {
  const next = new URLSearchParams(address);
  const put = (name: string, value: string | number | null | undefined) => {
    if (value) next.set(name, String(value));
    else next.delete(name);
  };
  put(SEARCH, filter.search);
  put(INTERVIEW, filter.hasInterview == null ? null : filter.hasInterview ? 'yes' : 'no');
  put(SEGMENT, filter.segmentId);
  put(NEED, filter.needId);
  put(CONSENT, filter.consent ? `${filter.consent.purpose}:${filter.consent.state}` : null);
  next.delete(ATTRIBUTE);
  for (const { key, value } of filter.attributes ?? []) next.append(ATTRIBUTE, `${key}:${value}`);
  return next;
}

export const isFiltered = (filter: RespondentFilter): boolean => Object.keys(filter).length > 0;
