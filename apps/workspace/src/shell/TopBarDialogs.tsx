import { CommandPalette, ShortcutList } from '@needfinder/ui';
import { useState } from 'react';
import type { Viewer } from '../features/session/useViewer.js';
import { useCommands } from './useCommands.js';
import { useFoundInStudy } from './useFoundInStudy.js';

export type TopBarDialog = 'palette' | 'keys';

interface TopBarDialogsProps {
  readonly viewer: Viewer;
  readonly open: TopBarDialog | null;
  readonly onOpen: (dialog: TopBarDialog | null) => void;
}

/** The palette behind Ctrl/Cmd K and the list of keys behind `?`. Loaded when first asked for. */
export default function TopBarDialogs({ viewer, open, onOpen }: TopBarDialogsProps) {
  const close = () => {
    setSearch('');
    onOpen(null);
  };
  const [search, setSearch] = useState('');
  const commands = useCommands(viewer, { showKeys: () => onOpen('keys') });
  const found = useFoundInStudy(open === 'palette' ? search : '');
  return (
    <>
      <CommandPalette
        isOpen={open === 'palette'}
        onClose={close}
        commands={[...commands, ...found]}
        onQueryChange={setSearch}
      />
      <ShortcutList isOpen={open === 'keys'} onClose={close} />
    </>
  );
}
