import { useMutation } from '@apollo/client/react';
import { useToasts } from '@needfinder/ui';
import { useRef, useState } from 'react';
import type { ColumnDraft } from './column-draft.js';
import { correctionsOf } from './column-draft.js';
import type { ImportColumn } from './column-groups.js';
import { CorrectImportDocument } from './correct-import.mutation.generated.js';

/** A correction that the server refused, kept until it is mended. */
export interface Refused {
  readonly draft: ColumnDraft;
  readonly touched: ReadonlySet<keyof ColumnDraft>;
  readonly message: string;
}

export interface Corrections {
  readonly status: 'idle' | 'saving' | 'saved';
  /** Positions of the columns whose correction was refused. */
  readonly refusedColumns: ReadonlySet<number>;
  readonly refusedOf: (columns: readonly ImportColumn[]) => Refused | undefined;
  readonly save: (
    columns: readonly ImportColumn[],
    draft: ColumnDraft,
    touched: ReadonlySet<keyof ColumnDraft>,
  ) => void;
}

const keyOf = (columns: readonly ImportColumn[]): string => columns.map(({ index }) => index).join();

/** Stores each correction at once, in the order in which they were made, and keeps what was refused. */
export function useCorrections(importId: string): Corrections {
  const [correct] = useMutation(CorrectImportDocument);
  const { announce } = useToasts();
  const [waiting, setWaiting] = useState(0);
  const [isSaved, setSaved] = useState(false);
  const [refused, setRefused] = useState<ReadonlyMap<string, Refused>>(new Map());
  const last = useRef<Promise<unknown>>(Promise.resolve());

  const save: Corrections['save'] = (columns, draft, touched) => {
    const key = keyOf(columns);
    const settle = (refusal: Refused | null) =>
      setRefused((known) => {
        const next = new Map(known);
        if (refusal) next.set(key, refusal);
        else next.delete(key);
        return next;
      });
    const send = async () => {
      try {
        await correct({ variables: { input: { importId, columns: correctionsOf(columns, draft, touched) } } });
        settle(null);
        setSaved(true);
        announce('Saved');
      } catch (error) {
        settle({ draft, touched, message: (error as Error).message });
      } finally {
        setWaiting((count) => count - 1);
      }
    };
    setWaiting((count) => count + 1);
    last.current = last.current.then(send);
  };
  return {
    status: waiting > 0 ? 'saving' : isSaved ? 'saved' : 'idle',
    refusedColumns: new Set([...refused.keys()].flatMap((key) => key.split(',').map(Number))),
    refusedOf: (columns) => refused.get(keyOf(columns)),
    save,
  };
}
