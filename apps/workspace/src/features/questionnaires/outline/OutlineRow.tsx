import { ActionIcon, Menu } from '@mantine/core';
import type { ReactNode } from 'react';
import type { useDragOrder } from './useDragOrder.js';
import classes from './outline.module.css';

export interface RowAction {
  readonly label: string;
  readonly keys?: string;
  readonly run: () => void;
}

interface OutlineRowProps {
  readonly id: string;
  readonly name: string;
  readonly glyph: ReactNode;
  /** Conditions and the like, in light ink. */
  readonly marks: readonly string[];
  readonly look: 'block' | 'page' | 'part';
  readonly isSelected: boolean;
  /** The one row that Tab stops at; arrows go on from there. */
  readonly isTabStop: boolean;
  readonly isWrong: boolean;
  readonly drag: ReturnType<typeof useDragOrder>;
  readonly actions: readonly RowAction[];
  readonly onSelect: () => void;
}

/** One line of the outline: chosen by a press, moved by dragging, by keys, or by its menu. */
export function OutlineRow(props: OutlineRowProps) {
  const { id, name, glyph, marks, look, isSelected, isTabStop, isWrong, drag, actions, onSelect } = props;
  return (
    <div
      className={`${classes.row} ${classes[look]}`}
      data-selected={isSelected || undefined}
      {...drag.source(id)}
      {...drag.target(id)}
    >
      <button
        type="button"
        data-node={id}
        className={classes.name ?? ''}
        aria-current={isSelected}
        tabIndex={isTabStop ? 0 : -1}
        onClick={onSelect}
      >
        {glyph}
        <span className={classes.words}>
          <span className={classes.title}>
            {isWrong && (
              <span role="img" aria-label="Cannot be published: " className={classes.wrong}>
                !
              </span>
            )}
            {name}
          </span>
          {marks.length > 0 && <span className={classes.marks}>{marks.join(' · ')}</span>}
        </span>
      </button>
      <Menu position="bottom-end" shadow="md" withinPortal>
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={28}
            className={classes.more ?? ''}
            tabIndex={isTabStop ? 0 : -1}
            aria-label={`More: ${name}`}
          >
            ⋯
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {actions.map(({ label, keys, run }) => (
            <Menu.Item key={label} onClick={run} rightSection={keys && <kbd className={classes.keys}>{keys}</kbd>}>
              {label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
