import { useQuery } from '@apollo/client/react';
import { NativeSelect } from '@mantine/core';
import { GorgePlot, SegmentFlow, SeparationPlot } from '@needfinder/charts';
import { EmptyState, ErrorNotice, LinesSkeleton } from '@needfinder/ui';
import { useState } from 'react';
import { HowComputed } from './HowComputed.js';
import type { RunQuery } from './run.query.generated.js';
import classes from './segments.module.css';
import { chartSegment } from './segment-words.js';
import { SolutionPicturesDocument, type SolutionPicturesQuery } from './solution-pictures.query.generated.js';

type Run = RunQuery['run'];
type Pictures = SolutionPicturesQuery['run'];

/** The solutions seen: how distinct their segments are, and where they come from. */
export default function SolutionPictures({ run }: { run: Run }) {
  const { data, previousData, error, refetch } = useQuery(SolutionPicturesDocument, { variables: { runId: run.id } });
  // Another solution is being fetched: the one before stands until it is there.
  const pictures = (data ?? previousData)?.run;
  if (!pictures) {
    return (
      <div className={classes.block}>
        {error ? (
          <ErrorNotice error={error} title="The pictures could not be shown" onRetry={() => void refetch()} />
        ) : (
          <LinesSkeleton lines={12} what="pictures of the solutions" />
        )}
      </div>
    );
  }
  if (!pictures.plane) {
    return (
      <section className={classes.block} aria-label="Pictures of the solutions">
        <EmptyState title="No pictures of this run">
          It was made by an earlier version. Run it again to see how distinct its segments are and where they come from.
        </EmptyState>
      </section>
    );
  }
  return (
    <>
      <Distinctness run={run} pictures={pictures} />
      <Flow run={run} pictures={pictures} />
      <Separation run={run} pictures={pictures} plane={pictures.plane} />
    </>
  );
}

interface PictureProps {
  readonly run: Run;
  readonly pictures: Pictures;
}

const contextOf = (run: Run) => ({ n: run.respondents, source: `${run.segmentation.name}, run ${run.number}` });

const segmentsOf = (run: Run, k: number) =>
  (run.solutions.find((solution) => solution.k === k)?.segments ?? []).map(chartSegment);

function Distinctness({ run, pictures }: PictureProps) {
  const [wantedK, setWantedK] = useState<number | null>(null);
  const cut = pictures.solutions.flatMap(({ k, gorge }) => (gorge ? [{ k, gorge }] : []));
  const k = wantedK ?? run.selectedK;
  const shown = cut.find((solution) => solution.k === k) ?? cut[0];
  if (!shown) return null;
  return (
    <section className={classes.block} aria-labelledby="distinctness">
      <h2 id="distinctness">How distinct the segments are</h2>
      <div className={classes.gorgeHead}>
        <p className={`nf-light ${classes.prose}`}>
          Upwards: members of the segment. Downwards: everybody else. Where members stand at the right, others at the
          left and nobody between, the segment is distinct; people in the middle could belong elsewhere.
        </p>
        <NativeSelect
          label="Solution"
          value={shown.k}
          onChange={(event) => setWantedK(Number(event.currentTarget.value))}
          data={cut.map((solution) => ({ value: String(solution.k), label: `${solution.k} segments` }))}
        />
      </div>
      <GorgePlot
        {...contextOf(run)}
        title={
          shown.gorge.similarity === 'posterior'
            ? 'People by their probability of belonging to each segment'
            : 'People by their closeness to the centre of each segment'
        }
        segments={segmentsOf(run, shown.k).map((segment) => ({ ...segment, ...shown.gorge.segments[segment.index]! }))}
      />
      <HowComputed method="gorge" of="How distinct the segments are" />
    </section>
  );
}

function Flow({ run, pictures }: PictureProps) {
  const drawn = run.solutions.map(({ k, segments }, at) => {
    const flow = pictures.solutions[at]?.flow ?? null;
    return {
      k,
      segments: segments.map(({ slsa, position, share }) => {
        const from = flow?.find((one) => one.position === position)?.from ?? null;
        const size = from ? from.reduce((sum, people) => sum + people, 0) : (share.value ?? 0) * run.respondents;
        return { slsa, from, size };
      }),
    };
  });
  // From the first solution that is followed by another: a run of one number of segments has no flow.
  if (!pictures.solutions.some(({ flow }) => flow)) return null;
  return (
    <section className={classes.block} aria-labelledby="flow">
      <h2 id="flow">Where segments come from</h2>
      <p className={`nf-light ${classes.prose}`}>
        Each line has one segment more than the line above; a ribbon is the people that a segment takes from there. The
        number over a segment is its SLSa: 1 when all of its people come from one segment, 0 when they come from all
        alike.
      </p>
      <SegmentFlow
        {...contextOf(run)}
        title="How segments part when one more is formed"
        solutions={drawn}
        chosenK={run.selectedK}
      />
      <HowComputed method="flow" of="Where segments come from" />
    </section>
  );
}

function Separation({ run, pictures, plane }: PictureProps & { plane: NonNullable<Pictures['plane']> }) {
  const { selected } = pictures;
  if (!selected || selected.points.segments.length === 0) return null;
  const { x, y, segments } = selected.points;
  const [first = 0, second = 0] = plane.explained;
  return (
    <section className={classes.block} aria-labelledby="separation">
      <h2 id="separation">Where people differ most</h2>
      <p className={`nf-light ${classes.prose}`}>
        {run.respondents > segments.length ? `${segments.length} of ${run.respondents} people are drawn. ` : ''}
        Groups that are distinct stand apart; parts of a continuum run into each other.
        {plane.style === 'centred' ? ' Ratings are taken as distances from each person’s mean.' : ''}
      </p>
      <div className={classes.drawn}>
        <SeparationPlot
          {...contextOf(run)}
          title={
            selected.k === 1
              ? 'Everybody, in the plane of the largest differences'
              : `The ${selected.k} segments in the plane of the largest differences`
          }
          segments={segmentsOf(run, selected.k)}
          x={x}
          y={y}
          of={segments}
          explained={[first, second]}
          loadings={plane.loadings.map(({ indicator, level, ...loading }) => ({
            label: level === null ? indicator.label : `${indicator.label}: ${level}`,
            first: loading.first,
            second: loading.second,
          }))}
        />
      </div>
      <HowComputed method="separation" of="Where people differ most" />
    </section>
  );
}
