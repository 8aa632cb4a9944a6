import { useQuery } from '@apollo/client/react';
import {
  DataTable,
  EmptyState,
  ErrorNotice,
  Evidence,
  PageHeader,
  TableSkeleton,
  type DataColumn,
} from '@needfinder/ui';
import { Link, useNavigate } from 'react-router';
import { usePaths } from '../../app/paths.js';
import { usePageTitle } from '../../shell/usePageTitle.js';
import { useStudyId } from '../../shell/useStudyHead.js';
import { DownloadButton } from '../data/DownloadButton.js';
import { useEvidence } from '../evidence/useEvidence.js';
import { wordOf } from '../evidence/evidence-words.js';
import type { BoardNeed } from './board-groups.js';
import type { CodebookPartsFragment } from './codebook-parts.fragment.generated.js';
import { CodebookDocument } from './codebook.query.generated.js';
import { ORIGINS } from './need-words.js';

/** All needs as a table, to read through and to take along. */
export default function CodebookPage() {
  const studyId = useStudyId();
  const paths = usePaths();
  usePageTitle('Codebook', 'Needs');
  const { data, error, refetch } = useQuery(CodebookDocument, { variables: { studyId } });
  const needs = data?.codebook.needs ?? [];
  return (
    <>
      <Link className="nf-link" to={paths.needs()}>
        The board of needs
      </Link>
      <PageHeader
        title="Codebook"
        actions={
          needs.length > 0 ? (
            <>
              <DownloadButton address={`/api/exports/studies/${studyId}/needs.csv`} label="Download the needs as CSV">
                CSV
              </DownloadButton>
              <DownloadButton address={`/api/exports/studies/${studyId}/needs.xlsx`} label="Download the needs as XLSX">
                XLSX
              </DownloadButton>
            </>
          ) : null
        }
      />
      {!data ? (
        error ? (
          <ErrorNotice error={error} onRetry={() => void refetch()} />
        ) : (
          <TableSkeleton rows={12} what="needs" />
        )
      ) : needs.length === 0 ? (
        <EmptyState title="All needs of the study will be listed here">Propose them on the board first.</EmptyState>
      ) : (
        <CodebookTable codebook={data.codebook} />
      )}
    </>
  );
}

function CodebookTable({ codebook }: { codebook: CodebookPartsFragment }) {
  const paths = usePaths();
  const navigate = useNavigate();
  const { open } = useEvidence();
  const themes = new Map(codebook.themes.map(({ id, label }) => [id, label]));
  const themeOf = ({ theme }: BoardNeed) => (theme ? (themes.get(theme.id) ?? '') : '');
  const count = (key: 'respondents' | 'mentions' | 'againstMentions', header: string): DataColumn<BoardNeed> => ({
    key,
    header,
    isNumeric: true,
    sortValue: (need) => need[key],
    render: (need) => need[key],
  });
  const columns: DataColumn<BoardNeed>[] = [
    { key: 'theme', header: 'Theme', sortValue: themeOf, render: themeOf },
    {
      key: 'label',
      header: 'Need',
      sortValue: ({ label }) => label,
      render: ({ id, label, statement }) => (
        <>
          <Link className="nf-link" to={paths.need(id)} onClick={(event) => event.stopPropagation()}>
            {label}
          </Link>
          {statement === label ? null : <div className="nf-light">{statement}</div>}
        </>
      ),
    },
    { key: 'status', header: 'Status', sortValue: ({ status }) => status, render: ({ status }) => wordOf(status) },
    { key: 'origin', header: 'Origin', sortValue: ({ origin }) => origin, render: ({ origin }) => ORIGINS[origin] },
    {
      ...count('respondents', 'People'),
      render: (need) => (
        <span role="presentation" onClick={(event) => event.stopPropagation()}>
          <Evidence
            label={`${need.respondents} people mention ${need.label}`}
            onOpen={() => open({ kind: 'need', needId: need.id })}
          >
            {need.respondents}
          </Evidence>
        </span>
      ),
    },
    count('mentions', 'Mentions'),
    count('againstMentions', 'Against'),
    {
      key: 'ratings',
      header: 'Ratings',
      isNumeric: true,
      sortValue: ({ ratings }) => ratings.length,
      render: ({ ratings }) => ratings.length || '',
    },
  ];
  return (
    <DataTable
      caption="Needs"
      columns={columns}
      rows={codebook.needs}
      keyOf={({ id }) => id}
      initialSort={{ key: 'respondents', direction: 'descending' }}
      maxHeight="min(760px, 72dvh)"
      onOpen={({ id }) => void navigate(paths.need(id))}
    />
  );
}
