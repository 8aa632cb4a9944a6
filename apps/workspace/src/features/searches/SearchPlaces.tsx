import { useQuery } from '@apollo/client/react';
import { SegmentedControl } from '@mantine/core';
import { formatNumber } from '@needfinder/domain';
import type { SearchInput } from '../../gql/schema.generated.js';
import { authorMeant, type SearchAddress, type SearchPlace } from './search-address.js';
import { SearchMemosDocument } from './search-memos.query.generated.js';
import { SearchDocument } from './search.query.generated.js';

interface SearchPlacesProps {
  readonly input: SearchInput;
  readonly search: SearchAddress;
  readonly onChange: (place: SearchPlace) => void;
}

/** Where to look, with how much was found in each place: what is not in the interviews may stand in the answers. */
export function SearchPlaces({ input, search, onChange }: SearchPlacesProps) {
  const { data: said } = useQuery(SearchDocument, { variables: { input, source: 'INTERVIEWS' } });
  const { data: answered } = useQuery(SearchDocument, { variables: { input, source: 'ANSWERS' } });
  const text = search.text.trim();
  const { data: noted } = useQuery(SearchMemosDocument, {
    variables: { studyId: input.studyId, text: search.text, author: authorMeant(search) },
    skip: !text,
  });
  const places: { value: SearchPlace; label: string }[] = [
    { value: 'INTERVIEWS', label: `Interviews${countIn(said?.search)}` },
    { value: 'ANSWERS', label: `Open answers${countIn(answered?.search)}` },
    { value: 'MEMOS', label: `Memos${text ? countIn(noted?.searchMemos) : ''}` },
  ];
  return (
    <SegmentedControl
      size="xs"
      aria-label="Where to look"
      data={places}
      value={search.source}
      onChange={(place) => onChange(place as SearchPlace)}
    />
  );
}

/** " (43)", " (more than 1,000)"; nothing while it is looked for. */
function countIn(found: { readonly totalCount: number; readonly isMore?: boolean } | undefined): string {
  return found ? ` (${found.isMore ? 'more than ' : ''}${formatNumber(found.totalCount, 0)})` : '';
}
