import { Checkbox } from '@mantine/core';
import { useState, type DragEvent } from 'react';
import { countOf } from '../imports/import-words.js';
import type { BoardGroup } from './board-groups.js';
import { droppedOf, isDragOf } from './dragging.js';
import classes from './needs.module.css';
import { NeedRow } from './NeedRow.js';
import { ThemeName } from './ThemeName.js';
import { useNeedSteps } from './useNeedSteps.js';

interface ThemeGroupProps {
  readonly group: BoardGroup;
  readonly shownId: string | undefined;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (needIds: readonly string[], isChosen: boolean) => void;
  readonly mayEdit: boolean;
}

/** A theme with its needs. Needs can be dropped on it; without a mouse, the need's own page moves it. */
export function ThemeGroup({ group, shownId, chosen, onChoose, mayEdit }: ThemeGroupProps) {
  const { theme, needs } = group;
  const [isOver, setOver] = useState(false);
  const { place } = useNeedSteps();
  const chosenHere = needs.filter(({ id }) => chosen.has(id)).length;
  const onDragOver = (event: DragEvent) => {
    if (!mayEdit || !isDragOf(event, 'needs')) return;
    event.preventDefault();
    setOver(true);
  };
  const onDrop = (event: DragEvent) => {
    setOver(false);
    const dropped = droppedOf(event, 'needs');
    if (!dropped) return;
    event.preventDefault();
    void place(
      dropped.ids.map((id) => ({ id, label: needs.find((need) => need.id === id)?.label ?? 'The need' })),
      theme,
    );
  };
  const title = theme?.label ?? 'Without a theme';
  return (
    <section
      className={classes.theme}
      aria-label={title}
      data-over={isOver || undefined}
      onDragOver={onDragOver}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <div className={classes.themeHead}>
        {mayEdit && needs.length > 0 ? (
          <Checkbox
            size="xs"
            aria-label={`Choose all needs of ${title}`}
            checked={chosenHere === needs.length}
            indeterminate={chosenHere > 0 && chosenHere < needs.length}
            onChange={(event) =>
              onChoose(
                needs.map(({ id }) => id),
                event.currentTarget.checked,
              )
            }
          />
        ) : null}
        {theme ? <ThemeName theme={theme} mayEdit={mayEdit} /> : <h2>{title}</h2>}
        <span className="nf-light">{countOf(needs.length, 'need')}</span>
      </div>
      {needs.length === 0 ? <p className="nf-light">No needs yet. Move some here.</p> : null}
      <ul>
        {needs.map((need) => (
          <NeedRow
            key={need.id}
            need={need}
            isShown={need.id === shownId}
            isChosen={chosen.has(need.id)}
            chosen={chosen}
            onChoose={onChoose}
            mayEdit={mayEdit}
          />
        ))}
      </ul>
    </section>
  );
}
