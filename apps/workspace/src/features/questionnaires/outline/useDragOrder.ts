import { type DragEvent, useState } from 'react';
import type { Side } from './move-node.js';

interface Over {
  readonly id: string;
  readonly side: Side;
}

/**
 * Drag and drop within one list or tree by the browser's own means. Keys and menus do the same: dragging is never the
 * only way.
 *
 * @param onDrop - The dragged and the target's id, and on which side it was dropped.
 */
export function useDragOrder(onDrop: (dragged: string, target: string, side: Side) => void) {
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<Over | null>(null);
  const end = () => {
    setDragged(null);
    setOver(null);
  };
  /** Attributes of what is taken hold of. */
  const source = (id: string) => ({
    draggable: true,
    onDragEnd: end,
    onDragStart: (event: DragEvent<HTMLElement>) => {
      event.stopPropagation();
      // Without data Firefox begins no drag.
      event.dataTransfer.setData('text/plain', id);
      event.dataTransfer.effectAllowed = 'move';
      setDragged(id);
    },
  });
  /** Attributes of an entry; `data-drop` draws the line where the other one would land. */
  const target = (id: string) => ({
    'data-dragged': dragged === id || undefined,
    'data-drop': over?.id === id && dragged !== id ? over.side : undefined,
    onDragOver: (event: DragEvent<HTMLElement>) => {
      if (dragged === null) return;
      event.preventDefault();
      event.stopPropagation();
      const { top, height } = event.currentTarget.getBoundingClientRect();
      const side = event.clientY < top + height / 2 ? 'before' : 'after';
      if (over?.id !== id || over.side !== side) setOver({ id, side });
    },
    onDrop: (event: DragEvent<HTMLElement>) => {
      if (dragged === null) return;
      event.preventDefault();
      event.stopPropagation();
      if (over && dragged !== id) onDrop(dragged, id, over.side);
      end();
    },
  });
  return { source, target };
}
