import type { PageData, SurveyDefinition } from '@needfinder/survey';
import { SavingLine } from './SavingLine.js';
import type { QueueState } from './saving/save-queue.js';
import { fill, type Words } from './words/words.js';

interface EndPageProps {
  readonly data: PageData;
  readonly ended: PageData['ended'];
  readonly saving: QueueState;
  /** Fields that were answered. */
  readonly answered: number;
  readonly definition: SurveyDefinition;
  readonly words: Words;
  /** Only where many people answer on one device. */
  readonly onRestart?: (() => void) | undefined;
}

/** After the last page: a receipt once the server has everything, and until then what is still on its way. */
export function EndPage({ data, ended, saving, answered, definition, words, onRestart }: EndPageProps) {
  const { complete, screenedOut, quotaFull } = definition.endings;
  const sentences = { complete, 'screened-out': screenedOut, 'quota-full': quotaFull };
  return (
    <section class="end">
      <h1>{definition.title}</h1>
      {ended ? (
        <>
          <p>{sentences[ended.state]}</p>
          {ended.receipt && <p role="status">{fill(words.receipt, ended.receipt)}</p>}
        </>
      ) : data.isOpen ? (
        data.token === null ? (
          <p>{complete}</p>
        ) : (
          <SavingLine saving={saving} answered={answered} words={words} />
        )
      ) : (
        <p>{words.closed}</p>
      )}
      {onRestart && (
        <button type="button" class="main" onClick={onRestart}>
          {words.restart}
        </button>
      )}
    </section>
  );
}
