import type { EditorView } from '@tiptap/pm/view';
import { useState } from 'react';

export interface PickerPlace {
  readonly top: number;
  readonly left: number;
}

export type Picker = ReturnType<typeof usePicker>;

/** Whether the list of what can be cited is open, and where: below the line that is written. */
export function usePicker() {
  const [place, setPlace] = useState<PickerPlace | null>(null);
  /** @returns whether it opened: in the middle of a word a slash is a slash. */
  const openAt = (view: EditorView): boolean => {
    const { $from, from } = view.state.selection;
    const before = $from.parent.textBetween(0, $from.parentOffset, undefined, ' ');
    if (/\S$/u.test(before) && view.hasFocus()) return false;
    const caret = view.coordsAtPos(from);
    const frame = view.dom.getBoundingClientRect();
    setPlace({ top: caret.bottom - frame.top + 4, left: caret.left - frame.left });
    return true;
  };
  return { place, openAt, close: () => setPlace(null) };
}
