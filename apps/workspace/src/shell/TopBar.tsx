import { Button, Group } from '@mantine/core';
import { CommandPalette, KeyHint, ShortcutList, useShortcuts } from '@needfinder/ui';
import { useState } from 'react';
import { Link } from 'react-router';
import { JobsTray } from '../features/jobs/JobsTray.js';
import type { Viewer } from '../features/session/useViewer.js';
import { AccountMenu } from './AccountMenu.js';
import { Glyph } from './Glyph.js';
import classes from './shell.module.css';
import { StudySwitcher } from './StudySwitcher.js';
import { useCommands } from './useCommands.js';

/** Where I am at the left; search, running work, help and account at the right. */
export function TopBar({ viewer }: { viewer: Viewer }) {
  const [open, setOpen] = useState<'palette' | 'keys' | null>(null);
  const close = () => setOpen(null);
  const commands = useCommands(viewer, { showKeys: () => setOpen('keys') });
  useShortcuts([
    { keys: 'mod+k', label: 'Search and commands', run: () => setOpen('palette') },
    { keys: '/', label: 'Search', run: () => setOpen('palette') },
    { keys: '?', label: 'Keys that work here', run: () => setOpen('keys') },
  ]);
  return (
    <header className={classes.top}>
      <Link to={`/w/${viewer.workspace.id}`} className={classes.mark}>
        <img src="/favicon.svg" alt="" width={24} height={24} />
        <span className={classes.workspaceName}>{viewer.workspace.name}</span>
        <span className="nf-visually-hidden">: all studies</span>
      </Link>
      <StudySwitcher />
      <div className={classes.spacer} />
      <Group gap={4} wrap="nowrap">
        <Button
          variant="default"
          size="xs"
          aria-label="Search and commands"
          leftSection={<Glyph name="search" />}
          classNames={{ root: classes.search ?? '', section: classes.searchGlyph ?? '' }}
          onClick={() => setOpen('palette')}
        >
          <span className={classes.searchWords}>
            Search <KeyHint keys="mod+k" />
          </span>
        </Button>
        <JobsTray />
        <Button
          variant="subtle"
          color="gray"
          size="xs"
          aria-label="Keys that work here"
          onClick={() => setOpen('keys')}
        >
          ?
        </Button>
        <AccountMenu viewer={viewer} />
      </Group>
      <CommandPalette isOpen={open === 'palette'} onClose={close} commands={commands} />
      <ShortcutList isOpen={open === 'keys'} onClose={close} />
    </header>
  );
}
