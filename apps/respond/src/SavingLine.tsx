import type { QueueState } from './saving/save-queue.js';
import { fill, type Words } from './words/words.js';

/** Says what has arrived and what has not; a screen reader hears it change. */
export function SavingLine({ saving, words }: { readonly saving: QueueState; readonly words: Words }) {
  const { waiting, isConnected, isSending, refused } = saving;
  const isOut = isSending && isConnected;
  return (
    <div class="saving">
      <p role="status">
        {waiting === 0
          ? words.saved
          : isOut
            ? words.sending
            : `${isConnected ? '' : words.offline} ${fill(words.unsent, waiting)}`}
      </p>
      {refused && <p class="problem">{fill(words.refused, refused)}</p>}
    </div>
  );
}
