import { Modal, TextInput } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import { type Code, foundCodes } from './codes.js';
import classes from './codings.module.css';
import { CodeSwatch } from './CodeSwatch.js';

interface CodePaletteProps {
  readonly title: string;
  readonly codes: readonly Code[];
  readonly onChoose: (codeId: string) => void;
  /** What was typed becomes a need of its own. */
  readonly onCreate: (label: string) => void;
  readonly onClose: () => void;
}

const MOST_SHOWN = 60;

/** Type a few letters, Enter: the need or theme is chosen. What nobody has named yet is created. */
export function CodePalette({ title, codes, onChoose, onCreate, onClose }: CodePaletteProps) {
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const found = foundCodes(codes, typed).slice(0, MOST_SHOWN);
  const label = typed.trim();
  const canCreate = label !== '' && !codes.some((code) => code.label.toLowerCase() === label.toLowerCase());
  const lines = found.length + (canCreate ? 1 : 0);
  const current = Math.min(active, lines - 1);
  const take = (at: number) => {
    const code = found[at];
    if (code) onChoose(code.id);
    else if (canCreate) onCreate(label);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setActive(Math.min(current + 1, lines - 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(current - 1, 0));
    else if (event.key === 'Enter') take(current);
    else return;
    event.preventDefault();
  };
  return (
    <Modal opened onClose={onClose} title={title} size="md">
      <TextInput
        data-autofocus
        role="combobox"
        aria-label="Need or theme"
        aria-expanded
        aria-controls="code-palette"
        aria-activedescendant={lines > 0 ? `code-palette-${current}` : undefined}
        placeholder="Type a few letters of a need or theme"
        maxLength={200}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <ul id="code-palette" role="listbox" aria-label="Needs and themes" className={classes.palette}>
        {found.map((code, at) => (
          <li
            key={code.id}
            id={`code-palette-${at}`}
            role="option"
            aria-selected={at === current}
            data-theme={code.kind === 'theme' || undefined}
            onClick={() => take(at)}
          >
            <span style={{ paddingInlineStart: 16 * code.depth }} />
            <CodeSwatch code={code} /> {code.label}
            {code.definition ? <span className={`nf-light ${classes.definition}`}>{code.definition}</span> : null}
          </li>
        ))}
        {canCreate ? (
          <li
            id={`code-palette-${found.length}`}
            role="option"
            aria-selected={current === found.length}
            onClick={() => take(found.length)}
          >
            Create the need “{label}”
          </li>
        ) : null}
      </ul>
    </Modal>
  );
}
