import { Skeleton, Stack } from '@mantine/core';
import type { ReactNode } from 'react';

/** Line lengths of loading text, so that it looks like text and not like a wall. */
const LINE_WIDTHS = ['92%', '78%', '85%', '60%'];

function Loading({ what, children }: { what: string; children: ReactNode }) {
  return (
    <div role="status" aria-busy="true">
      <span className="nf-visually-hidden">Loading {what}</span>
      <div aria-hidden="true">{children}</div>
    </div>
  );
}

/** Keeps the room of some lines of text. */
export function LinesSkeleton({ lines = 3, what = 'text' }: { lines?: number; what?: string }) {
  return (
    <Loading what={what}>
      <Stack gap={8}>
        {Array.from({ length: lines }, (_, i) => (
          <Skeleton key={i} height={16} width={LINE_WIDTHS[i % LINE_WIDTHS.length]} />
        ))}
      </Stack>
    </Loading>
  );
}

/** Keeps the room of a chart with its title. */
export function ChartSkeleton({ height = 320, what = 'chart' }: { height?: number; what?: string }) {
  return (
    <Loading what={what}>
      <Stack gap={8}>
        <Skeleton height={20} width="40%" />
        <Skeleton height={height} />
      </Stack>
    </Loading>
  );
}

/** Keeps the room of a table with its header. */
export function TableSkeleton({ rows = 8, what = 'table' }: { rows?: number; what?: string }) {
  return (
    <Loading what={what}>
      <Stack gap={8}>
        <Skeleton height={16} width="50%" />
        {Array.from({ length: rows }, (_, i) => (
          <Skeleton key={i} height={24} />
        ))}
      </Stack>
    </Loading>
  );
}

/** Keeps the room of a grid of cards. */
export function CardsSkeleton({
  cards = 4,
  height = 240,
  what = 'cards',
}: {
  cards?: number;
  height?: number;
  what?: string;
}) {
  return (
    <Loading what={what}>
      <div className="nf-card-grid">
        {Array.from({ length: cards }, (_, i) => (
          <Skeleton key={i} height={height} />
        ))}
      </div>
    </Loading>
  );
}
