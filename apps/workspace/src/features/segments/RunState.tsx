import { StatusBadge, VerdictBadge } from '@needfinder/ui';
import { verdictOf } from '../studies/verdict-of.js';
import type { RunHeadFragment } from './run-head.fragment.generated.js';

/** What came of a run: its verdict, or how far it is. */
export function RunState({ run }: { run: RunHeadFragment | null }) {
  if (!run) return <span className="nf-light">not run yet</span>;
  if (run.verdict) return <VerdictBadge verdict={verdictOf(run.verdict.verdict)} />;
  switch (run.state) {
    case 'QUEUED':
      return <StatusBadge tone="active">waiting</StatusBadge>;
    case 'RUNNING':
      return (
        <StatusBadge tone="active">
          {run.job?.percent == null ? 'running' : `running, ${Math.round(run.job.percent)} %`}
        </StatusBadge>
      );
    case 'CANCELLED':
      return <StatusBadge tone="neutral">cancelled</StatusBadge>;
    case 'FAILED':
      return <StatusBadge tone="bad">failed</StatusBadge>;
    case 'DONE':
      return <StatusBadge tone="neutral">done</StatusBadge>;
  }
}
