import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/**
 * Writes behind a quote, number or chart that is selected, where an editor would write over it.
 *
 * @returns whether it did: nothing of the kind is selected otherwise.
 */
export function typeBehindAtom(view: EditorView, typed: string): boolean {
  const { selection, schema, tr } = view.state;
  if (!(selection instanceof NodeSelection) || !selection.node.isAtom) return false;
  const { to, node } = selection;
  const text = schema.text(typed);
  tr.insert(to, node.isBlock ? schema.nodes['paragraph']!.create(null, text) : text);
  tr.setSelection(TextSelection.near(tr.doc.resolve(to + typed.length + (node.isBlock ? 1 : 0))));
  view.dispatch(tr.scrollIntoView());
  return true;
}
