import { useCallback, useEffect, useRef, useState } from 'react';

export type SaveState = 'saved' | 'waiting' | 'saving' | 'failed';

const REST_MS = 800;

/**
 * Saves what is typed after a rest, and at once when the field is left. What was typed stays through every failure;
 * of two savings that cross, the later text wins, because they follow one another.
 *
 * @param save - Resolves when it is saved; rejects with the reason when it is not.
 */
export function useAutosave(stored: string, save: (text: string) => Promise<unknown>) {
  const [text, setText] = useState(stored);
  const [state, setState] = useState<SaveState>('saved');
  const [problem, setProblem] = useState<string | null>(null);
  const latest = useRef({ text: stored, saved: stored, isSaving: false, save });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    latest.current.save = save;
  });

  const flush = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current);
    const now = latest.current;
    if (now.isSaving || now.text === now.saved) return;
    now.isSaving = true;
    while (now.text !== now.saved) {
      const sent = now.text;
      setState('saving');
      try {
        await now.save(sent);
      } catch (error) {
        setState('failed');
        setProblem(error instanceof Error ? error.message : String(error));
        break;
      }
      now.saved = sent;
      setProblem(null);
      if (now.text === sent) setState('saved');
    }
    now.isSaving = false;
  }, []);

  const change = useCallback(
    (next: string) => {
      latest.current.text = next;
      setText(next);
      setState('waiting');
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), REST_MS);
    },
    [flush],
  );

  // A page that is left saves what was typed last.
  useEffect(() => () => void flush(), [flush]);
  return { text, change, flush, state, problem };
}
