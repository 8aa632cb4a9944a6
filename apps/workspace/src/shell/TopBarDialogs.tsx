import { CommandPalette, ShortcutList } from '@needfinder/ui';
import type { Viewer } from '../features/session/useViewer.js';
import { useCommands } from './useCommands.js';

export type TopBarDialog = 'palette' | 'keys';

interface TopBarDialogsProps {
  readonly viewer: Viewer;
  readonly open: TopBarDialog | null;
  readonly onOpen: (dialog: TopBarDialog | null) => void;
}

/** The palette behind Ctrl/Cmd K and the list of keys behind `?`. Loaded when first asked for. */
export default function TopBarDialogs({ viewer, open, onOpen }: TopBarDialogsProps) {
  const close = () => onOpen(null);
  const commands = useCommands(viewer, { showKeys: () => onOpen('keys') });
  return (
    <>
      <CommandPalette isOpen={open === 'palette'} onClose={close} commands={commands} />
      <ShortcutList isOpen={open === 'keys'} onClose={close} />
    </>
  );
}
