import { Modal, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { KeyHint } from './KeyHint.js';
import { rankCommands } from './rank-commands.js';
import type { Command } from './rank-commands.js';

export interface CommandPaletteProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly commands: readonly Command[];
  /** What to type, when it is used to choose something: "Move 3 passages to…". */
  readonly prompt?: string;
  /** Called while typing, for items that are fetched; they come back in `commands`. */
  readonly onQueryChange?: (query: string) => void;
}

const MAX_SHOWN = 50;

/** Search and commands in one place; opened by the shell with Ctrl or Cmd K. */
export function CommandPalette({ isOpen, onClose, ...rest }: CommandPaletteProps) {
  return (
    <Modal.Root opened={isOpen} onClose={onClose} size="lg" yOffset="12vh" padding={0}>
      <Modal.Overlay />
      <Modal.Content aria-label={rest.prompt ?? 'Search and commands'}>
        {/* Mounted anew each time it opens, so that it never opens on an old query. */}
        <Modal.Body>{isOpen ? <PaletteBody onClose={onClose} {...rest} /> : null}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function PaletteBody({
  onClose,
  commands,
  prompt = 'Search or type a command',
  onQueryChange,
}: Omit<CommandPaletteProps, 'isOpen'>) {
  const [query, setQuery] = useState('');
  const [position, setPosition] = useState(0);
  const listId = useId();
  const found = rankCommands(commands, query).slice(0, MAX_SHOWN);
  const active = found[Math.min(position, found.length - 1)];
  const choose = (command: Command | undefined) => {
    if (!command) return;
    onClose();
    command.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && found.length > 0) {
      event.preventDefault();
      setPosition((Math.min(position, found.length - 1) + step + found.length) % found.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      choose(active);
    }
  };
  return (
    <>
      <TextInput
        data-autofocus
        variant="unstyled"
        size="md"
        px="md"
        py={4}
        placeholder={prompt}
        aria-label={prompt}
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={active ? `${listId}-${active.id}` : undefined}
        value={query}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setPosition(0);
          onQueryChange?.(event.currentTarget.value);
        }}
      />
      <ul id={listId} role="listbox" aria-label="Results" className="nf-palette-list">
        {found.map((command) => (
          <li
            key={command.id}
            id={`${listId}-${command.id}`}
            role="option"
            aria-selected={command === active}
            ref={(element) => {
              if (command === active) element?.scrollIntoView?.({ block: 'nearest' });
            }}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(command)}
          >
            <span>{command.label}</span>
            <span className="nf-light">{command.group}</span>
            {command.keys ? <KeyHint keys={command.keys} /> : null}
          </li>
        ))}
      </ul>
      {found.length === 0 ? <p className="nf-palette-none nf-light">Nothing matches “{query}”.</p> : null}
    </>
  );
}
