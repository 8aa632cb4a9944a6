import { formatValue } from '@needfinder/domain';
import { DataTable, EstimateText, type DataColumn } from '@needfinder/ui';
import { useState } from 'react';
import { AttributeChart } from './AttributeChart.js';
import {
  bySureness,
  estimateOfCell,
  isTold,
  unitOfTest,
  widestCell,
  type ProfileTest,
} from './attribute-differences.js';
import type { PageSegment } from './SegmentPage.js';
import { nameOf, pWords } from './segment-words.js';
import classes from './segments.module.css';

const testWords = ({ test, adjustedP, note }: ProfileTest): string =>
  adjustedP === null ? (note ?? 'not tested') : `${test}, ${pWords(adjustedP)}`;

const columns = (position: number): readonly DataColumn<ProfileTest>[] => [
  { key: 'title', header: 'Attribute', sortValue: ({ title }) => title, render: ({ title }) => title },
  {
    key: 'widest',
    header: 'Farthest from all people',
    render: (test) => {
      const cell = widestCell(test, position);
      if (!cell) return <span className="nf-light">no data</span>;
      const unit = unitOfTest(test);
      return (
        <>
          {cell.level === null ? 'mean' : cell.level}: <EstimateText estimate={estimateOfCell(cell)} unit={unit} />
          {cell.total === null ? null : <span className="nf-light"> · all {formatValue(cell.total, unit)}</span>}
        </>
      );
    },
  },
  {
    key: 'test',
    header: 'Do the segments differ?',
    sortValue: ({ adjustedP }) => adjustedP,
    render: (test) => (
      <>
        {test.adjustedP === null ? 'not tested' : isTold(test) ? 'yes' : 'not shown'}
        <span className="nf-light"> · {testWords(test)}</span>
      </>
    ),
  },
];

/** Who they are: variables that did not form the segment, each tested, the surest differences first. */
export function WhoTheyAre({ segment }: { segment: PageSegment }) {
  const tests = bySureness(segment.profileTests);
  const [openKey, setOpenKey] = useState<string | null>(null);
  const shown = tests.find(({ key }) => key === openKey) ?? tests[0];
  const told = tests.filter(isTold).length;
  return (
    <section className={classes.block} aria-labelledby="who">
      <h2 id="who">Who they are</h2>
      {shown ? (
        <>
          <p className="nf-light">
            {told === 0
              ? 'No attribute is shown to tell the segments apart.'
              : `${told} of ${tests.length} attributes tell the segments apart; p values are adjusted for ${tests.length} tests.`}{' '}
            Open a row to see it drawn.
          </p>
          <DataTable
            caption={`Attributes of ${nameOf(segment)}`}
            columns={columns(segment.position)}
            rows={tests}
            keyOf={({ key }) => key}
            stacksOnPhone
            onOpen={({ key }) => setOpenKey(key)}
          />
          <div className={classes.drawn}>
            <AttributeChart key={shown.key} segment={segment} test={shown} />
          </div>
        </>
      ) : (
        <p className="nf-light">No attributes were chosen to describe the segments by.</p>
      )}
    </section>
  );
}
