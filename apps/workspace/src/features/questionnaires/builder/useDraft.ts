import { useMutation } from '@apollo/client/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type Draft, beginHistory, edited, redone, undone } from './draft.js';
import { SaveQuestionnaireDocument } from '../save-questionnaire.mutation.generated.js';

const PAUSE_MS = 800;

export type SavedState = 'saved' | 'saving' | 'unsaved' | 'failed';

/** A draft under edit: undo, redo, and saves by themselves. An edit is kept also when it makes the survey invalid. */
export function useDraft(surveyId: string, initial: Draft, initialRevision: number) {
  const [history, setHistory] = useState(() => beginHistory(initial));
  const [state, setState] = useState<SavedState>('saved');
  const [save, { error }] = useMutation(SaveQuestionnaireDocument);
  const revision = useRef(initialRevision);
  const stored = useRef(initial);
  const isSaving = useRef(false);
  const present = useRef(initial);
  present.current = history.present;

  /** One save at a time; what was edited meanwhile goes next. @returns Whether everything is stored. */
  const store = useCallback(async (): Promise<boolean> => {
    if (isSaving.current) return false;
    isSaving.current = true;
    try {
      while (present.current !== stored.current) {
        const draft = present.current;
        setState('saving');
        const input = { surveyId, revision: revision.current, draft: draft as unknown as Record<string, unknown> };
        const { data } = await save({ variables: { input } });
        revision.current = data?.saveQuestionnaire.revision ?? revision.current;
        stored.current = draft;
      }
      setState('saved');
      return true;
    } catch {
      // Shown as `error`; what was typed stays, and the next edit tries again.
      setState('failed');
      return false;
    } finally {
      isSaving.current = false;
    }
  }, [save, surveyId]);

  useEffect(() => {
    if (history.present === stored.current) return;
    setState('unsaved');
    const timer = setTimeout(() => void store(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [history.present, store]);

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (present.current !== stored.current) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
      void store();
    };
  }, [store]);

  return {
    draft: history.present,
    state,
    error,
    store,
    edit: useCallback((change: (draft: Draft) => Draft, about?: string) => {
      setHistory((now) => edited(now, change(now.present), about ?? null));
    }, []),
    undo: useCallback(() => setHistory(undone), []),
    redo: useCallback(() => setHistory(redone), []),
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
  };
}
