import type { ReactNode } from 'react';

export interface EmptyStateProps {
  /** What will be here: "Segments will appear here". */
  readonly title: string;
  readonly children?: ReactNode;
  /** The one thing to do next. */
  readonly action?: ReactNode;
}

/** A room that is still empty: says what will be here and offers one action. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <section className="nf-empty">
      <h2>{title}</h2>
      {children ? <div className="nf-light">{children}</div> : null}
      {action ? <div>{action}</div> : null}
    </section>
  );
}
