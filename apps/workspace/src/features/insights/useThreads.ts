import type { Editor } from '@tiptap/react';
import { useState } from 'react';

export interface Threads {
  /** Of the comment that is being written about a place in the text; null while none is. */
  readonly beginning: { readonly from: number; readonly to: number; readonly words: string } | null;
  readonly begin: () => void;
  readonly cancel: () => void;
  /** The comment is written: the place in the text is marked with it. */
  readonly mark: (threadId: string) => void;
  /** The thread is settled: nothing in the text points at it any more. */
  readonly unmark: (threadId: string) => void;
  readonly show: (threadId: string) => void;
}

/** Comments on places of the text: what is selected, or else the claim in which the cursor stands. */
export function useThreads(editor: Editor): Threads {
  const [beginning, setBeginning] = useState<Threads['beginning']>(null);
  const placesOf = (threadId: string) => {
    const places: { from: number; to: number }[] = [];
    editor.state.doc.descendants((node, at) => {
      if (node.marks.some(({ type, attrs }) => type.name === 'comment' && attrs['thread'] === threadId)) {
        places.push({ from: at, to: at + node.nodeSize });
      }
    });
    return places;
  };
  return {
    beginning,
    begin: () => {
      const { from, to, empty, $from } = editor.state.selection;
      const place = empty && $from.depth > 0 ? { from: $from.start(), to: $from.end() } : { from, to };
      setBeginning({ ...place, words: editor.state.doc.textBetween(place.from, place.to, ' ', '…') });
    },
    cancel: () => setBeginning(null),
    mark: (threadId) => {
      if (beginning && beginning.to > beginning.from) {
        editor.chain().setTextSelection(beginning).setMark('comment', { thread: threadId }).run();
      }
      setBeginning(null);
    },
    unmark: (threadId) => {
      const { tr } = editor.state;
      const mark = editor.schema.marks['comment']!.create({ thread: threadId });
      for (const { from, to } of placesOf(threadId)) tr.removeMark(from, to, mark);
      if (tr.docChanged) editor.view.dispatch(tr);
    },
    show: (threadId) => {
      const [place] = placesOf(threadId);
      if (place) editor.chain().setTextSelection(place).focus().scrollIntoView().run();
    },
  };
}
