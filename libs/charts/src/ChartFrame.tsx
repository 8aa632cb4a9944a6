import { useId, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { ChartToolbar } from './ChartToolbar.js';
import { TableTwin } from './TableTwin.js';
import { formatCount } from '@needfinder/domain';
import { FONT_FAMILY } from './ink.js';
import { useChartWidth } from './useChartWidth.js';
import type { ChartTable } from './chart-table.js';

/** What every chart is told besides its data. */
export interface ChartContext {
  /** Says what is seen: "Segment B re-writes code it has written before", or at least what is compared. */
  readonly title: string;
  /** Respondents behind the chart. */
  readonly n: number;
  /** The run, survey or import the numbers come from. */
  readonly source: string;
  /** Fixed width in pixels; without it the chart takes the width it is given. */
  readonly width?: number | undefined;
}

export interface Drawing {
  readonly height: number;
  readonly content: ReactNode;
}

export interface ChartFrameProps extends ChartContext {
  readonly table: ChartTable;
  /** One or two sentences that say what a sighted reader takes from the chart. */
  readonly summary: string;
  /** True when marks inside can be focused and chosen. */
  readonly interactive?: boolean;
  readonly draw: (width: number) => Drawing;
}

const countOfPeople = (n: number): string => {
  const count = formatCount(n);
  return count.startsWith('<') ? `n < ${count.slice(1)}` : `n = ${count}`;
};

const isTyping = (target: EventTarget): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable="true"]') !== null;

/** The frame of every chart: title, n, source, table twin (button or T), summary for screen readers, files to take along. */
export function ChartFrame({ title, n, source, width, table, summary, interactive = false, draw }: ChartFrameProps) {
  const id = useId();
  const [isTableShown, setTableShown] = useState(false);
  const { container, width: chartWidth } = useChartWidth(width);
  const toggleTable = () => setTableShown((shown) => !shown);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key.toLowerCase() !== 't' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
      return;
    event.preventDefault();
    // The workspace may have its own T; the chart that holds the focus is nearer.
    event.stopPropagation();
    toggleTable();
  };
  const { height, content } = draw(chartWidth);
  const people = `${countOfPeople(n)} · ${source}`;
  return (
    <figure className="nf-chart" aria-labelledby={`${id}title`} aria-describedby={`${id}summary`} onKeyDown={onKeyDown}>
      <figcaption className="nf-chart-head">
        <span className="nf-chart-title" id={`${id}title`}>
          {title}
        </span>
        <span className="nf-chart-source">{people}</span>
      </figcaption>
      <p className="nf-chart-summary" id={`${id}summary`}>
        {summary}
      </p>
      <div ref={container} className="nf-chart-body" style={width === undefined ? undefined : { width }}>
        {/* Hidden, not removed: the files are made from the drawing while the table is shown. */}
        <svg
          className="nf-chart-svg"
          viewBox={`0 0 ${chartWidth} ${height}`}
          width={chartWidth}
          height={height}
          fontFamily={FONT_FAMILY}
          fontSize={12}
          role={interactive ? 'group' : 'img'}
          aria-label={title}
          style={isTableShown ? { display: 'none' } : undefined}
        >
          {content}
        </svg>
        {isTableShown ? <TableTwin title={title} table={table} /> : null}
      </div>
      <ChartToolbar
        container={container}
        title={title}
        source={people}
        table={table}
        isTableShown={isTableShown}
        onToggleTable={toggleTable}
      />
    </figure>
  );
}
