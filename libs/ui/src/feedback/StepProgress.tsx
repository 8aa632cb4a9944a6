import { Button, Progress } from '@mantine/core';

export interface StepProgressProps {
  /** What is being done now: "Fitting 4 segments, start 7 of 20". */
  readonly step: string;
  /** Share done in [0, 1]; null while it cannot be known. */
  readonly share: number | null;
  readonly onCancel?: (() => void) | undefined;
  readonly isCancelling?: boolean;
}

/** Running work: its step by name, how far it is, and a way out. */
export function StepProgress({ step, share, onCancel, isCancelling = false }: StepProgressProps) {
  const percent = share === null ? null : Math.round(Math.min(Math.max(share, 0), 1) * 100);
  return (
    <div className="nf-progress">
      <div className="nf-progress-line">
        <span>{isCancelling ? 'Cancelling' : step}</span>
        {percent === null ? null : <span className="nf-light">{percent}&nbsp;%</span>}
      </div>
      <Progress.Root size="sm">
        <Progress.Section value={percent ?? 100} animated={percent === null} aria-label={step} />
      </Progress.Root>
      {onCancel ? (
        <Button variant="subtle" color="gray" size="compact-sm" onClick={onCancel} disabled={isCancelling}>
          Cancel
        </Button>
      ) : null}
    </div>
  );
}
