import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useToasts } from '@needfinder/ui';
import { forgetBoard } from './forget-board.js';
import { KeepQuoteDocument } from './keep-quote.mutation.generated.js';

interface KeepPlaceProps {
  /** Words of a turn, in code points; null while none are chosen. */
  readonly place: { readonly turnId: string; readonly start: number; readonly end: number } | null;
}

/** Keeps what is selected in the reading room as a quote, coded or not. */
export function KeepPlace({ place }: KeepPlaceProps) {
  const { announce, show } = useToasts();
  const [keep, { loading }] = useMutation(KeepQuoteDocument, { update: forgetBoard });
  const save = async () => {
    if (!place) return;
    const { turnId, start, end } = place;
    try {
      await keep({ variables: { input: { turnId, start, end } } });
      announce('Kept as a quote');
    } catch (error) {
      show({ message: `It was not kept. ${(error as Error).message}`, tone: 'problem' });
    }
  };
  return (
    <Button size="compact-xs" variant="default" disabled={!place} loading={loading} onClick={() => void save()}>
      Keep as quote
    </Button>
  );
}
