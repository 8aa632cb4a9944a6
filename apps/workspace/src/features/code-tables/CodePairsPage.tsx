import { useQuery } from '@apollo/client/react';
import { SegmentedControl } from '@mantine/core';
import { formatNumber } from '@needfinder/domain';
import { type DataColumn, DataTable, EmptyState, ErrorNotice, PageHeader, TableSkeleton } from '@needfinder/ui';
import { useState } from 'react';
import { Link } from 'react-router';
import { usePaths } from '../../app/paths.js';
import type { CodeLevel, MeetingPlace } from '../../gql/schema.generated.js';
import { usePageTitle } from '../../shell/usePageTitle.js';
import { useStudyHead, useStudyId } from '../../shell/useStudyHead.js';
import ask from '../ask/ask.module.css';
import { CoderChoice } from '../ask/CoderChoice.js';
import { writeSearch } from '../searches/search-address.js';
import { CodePairsDocument, type CodePairsQuery } from './code-pairs.query.generated.js';
import { CodeMatrix } from './CodeMatrix.js';
import classes from './code-tables.module.css';
import { LevelChoice } from './LevelChoice.js';

type Pairs = CodePairsQuery['codePairs'];
type Pair = Pairs['pairs'][number];

const PLACES: { value: MeetingPlace; label: string }[] = [
  { value: 'PASSAGE', label: 'On overlapping passages' },
  { value: 'RESPONDENT', label: 'Of one respondent' },
];

/** Which codes come together. */
export default function CodePairsPage() {
  const studyId = useStudyId();
  usePageTitle('What comes together', useStudyHead().study?.name);
  const [place, setPlace] = useState<MeetingPlace>('PASSAGE');
  const [level, setLevel] = useState<CodeLevel>('CODES');
  const [coder, setCoder] = useState('');
  const { data, error, refetch } = useQuery(CodePairsDocument, {
    variables: { studyId, place, level, coder: coder || null },
    fetchPolicy: 'cache-and-network',
  });
  const pairs = data?.codePairs;
  return (
    <>
      <PageHeader title="What comes together" description="Pairs of codes. Each number opens what was said." />
      <div className={ask.conditions}>
        <LevelChoice value={level} onChange={setLevel} />
        <CoderChoice value={coder} onChange={setCoder} />
        <SegmentedControl
          size="xs"
          aria-label="Where codes come together"
          data={PLACES}
          value={place}
          onChange={(value) => setPlace(value as MeetingPlace)}
        />
      </div>
      {!pairs ? (
        error ? (
          <ErrorNotice error={error} title="The pairs could not be counted" onRetry={() => void refetch()} />
        ) : (
          <TableSkeleton rows={10} what="pairs" />
        )
      ) : pairs.pairs.length === 0 ? (
        <EmptyState title="No two codes come together">
          {place === 'PASSAGE'
            ? 'No passages with different codes overlap. People may still speak of both.'
            : 'Nobody speaks of two codes.'}
        </EmptyState>
      ) : (
        <>
          <p className={classes.note}>
            {place === 'PASSAGE'
              ? `Counted: turns and open answers in which passages of both overlap, of ${pairs.units} that are coded.`
              : `Counted: respondents who speak of both, of ${pairs.units} who speak of any code.`}{' '}
            Overlap is the share of those with either that have both (Jaccard).
            {pairs.pairCount > pairs.pairs.length
              ? ` The commonest ${pairs.pairs.length} of ${pairs.pairCount} pairs.`
              : ''}
          </p>
          <CodeMatrix pairs={pairs} addressOf={(one, other) => addressOf(one, other, place, coder)} />
          <PairTable pairs={pairs} addressOf={(one, other) => addressOf(one, other, place, coder)} />
        </>
      )}
    </>
  );
}

const addressOf = (one: string, other: string, place: MeetingPlace, coder: string): URLSearchParams =>
  writeSearch({ codeIds: [one, other], stance: 'FOR', coder, isOfPerson: place === 'RESPONDENT' });

interface PairTableProps {
  readonly pairs: Pairs;
  readonly addressOf: (one: string, other: string) => URLSearchParams;
}

function PairTable({ pairs, addressOf: address }: PairTableProps) {
  const paths = usePaths();
  const codes = new Map(pairs.codes.map((code) => [code.codeId, code]));
  const nameOf = (id: string) => codes.get(id)?.label ?? '';
  const alone = (id: string) => codes.get(id)?.count ?? 0;
  const columns: DataColumn<Pair>[] = [
    { key: 'one', header: 'Code', sortValue: ({ oneId }) => nameOf(oneId), render: ({ oneId }) => nameOf(oneId) },
    {
      key: 'other',
      header: 'and',
      sortValue: ({ otherId }) => nameOf(otherId),
      render: ({ otherId }) => nameOf(otherId),
    },
    {
      key: 'both',
      header: 'Together',
      isNumeric: true,
      sortValue: ({ both }) => both,
      render: ({ oneId, otherId, both }) => (
        <Link className="nf-evidence" to={paths.search(address(oneId, otherId))}>
          {both}
        </Link>
      ),
    },
    {
      key: 'alone',
      header: 'of each',
      isNumeric: true,
      render: ({ oneId, otherId }) => (
        <span className="nf-light">
          {alone(oneId)} and {alone(otherId)}
        </span>
      ),
    },
    {
      key: 'jaccard',
      header: 'Overlap',
      isNumeric: true,
      sortValue: ({ jaccard }) => jaccard,
      render: ({ jaccard }) => formatNumber(jaccard, 2),
    },
  ];
  return (
    <DataTable
      caption="Pairs of codes"
      columns={columns}
      rows={pairs.pairs}
      keyOf={({ oneId, otherId }) => `${oneId} ${otherId}`}
      stacksOnPhone={pairs.pairs.length < 40}
    />
  );
}
