import { type KeyboardEvent, useEffect, useRef } from 'react';
import { CodeSwatch } from '../codings/CodeSwatch.js';
import { countOf } from '../imports/import-words.js';
import type { CodeNode } from './code-tree.js';
import classes from './codebook.module.css';

interface CodeTreeListProps {
  /** Those that show. */
  readonly nodes: readonly CodeNode[];
  readonly shownId: string | undefined;
  readonly folded: ReadonlySet<string>;
  readonly onFold: (id: string, isFolded: boolean) => void;
  readonly onShow: (id: string) => void;
}

/** The codebook from top to bottom. Arrows walk through it, fold and unfold; one stop for Tab. */
export function CodeTreeList({ nodes, shownId, folded, onFold, onShow }: CodeTreeListProps) {
  const list = useRef<HTMLUListElement>(null);
  const focusId = nodes.some(({ id }) => id === shownId) ? shownId : nodes[0]?.id;
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [shownId]);
  const focus = (id: string | null | undefined) =>
    id && list.current?.querySelector<HTMLElement>(`[data-code="${id}"]`)?.focus();
  const onKeyDown = (event: KeyboardEvent, at: number) => {
    const node = nodes[at]!;
    const isFolded = folded.has(node.id);
    const deeds: Readonly<Record<string, () => unknown>> = {
      ArrowDown: () => focus(nodes[at + 1]?.id),
      ArrowUp: () => focus(nodes[at - 1]?.id),
      Home: () => focus(nodes[0]?.id),
      End: () => focus(nodes.at(-1)?.id),
      ArrowRight: () => (node.hasCodesBelow && isFolded ? onFold(node.id, false) : focus(nodes[at + 1]?.id)),
      ArrowLeft: () => (node.hasCodesBelow && !isFolded ? onFold(node.id, true) : focus(node.aboveId)),
      Enter: () => onShow(node.id),
      ' ': () => onShow(node.id),
    };
    const deed = deeds[event.key];
    if (!deed || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    deed();
  };
  return (
    <ul ref={list} role="tree" aria-label="Codes" className={classes.tree}>
      {nodes.map((node, at) => {
        const { id, label, depth, kind, hasCodesBelow, position, code } = node;
        return (
          <li
            key={id}
            role="treeitem"
            data-code={id}
            data-kind={kind}
            tabIndex={id === focusId ? 0 : -1}
            aria-level={depth + 1}
            aria-selected={id === shownId}
            aria-expanded={hasCodesBelow ? !folded.has(id) : undefined}
            className={classes.node}
            style={{ paddingInlineStart: 4 + 20 * depth }}
            onClick={() => onShow(id)}
            onKeyDown={(event) => onKeyDown(event, at)}
          >
            <span
              aria-hidden
              className={classes.fold}
              onClick={(event) => {
                if (!hasCodesBelow) return;
                event.stopPropagation();
                onFold(id, !folded.has(id));
              }}
            >
              {hasCodesBelow ? (folded.has(id) ? '▸' : '▾') : ''}
            </span>
            <CodeSwatch code={{ position, colour: code.colour, pattern: code.pattern }} />
            <span className={classes.nodeLabel}>{label}</span>
            <span className="nf-light">
              {code.respondents > 0 ? countOf(code.respondents, 'person', 'people') : ''}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
