import { Button } from '@mantine/core';
import type { ReactNode } from 'react';

export interface ErrorNoticeProps {
  readonly error: { readonly message: string } | string;
  /** What did not happen: "The import was not saved". */
  readonly title?: string;
  /** What to do about it. */
  readonly remedy?: ReactNode;
  readonly onRetry?: (() => void) | undefined;
}

/** Says what happened, to what, and what to do. */
export function ErrorNotice({ error, title = 'This could not be shown', remedy, onRetry }: ErrorNoticeProps) {
  return (
    <div role="alert" className="nf-error">
      <p className="nf-error-title">{title}</p>
      <p>{typeof error === 'string' ? error : error.message}</p>
      {remedy ? <p>{remedy}</p> : null}
      {onRetry ? (
        <Button variant="default" size="xs" onClick={onRetry}>
          Try again
        </Button>
      ) : null}
    </div>
  );
}
