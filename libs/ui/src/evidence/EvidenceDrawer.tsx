import { Drawer } from '@mantine/core';
import { Fragment } from 'react';
import type { MouseEvent, ReactNode } from 'react';

/** One step of the path from the claim down to the raw answer. */
export interface PathStep {
  readonly label: string;
  readonly href?: string | undefined;
  /** Follows the step inside the app; the address stays for opening it elsewhere. */
  readonly onSelect?: (() => void) | undefined;
}

export interface EvidenceDrawerProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly path: readonly PathStep[];
  /** The claim itself: estimate, n, interval. */
  readonly claim: ReactNode;
  /** Method, formula with its source, run. */
  readonly method?: ReactNode;
  readonly supporting?: ReactNode;
  readonly opposing?: ReactNode;
  readonly answers?: ReactNode;
  /** What one may do with it. */
  readonly actions?: ReactNode;
  /** Stands in for the sections: a skeleton, an error. */
  readonly instead?: ReactNode;
}

/** The drawer behind every number: same anatomy everywhere, Esc closes it and the focus goes back where it came from. */
export function EvidenceDrawer(props: EvidenceDrawerProps) {
  return (
    <Drawer
      opened={props.isOpen}
      onClose={props.onClose}
      position="right"
      // On a phone the drawer is the screen.
      size="min(100vw, 30rem)"
      title="Evidence"
      closeButtonProps={{ 'aria-label': 'Close evidence' }}
      overlayProps={{ backgroundOpacity: 0.15 }}
      classNames={{ content: 'nf-drawer', title: 'nf-drawer-title' }}
    >
      <EvidencePath steps={props.path} />
      <div className="nf-evidence-claim">
        {props.claim}
        {props.actions ? <div style={{ marginTop: 8 }}>{props.actions}</div> : null}
      </div>
      {props.method ? (
        <details className="nf-evidence-method">
          <summary>How do we know?</summary>
          <div>{props.method}</div>
        </details>
      ) : null}
      {props.instead ?? (
        <>
          <EvidenceSection heading="For" empty="No passage speaks for this yet." content={props.supporting} />
          <EvidenceSection heading="Against" empty="No passage speaks against this." content={props.opposing} />
          <EvidenceSection heading="Answers" empty="No answers belong to this." content={props.answers} />
        </>
      )}
    </Drawer>
  );
}

function EvidencePath({ steps }: { steps: readonly PathStep[] }) {
  return (
    <nav aria-label="Path of this evidence" className="nf-evidence-path">
      {steps.map((step, i) => (
        <Fragment key={`${i} ${step.label}`}>
          {i > 0 ? <span aria-hidden="true"> › </span> : null}
          <PathStepLink step={step} isLast={i === steps.length - 1} />
        </Fragment>
      ))}
    </nav>
  );
}

function PathStepLink({ step, isLast }: { step: PathStep; isLast: boolean }) {
  if (step.href === undefined && !step.onSelect)
    return <span aria-current={isLast ? 'page' : undefined}>{step.label}</span>;
  if (step.href === undefined) {
    return (
      <button type="button" className="nf-link" onClick={step.onSelect}>
        {step.label}
      </button>
    );
  }
  const follow = (event: MouseEvent) => {
    if (!step.onSelect || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    step.onSelect();
  };
  return (
    <a href={step.href} className="nf-link" onClick={follow}>
      {step.label}
    </a>
  );
}

/** A section that is undefined does not apply and is left out; an empty one (null) says so. */
function EvidenceSection({ heading, empty, content }: { heading: string; empty: string; content: ReactNode }) {
  if (content === undefined) return null;
  return (
    <section className="nf-evidence-section" aria-label={heading}>
      <h3>{heading}</h3>
      {content === null ? <p className="nf-light">{empty}</p> : content}
    </section>
  );
}
