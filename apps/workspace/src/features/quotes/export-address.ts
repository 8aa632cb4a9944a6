import type { QuoteFilter } from '../../gql/schema.generated.js';

/** How much a file tells of who said something. */
export type Attribution = 'none' | 'person' | 'attributes';

/** The address of a file of the quotes that the filter finds. */
export function quotesAddress(
  studyId: string,
  format: string,
  { needId, themeId, people }: QuoteFilter,
  { attribution, told }: { readonly attribution: Attribution; readonly told: readonly string[] },
): string {
  const query = new URLSearchParams({ attribution });
  const put = (name: string, value: string | number | null | undefined) => value && query.append(name, String(value));
  put('need', needId);
  put('theme', themeId);
  put('segment', people?.segmentId);
  for (const { key, value } of people?.attributes ?? []) put('attribute', `${key}:${value}`);
  if (attribution === 'attributes') for (const key of told) put('tell', key);
  return `/api/exports/studies/${studyId}/quotes/${format}?${query.toString()}`;
}
