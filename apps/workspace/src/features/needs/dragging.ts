import type { DragEvent } from 'react';

/** What is dragged over the board: passages to a need, or needs to a theme. Each has a dialog that does the same. */
export type Dragged =
  | { readonly kind: 'codings'; readonly needId: string; readonly ids: readonly string[] }
  | { readonly kind: 'needs'; readonly ids: readonly string[] };

/** A browser hides the data of a drag until the drop, but not its type; so each kind has its own. */
const typeOf = (kind: Dragged['kind']): string => `application/x-needfinder-${kind}`;

export function startDrag(event: DragEvent, dragged: Dragged): void {
  event.dataTransfer.setData(typeOf(dragged.kind), JSON.stringify(dragged));
  event.dataTransfer.effectAllowed = 'move';
}

export const isDragOf = (event: DragEvent, kind: Dragged['kind']): boolean =>
  event.dataTransfer.types.includes(typeOf(kind));

/** @returns null when something else was dropped. */
export function droppedOf<Kind extends Dragged['kind']>(
  event: DragEvent,
  kind: Kind,
): Extract<Dragged, { kind: Kind }> | null {
  const data = event.dataTransfer.getData(typeOf(kind));
  return data ? (JSON.parse(data) as Extract<Dragged, { kind: Kind }>) : null;
}
