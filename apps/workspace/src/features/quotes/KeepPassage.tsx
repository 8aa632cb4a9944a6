import { useMutation } from '@apollo/client/react';
import { useToasts } from '@needfinder/ui';
import type { EvidencePassageFragment } from '../evidence/evidence-passage.fragment.generated.js';
import { useMayEdit } from '../session/useViewer.js';
import { DropQuoteDocument } from './drop-quote.mutation.generated.js';
import { forgetBoard } from './forget-board.js';
import { KeepQuoteDocument } from './keep-quote.mutation.generated.js';

type Kept = Pick<EvidencePassageFragment, 'id' | 'quote'>;

/** Puts a passage on the quotes board, or takes it off again. */
export default function KeepPassage({ passage: { id, quote } }: { passage: Kept }) {
  const mayEdit = useMayEdit();
  const { announce, show } = useToasts();
  const [keep, keeping] = useMutation(KeepQuoteDocument, { update: forgetBoard });
  const [drop, dropping] = useMutation(DropQuoteDocument, { update: forgetBoard });
  if (!mayEdit) return null;
  const toggle = async () => {
    try {
      if (quote) await drop({ variables: { passageId: id } });
      else await keep({ variables: { input: { passageId: id } } });
      announce(quote ? 'Taken off the quotes board' : 'Kept as a quote');
    } catch (error) {
      show({ message: `It was not kept. ${(error as Error).message}`, tone: 'problem' });
    }
  };
  return (
    <button
      type="button"
      className="nf-link"
      aria-pressed={quote !== null}
      disabled={keeping.loading || dropping.loading}
      onClick={() => void toggle()}
    >
      {quote ? 'Kept as a quote' : 'Keep as quote'}
    </button>
  );
}
