import { useSearchParams } from 'react-router';
import type { AttributeFilter } from '../../gql/schema.generated.js';
import { readFilter, writeFilter } from '../respondents/respondent-filter.js';

/** Attributes of the people whose interviews are meant, as they stand in the address; carried from one to the next. */
export function useInterviewFilter() {
  const [address, setAddress] = useSearchParams();
  const attributes: readonly AttributeFilter[] = readFilter(address).attributes ?? [];
  const kept = writeFilter(new URLSearchParams(), { attributes: [...attributes] }).toString();
  return {
    attributes,
    /** What a link to another interview ends with, before its hash. */
    search: kept === '' ? '' : `?${kept}`,
    add: (condition: AttributeFilter) =>
      setAddress((before) => {
        const others = attributes.filter(({ key }) => key !== condition.key);
        return writeFilter(before, { attributes: [...others, condition] });
      }),
    remove: (key: string) =>
      setAddress((before) => writeFilter(before, { attributes: attributes.filter((one) => one.key !== key) })),
  };
}
