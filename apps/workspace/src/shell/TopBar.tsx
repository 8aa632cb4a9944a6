import { Button, Group } from '@mantine/core';
import { KeyHint, useShortcuts } from '@needfinder/ui';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import { JobsTray } from '../features/jobs/JobsTray.js';
import type { Viewer } from '../features/session/useViewer.js';
import { AccountMenu } from './AccountMenu.js';
import { Glyph } from './Glyph.js';
import classes from './shell.module.css';
import { StudySwitcher } from './StudySwitcher.js';
import type { TopBarDialog } from './TopBarDialogs.js';

const TopBarDialogs = lazy(() => import('./TopBarDialogs.js'));

/** Where I am at the left; search, running work, help and account at the right. */
export function TopBar({ viewer }: { viewer: Viewer }) {
  const [dialog, setDialog] = useState<TopBarDialog | null>(null);
  // Once asked for, the dialogs stay mounted, so that they can close in their own way and give the focus back.
  const [wereAskedFor, setAskedFor] = useState(false);
  const open = (asked: TopBarDialog | null) => {
    setAskedFor(true);
    setDialog(asked);
  };
  useShortcuts([
    { keys: 'mod+k', label: 'Search and commands', run: () => open('palette') },
    { keys: '/', label: 'Search', run: () => open('palette') },
    { keys: '?', label: 'Keys that work here', run: () => open('keys') },
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
          leftSection={<Glyph name="search" />}
          classNames={{ root: classes.search ?? '', section: classes.searchGlyph ?? '' }}
          onClick={() => open('palette')}
        >
          <span className={classes.searchWord}>Search</span>
          <span className={classes.searchKeys} aria-hidden="true">
            <KeyHint keys="mod+k" />
          </span>
        </Button>
        <JobsTray />
        <Button variant="subtle" color="gray" size="xs" aria-label="Keys that work here" onClick={() => open('keys')}>
          ?
        </Button>
        <AccountMenu viewer={viewer} />
      </Group>
      {wereAskedFor ? (
        <Suspense>
          <TopBarDialogs viewer={viewer} open={dialog} onOpen={setDialog} />
        </Suspense>
      ) : null}
    </header>
  );
}
