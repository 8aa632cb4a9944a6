import { useRef } from 'preact/hooks';
import type { QueueState } from './saving/save-queue.js';
import { fill, type Words } from './words/words.js';

interface SavingLineProps {
  readonly saving: QueueState;
  /** Fields that were answered. */
  readonly answered: number;
  readonly words: Words;
}

/** Says what has arrived and what has not; a screen reader hears it from the first lost connection on. */
export function SavingLine({ saving, answered, words }: SavingLineProps) {
  const { waiting, unsent, isConnected, isSending, refused } = saving;
  // While everything goes well, it would be two interruptions an answer.
  const isSpoken = useRef(false);
  isSpoken.current ||= !isConnected;
  const isOut = isSending && isConnected;
  return (
    <div class="saving">
      <p role="status" aria-live={isSpoken.current ? 'polite' : 'off'}>
        {/* A page that was reloaded does not know yet; its line keeps its height. */}
        {waiting === null
          ? '\u00a0'
          : waiting === 0
            ? words.saved
            : isOut
              ? words.sending
              : `${isConnected ? '' : words.offline} ${fill(words.sent, Math.max(answered - unsent, 0))} ${fill(words.unsent, Math.max(unsent, 1))}`}
      </p>
      {refused && <p class="problem">{fill(words.refused, refused)}</p>}
    </div>
  );
}
