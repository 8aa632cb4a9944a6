import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { EmptyState, ErrorNotice, LinesSkeleton, PageHeader } from '@needfinder/ui';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { SearchSource } from '../../gql/schema.generated.js';
import { usePageTitle } from '../../shell/usePageTitle.js';
import { useStudyHead, useStudyId } from '../../shell/useStudyHead.js';
import { CodeListDocument } from '../codings/code-list.query.generated.js';
import { codesOf } from '../codings/codes.js';
import { countOf } from '../imports/import-words.js';
import { authorMeant, readSearch, searchInput, type SearchAddress, writeSearch } from './search-address.js';
import { SearchConditions } from './SearchConditions.js';
import { MemoHits } from './MemoHits.js';
import { SearchDocument } from './search.query.generated.js';
import { SearchHitItem } from './SearchHitItem.js';
import { SearchPlaces } from './SearchPlaces.js';
import classes from './searches.module.css';
import { useHitKeys } from './useHitKeys.js';

/** What people said, by its words and by what it was coded with. */
export function SearchPage() {
  const studyId = useStudyId();
  usePageTitle('Search', useStudyHead().study?.name);
  const [address, setAddress] = useSearchParams();
  const search = useMemo(() => readSearch(address), [address]);
  const input = searchInput(studyId, search);
  const change = (part: Partial<SearchAddress>) => setAddress(writeSearch({ ...search, ...part }));
  const { data: codebook } = useQuery(CodeListDocument, { variables: { studyId } });
  const codes = useMemo(() => (codebook ? codesOf(codebook.codebook) : []), [codebook]);
  return (
    <>
      <PageHeader title="Search what people said" />
      <SearchConditions search={search} codes={codes} onChange={change} />
      {input ? (
        <>
          <SearchPlaces input={input} search={search} onChange={(source) => change({ source })} />
          {search.source !== 'MEMOS' ? (
            <SearchHits key={address.toString()} input={input} source={search.source} codes={codes} />
          ) : search.text.trim() ? (
            <MemoHits studyId={studyId} text={search.text} author={authorMeant(search)} />
          ) : (
            <p role="status">
              Type words to find memos by. Of the other conditions only the coder counts: who wrote them.
            </p>
          )}
        </>
      ) : (
        <EmptyState title="What people said will be listed here">
          Words are found in every form: <em>find</em> finds <em>finding</em>, too. Words in quotation marks are found
          side by side, <em>or</em> between words finds either, and a minus before a word leaves it out.
        </EmptyState>
      )}
    </>
  );
}

interface SearchHitsProps {
  readonly input: NonNullable<ReturnType<typeof searchInput>>;
  readonly source: SearchSource;
  readonly codes: ReturnType<typeof codesOf>;
}

function SearchHits({ input, source, codes }: SearchHitsProps) {
  const { data, error, loading, refetch, fetchMore } = useQuery(SearchDocument, {
    variables: { input, source },
    // What is coded, redacted or made blind meanwhile must not be shown from before.
    fetchPolicy: 'cache-and-network',
  });
  const list = useHitKeys();
  const byId = useMemo(() => new Map(codes.map((code) => [code.id, code])), [codes]);
  const found = data?.search;
  if (!found) {
    return error ? (
      <ErrorNotice error={error} title="The search did not work" onRetry={() => void refetch()} />
    ) : (
      <LinesSkeleton lines={14} what="what was found" />
    );
  }
  const { totalCount, isMore, people, pageInfo, edges } = found;
  const where = source === 'INTERVIEWS' ? 'turn' : 'open answer';
  return (
    <section aria-label="Found">
      <p className="nf-light" role="status">
        {totalCount === 0
          ? `No ${where} says so.`
          : isMore
            ? `More than ${countOf(totalCount, where)}`
            : `${countOf(totalCount, where)} by ${people === 1 ? '1 person' : `${people.toLocaleString('en-GB')} people`}`}
      </p>
      <ol ref={list} className={classes.hits}>
        {edges.map(({ node }) => (
          <SearchHitItem key={node.id} hit={node} codes={byId} />
        ))}
      </ol>
      {pageInfo.hasNextPage ? (
        <Button
          variant="default"
          loading={loading}
          onClick={() =>
            void fetchMore({
              variables: { after: pageInfo.endCursor ?? null },
              updateQuery: (before, { fetchMoreResult }) => ({
                search: { ...fetchMoreResult.search, edges: [...before.search.edges, ...fetchMoreResult.search.edges] },
              }),
            })
          }
        >
          Show more
        </Button>
      ) : null}
    </section>
  );
}
