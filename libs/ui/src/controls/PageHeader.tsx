import type { ReactNode } from 'react';

export interface PageHeaderProps {
  /** Says where I am. */
  readonly title: ReactNode;
  readonly description?: ReactNode;
  /** Badges and facts beside the title. */
  readonly meta?: ReactNode;
  readonly actions?: ReactNode;
}

/** The head of every page: one h1, what the page is about, what can be done here. */
export function PageHeader({ title, description, meta, actions }: PageHeaderProps) {
  return (
    <header className="nf-page-header">
      <div className="nf-page-header-words">
        <div className="nf-page-header-line">
          <h1>{title}</h1>
          {meta}
        </div>
        {description ? <p className="nf-light">{description}</p> : null}
      </div>
      {actions ? <div className="nf-page-header-actions">{actions}</div> : null}
    </header>
  );
}
