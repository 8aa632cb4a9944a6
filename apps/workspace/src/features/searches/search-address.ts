import type { SearchedAttribute, SearchInput, SearchSource, Stance } from '../../gql/schema.generated.js';

/** What is looked for, as it stands in the address: it can be shared, and every number can link to its passages. */
export interface SearchAddress {
  readonly text: string;
  readonly codeIds: readonly string[];
  readonly isOfPerson: boolean;
  readonly stance: Stance | null;
  readonly coder: string;
  readonly speaker: string;
  /** '' for anybody. */
  readonly speaks: '' | 'interviewer' | 'others';
  readonly attributes: readonly SearchedAttribute[];
  readonly source: SearchPlace;
}
/** What people said, or what coders noted. */
export type SearchPlace = SearchSource | 'MEMOS';

const NOTHING: SearchAddress = {
  text: '',
  codeIds: [],
  isOfPerson: false,
  stance: null,
  coder: '',
  speaker: '',
  speaks: '',
  attributes: [],
  source: 'INTERVIEWS',
};

/** An attribute as `key=value`, `key>from`, `key<below` or `key?`; signs in keys and values are escaped. */
function attributeText({ key, value, from, below, isUnknown }: SearchedAttribute): string {
  const name = encodeURIComponent(key);
  if (isUnknown) return `${name}?`;
  if (value != null) return `${name}=${encodeURIComponent(value)}`;
  return `${name}${from == null ? '' : `>${from}`}${below == null ? '' : `<${below}`}`;
}

function readAttribute(text: string): SearchedAttribute[] {
  const [, name, rest = ''] = /^([^=<>?]+)(.*)$/s.exec(text) ?? [];
  if (!name) return [];
  const base = { key: decodeURIComponent(name), isUnknown: rest === '?' };
  if (rest.startsWith('=')) return [{ ...base, value: decodeURIComponent(rest.slice(1)) }];
  const [from, below] = ['>', '<'].map((sign) => new RegExp(`${sign}(-?[\\d.e+-]+)`).exec(rest)?.[1]);
  return [{ ...base, ...(from ? { from: Number(from) } : {}), ...(below ? { below: Number(below) } : {}) }];
}

const PLACES: Readonly<Record<string, SearchPlace>> = { answers: 'ANSWERS', memos: 'MEMOS' };

export function readSearch(address: URLSearchParams): SearchAddress {
  const speaks = address.get('speaks');
  return {
    text: address.get('q') ?? '',
    codeIds: address.getAll('code').slice(0, 2),
    isOfPerson: address.get('together') === 'person',
    stance: address.get('stance') === 'for' ? 'FOR' : address.get('stance') === 'against' ? 'AGAINST' : null,
    coder: address.get('coder') ?? '',
    speaker: address.get('speaker') ?? '',
    speaks: speaks === 'interviewer' || speaks === 'others' ? speaks : '',
    attributes: address.getAll('attribute').flatMap(readAttribute),
    source: PLACES[address.get('in') ?? ''] ?? 'INTERVIEWS',
  };
}

/** The address of a search; what is not said stands for nothing in particular. */
export function writeSearch(search: Partial<SearchAddress>): URLSearchParams {
  const { text, codeIds, isOfPerson, stance, coder, speaker, speaks, attributes, source } = { ...NOTHING, ...search };
  const address = new URLSearchParams();
  const put = (name: string, value: string) => value && address.append(name, value);
  put('q', text);
  for (const id of codeIds) put('code', id);
  put('together', isOfPerson && codeIds.length > 1 ? 'person' : '');
  put('stance', stance?.toLowerCase() ?? '');
  put('coder', coder);
  put('speaker', speaker);
  put('speaks', speaks);
  for (const attribute of attributes) put('attribute', attributeText(attribute));
  put('in', source === 'INTERVIEWS' ? '' : source.toLowerCase());
  return address;
}

/** @returns null when no condition is set: there is nothing to look for yet. */
export function searchInput(studyId: string, search: SearchAddress): SearchInput | null {
  const { text, codeIds, isOfPerson, stance, coder, speaker, speaks, attributes } = search;
  if (!text.trim() && codeIds.length === 0 && !coder && !speaker && attributes.length === 0) return null;
  return {
    studyId,
    ...(text.trim() ? { text } : {}),
    ...(codeIds.length > 0 ? { codeIds: [...codeIds] } : {}),
    ...{ together: isOfPerson ? 'PERSON' : 'PASSAGE', stance },
    ...(coder ? { coder } : {}),
    ...(speaker ? { speaker } : {}),
    ...(speaks ? { isInterviewer: speaks === 'interviewer' } : {}),
    ...(attributes.length > 0 ? { attributes: [...attributes] } : {}),
  };
}

/** Whose memos a coder that was asked for stands for: null for anybody's. */
export const authorMeant = ({ coder }: Pick<SearchAddress, 'coder'>): string | null =>
  coder === '' || coder === 'people' || coder === 'engine' ? null : coder;

/** An attribute that was asked for, in words. */
export function attributeWords({ value, from, below, isUnknown }: SearchedAttribute): string {
  if (isUnknown) return 'not known';
  if (value != null) return value;
  if (from == null) return `below ${below}`;
  return below == null ? `${from} and more` : `${from} to below ${below}`;
}
