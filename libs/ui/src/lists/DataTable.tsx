import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { sortRows } from './sort-rows.js';
import type { SortDirection, SortValue } from './sort-rows.js';

export interface DataColumn<Row> {
  readonly key: string;
  readonly header: string;
  readonly render: (row: Row) => ReactNode;
  /** Makes the column sortable. */
  readonly sortValue?: (row: Row) => SortValue;
  /** Numbers stand at the right in tabular figures. */
  readonly isNumeric?: boolean;
  readonly width?: number | string;
}

export interface DataTableProps<Row> {
  readonly caption: string;
  readonly columns: readonly DataColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly onOpen?: (row: Row) => void;
  readonly initialSort?: { readonly key: string; readonly direction: SortDirection };
  /** Height of the window of a long table. */
  readonly maxHeight?: number | string;
  /** On a phone each row becomes a block of named values, so that no column is out of sight. For short tables. */
  readonly stacksOnPhone?: boolean;
  /** Shown instead of rows when there are none. */
  readonly empty?: ReactNode;
  /** Rows are many and this is how many there are; the rest is fetched by `onEndReached`. */
  readonly totalCount?: number;
  readonly onEndReached?: () => void;
}

const VIRTUAL_FROM = 100;
const ROW_HEIGHT = 37;

/** A table that sorts by its headers; from a hundred rows on, only those near the window are on the page. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, keyOf, onOpen, empty = 'Nothing here yet', maxHeight = 560 } = props;
  const { totalCount = rows.length, onEndReached } = props;
  const [sort, setSort] = useState(props.initialSort ?? null);
  const scroller = useRef<HTMLDivElement>(null);
  const sorted = useMemo(() => {
    const valueOf = columns.find(({ key }) => key === sort?.key)?.sortValue;
    return sort && valueOf ? sortRows(rows, valueOf, sort.direction) : rows;
  }, [rows, columns, sort]);
  const isVirtual = rows.length >= VIRTUAL_FROM;
  const virtualizer = useVirtualizer({
    count: sorted.length,
    enabled: isVirtual,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
  });
  const shown = isVirtual ? virtualizer.getVirtualItems() : [];
  const first = isVirtual ? (shown[0]?.index ?? 0) : 0;
  const last = isVirtual ? (shown.at(-1)?.index ?? -1) : sorted.length - 1;
  const before = isVirtual ? (shown[0]?.start ?? 0) : 0;
  useEffect(() => {
    if (isVirtual && last >= sorted.length - 1 && sorted.length < totalCount) onEndReached?.();
  }, [isVirtual, last, sorted.length, totalCount, onEndReached]);
  const after = isVirtual ? virtualizer.getTotalSize() - (shown.at(-1)?.end ?? 0) : 0;
  const turn = (key: string) =>
    setSort((old) => ({
      key,
      direction: old?.key === key && old.direction === 'ascending' ? 'descending' : 'ascending',
    }));
  const onRowKey = (row: Row) => (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.target === event.currentTarget) onOpen?.(row);
  };
  return (
    <div
      ref={scroller}
      className="nf-table-scroll"
      style={isVirtual ? { height: maxHeight } : undefined}
      tabIndex={0}
      role="region"
      aria-label={caption}
    >
      {/* The roles are written out because a table that is drawn as blocks loses its own. */}
      <table
        className="nf-table"
        role="table"
        data-stacks={props.stacksOnPhone || undefined}
        aria-rowcount={totalCount + 1}
      >
        <caption className="nf-visually-hidden">{caption}</caption>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <HeaderCell
                key={column.key}
                column={column}
                direction={sort?.key === column.key ? sort.direction : null}
                onTurn={turn}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {before > 0 ? <Spacer height={before} columns={columns.length} /> : null}
          {sorted.slice(first, last + 1).map((row, i) => (
            <tr
              key={keyOf(row)}
              role="row"
              aria-rowindex={first + i + 2}
              data-opens={onOpen ? true : undefined}
              tabIndex={onOpen ? 0 : undefined}
              onClick={onOpen && (() => onOpen(row))}
              onKeyDown={onRowKey(row)}
            >
              {columns.map((column) => (
                <td
                  key={column.key}
                  role="cell"
                  data-label={column.header}
                  data-numeric={column.isNumeric || undefined}
                >
                  {/* One child, so that name and value stand side by side. */}
                  {props.stacksOnPhone ? <div>{column.render(row)}</div> : column.render(row)}
                </td>
              ))}
            </tr>
          ))}
          {after > 0 ? <Spacer height={after} columns={columns.length} /> : null}
        </tbody>
      </table>
      {sorted.length === 0 ? <p className="nf-light nf-table-empty">{empty}</p> : null}
    </div>
  );
}

function HeaderCell<Row>(props: {
  column: DataColumn<Row>;
  direction: SortDirection | null;
  onTurn: (key: string) => void;
}) {
  const { column, direction, onTurn } = props;
  return (
    <th
      scope="col"
      style={column.width === undefined ? undefined : { width: column.width }}
      data-numeric={column.isNumeric || undefined}
      aria-sort={column.sortValue ? (direction ?? 'none') : undefined}
    >
      {column.sortValue ? (
        <button type="button" onClick={() => onTurn(column.key)}>
          {column.header}
          <span aria-hidden="true">{direction === 'ascending' ? ' ↑' : direction === 'descending' ? ' ↓' : ''}</span>
        </button>
      ) : (
        column.header
      )}
    </th>
  );
}

/** Stands for the rows that are not on the page, so that the scroll bar tells the truth. */
function Spacer({ height, columns }: { height: number; columns: number }) {
  return (
    <tr aria-hidden="true">
      <td colSpan={columns} style={{ height, padding: 0, border: 0 }} />
    </tr>
  );
}
