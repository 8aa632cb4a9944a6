import { Button } from '@mantine/core';
import { type LandscapeZone, ZONE_WORDS } from '@needfinder/charts';
import { DataTable, EstimateText, Evidence, type DataColumn } from '@needfinder/ui';
import type { LandscapeOf } from './Landscape.js';
import { estimateIn, zoneOf } from './landscape-points.js';
import classes from './opportunities.module.css';
import { useLandscapeView } from './useLandscapeView.js';

type Opportunity = LandscapeOf['opportunities'][number];

const FILTERS: readonly LandscapeZone[] = ['underserved', 'overserved', 'table-stakes'];

const isIn = ({ zone }: Opportunity, wanted: LandscapeZone | null): boolean =>
  wanted === null || (zone !== null && zoneOf(zone) === wanted);

/** The needs by opportunity, with what is unsure about each number and about its rank. */
export function RankedNeeds(props: { opportunities: readonly Opportunity[]; onOpen: (needId: string) => void }) {
  const { opportunities, onOpen } = props;
  const { zone, chooseZone } = useLandscapeView();
  const rows = opportunities.filter((one) => isIn(one, zone));
  return (
    <section aria-labelledby="ranked">
      <h2 id="ranked">Needs by opportunity</h2>
      <div className={classes.filters} role="group" aria-label="Zone">
        {[null, ...FILTERS].map((filter) => (
          <Button
            key={filter}
            size="xs"
            variant={zone === filter ? 'filled' : 'default'}
            aria-pressed={zone === filter}
            onClick={() => chooseZone(filter)}
          >
            {filter ? ZONE_WORDS[filter] : 'All needs'} {opportunities.filter((one) => isIn(one, filter)).length}
          </Button>
        ))}
      </div>
      <DataTable
        caption="Needs by opportunity"
        rows={rows}
        keyOf={({ need }) => need.id}
        columns={columnsFor(onOpen)}
        empty={zone ? `No need lies in this zone: ${ZONE_WORDS[zone].toLowerCase()}.` : 'No needs'}
      />
    </section>
  );
}

const columnsFor = (onOpen: (needId: string) => void): readonly DataColumn<Opportunity>[] => [
  {
    key: 'rank',
    header: 'Rank',
    sortValue: ({ rank }) => rank,
    isNumeric: true,
    render: (one) => <Rank of={one} />,
  },
  {
    key: 'need',
    header: 'Need',
    sortValue: ({ need }) => need.label,
    render: ({ need }) => (
      <div className={classes.need}>
        <Evidence about="open the evidence" onOpen={() => onOpen(need.id)}>
          {need.label}
        </Evidence>
      </div>
    ),
  },
  {
    key: 'score',
    header: 'Opportunity, 0 to 20',
    sortValue: ({ score }) => score.estimate,
    isNumeric: true,
    render: (one) =>
      one.enoughData ? (
        <EstimateText estimate={estimateIn(one, one.score)} unit="number" withoutN />
      ) : (
        <span className="nf-light" title={one.reason ?? undefined}>
          not enough data (n = {one.n})
        </span>
      ),
  },
  ...(['importance', 'satisfaction', 'meanGap'] as const).map((key): DataColumn<Opportunity> => ({
    key,
    header: { importance: 'Importance', satisfaction: 'Satisfaction', meanGap: 'Mean gap' }[key],
    sortValue: (one) => one[key].estimate,
    isNumeric: true,
    render: (one) =>
      one.enoughData ? <EstimateText estimate={estimateIn(one, one[key])} unit="number" withoutN /> : null,
  })),
  { key: 'n', header: 'n', sortValue: ({ n }) => n, isNumeric: true, render: ({ n }) => n },
  {
    key: 'zone',
    header: 'Zone',
    sortValue: ({ zone }) => zone,
    render: ({ zone }) => (zone ? ZONE_WORDS[zoneOf(zone)] : null),
  },
];

/** "1 (1–3)": in another sample the need could stand anywhere between. */
function Rank({ of: { rank, rankLow, rankHigh } }: { of: Opportunity }) {
  if (rank === null) return <span className="nf-light">–</span>;
  return (
    <span className={classes.rank}>
      {rank}
      {rankLow === null || rankHigh === null || rankLow === rankHigh ? null : (
        <span className="nf-light">
          {' '}
          ({rankLow}–{rankHigh})
        </span>
      )}
    </span>
  );
}
