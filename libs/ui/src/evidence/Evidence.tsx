import type { KeyboardEvent, ReactNode } from 'react';
import { usePreferences } from '../theme/preferences.js';

export interface EvidenceProps {
  readonly children: ReactNode;
  /** Opens the evidence drawer on this number or claim. */
  readonly onOpen: () => void;
  /** What a screen reader hears behind it when the number alone says too little; who speaks to it says what is seen. */
  readonly about?: string;
}

/** A number or a claim that opens its evidence: click, Enter, or E while it has the focus. */
export function Evidence({ children, onOpen, about }: EvidenceProps) {
  const { preferences } = usePreferences();
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    if (!preferences.singleKeys || event.key.toLowerCase() !== 'e' || event.ctrlKey || event.metaKey || event.altKey)
      return;
    event.preventDefault();
    event.stopPropagation();
    onOpen();
  };
  return (
    <button
      type="button"
      className="nf-evidence"
      aria-haspopup="dialog"
      aria-keyshortcuts={preferences.singleKeys ? 'E' : undefined}
      onClick={onOpen}
      onKeyDown={onKeyDown}
    >
      {children}
      {about ? <span className="nf-visually-hidden"> {about}</span> : null}
    </button>
  );
}
