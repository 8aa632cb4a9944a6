import { useQuery } from '@apollo/client/react';
import { Button, NativeSelect, SegmentedControl } from '@mantine/core';
import { EmptyState, ErrorNotice, PageHeader, TableSkeleton } from '@needfinder/ui';
import { useSearchParams } from 'react-router';
import { csvText } from '../../app/csv-text.js';
import { saveFile } from '../../app/download-file.js';
import type { CodeLevel, TableUnit } from '../../gql/schema.generated.js';
import { usePageTitle } from '../../shell/usePageTitle.js';
import { useStudyHead, useStudyId } from '../../shell/useStudyHead.js';
import ask from '../ask/ask.module.css';
import { CoderChoice } from '../ask/CoderChoice.js';
import { RespondentFiltersDocument } from '../respondents/respondent-filters.query.generated.js';
import { CodeTableDocument } from './code-table.query.generated.js';
import { CodeTableView } from './CodeTableView.js';
import { LevelChoice } from './LevelChoice.js';
import { tableRows, unitWords } from './table-words.js';

const UNITS: { value: TableUnit; label: string }[] = [
  { value: 'RESPONDENT', label: 'Count respondents' },
  { value: 'INTERVIEW', label: 'Count interviews' },
];

/** Codes against an attribute of the people who spoke of them. */
export default function CodeTablePage() {
  const studyId = useStudyId();
  usePageTitle('Who speaks of what', useStudyHead().study?.name);
  const [address, setAddress] = useSearchParams();
  const set = (name: string, value: string) =>
    setAddress((old) => {
      const next = new URLSearchParams(old);
      next.set(name, value);
      return next;
    });
  const { data: study, error, refetch } = useQuery(RespondentFiltersDocument, { variables: { studyId } });
  const attributes = study?.study.attributes ?? [];
  const attribute = attributes.find(({ key }) => key === address.get('attribute')) ?? attributes[0];
  const level: CodeLevel = address.get('level') === 'THEMES' ? 'THEMES' : 'CODES';
  const unit: TableUnit = address.get('unit') === 'INTERVIEW' ? 'INTERVIEW' : 'RESPONDENT';
  const coder = address.get('coder') ?? '';
  if (!study) {
    return error ? (
      <ErrorNotice error={error} onRetry={() => void refetch()} />
    ) : (
      <TableSkeleton rows={10} what="table" />
    );
  }
  return (
    <>
      <PageHeader
        title="Who speaks of what"
        description="How often each code is spoken of, by what is known of people. Each number opens what they said."
      />
      {attribute ? (
        <>
          <div className={ask.conditions}>
            <NativeSelect
              label="Attribute"
              value={attribute.key}
              onChange={(event) => set('attribute', event.currentTarget.value)}
              data={attributes.map(({ key, title }) => ({ value: key, label: title }))}
            />
            <LevelChoice value={level} onChange={(value) => set('level', value)} />
            <CoderChoice value={coder} onChange={(value) => set('coder', value)} />
            <SegmentedControl
              size="xs"
              aria-label="What is counted"
              data={UNITS}
              value={unit}
              onChange={(value) => set('unit', value)}
            />
          </div>
          <Answer {...{ level, unit, coder }} attribute={attribute} />
        </>
      ) : (
        <EmptyState title="Codes will be compared between people here">
          Nothing is known of the respondents yet but what they say. Attributes come with a survey, or are given on the
          page of an interview.
        </EmptyState>
      )}
    </>
  );
}

interface AnswerProps {
  readonly attribute: { readonly key: string; readonly title: string };
  readonly level: CodeLevel;
  readonly unit: TableUnit;
  readonly coder: string;
}

function Answer({ attribute, level, unit, coder }: AnswerProps) {
  const studyId = useStudyId();
  const { data, error, refetch } = useQuery(CodeTableDocument, {
    variables: { studyId, attributeKey: attribute.key, unit, level, coder: coder || null },
    fetchPolicy: 'cache-and-network',
  });
  const table = data?.codeTable;
  if (!table) {
    return error ? (
      <ErrorNotice error={error} title="The table could not be computed" onRetry={() => void refetch()} />
    ) : (
      <TableSkeleton rows={10} what="table" />
    );
  }
  if (table.units === 0 && table.unknown > 0) {
    return (
      <EmptyState title={`${attribute.title} is known of nobody who said something`}>
        {unitWords(unit, table.unknown)} could be compared, once it is known of them.
      </EmptyState>
    );
  }
  if (table.rows.length === 0) {
    return (
      <EmptyState title="Nobody speaks of a code yet">
        Code interviews or open answers, or let the engine propose needs.
      </EmptyState>
    );
  }
  const save = () =>
    saveFile(`codes-by-${attribute.key}.csv`, new Blob([csvText(tableRows(table))], { type: 'text/csv' }));
  return (
    <>
      <CodeTableView table={table} attribute={attribute} coder={coder} />
      <Button variant="default" size="xs" mt="sm" onClick={save}>
        Save as CSV
      </Button>
    </>
  );
}
