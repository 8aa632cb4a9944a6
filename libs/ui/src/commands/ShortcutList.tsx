import { Modal, Switch } from '@mantine/core';
import { KeyHint } from './KeyHint.js';
import { useActiveShortcuts } from './useShortcuts.js';
import { usePreferences } from '../theme/preferences.js';

/** What "?" opens: the keys that work here now, and the switch that turns single keys off. */
export function ShortcutList({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const shortcuts = useActiveShortcuts();
  const { preferences, change } = usePreferences();
  return (
    <Modal opened={isOpen} onClose={onClose} title="Keys" closeButtonProps={{ 'aria-label': 'Close keys' }}>
      <dl className="nf-shortcut-list">
        {shortcuts.map(({ keys, label }) => (
          <div key={keys}>
            <dt>
              <KeyHint keys={keys} />
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
      <Switch
        label="Single keys"
        description="Letters and digits as commands. Keys with Ctrl or Cmd always work."
        checked={preferences.singleKeys}
        onChange={(event) => change({ singleKeys: event.currentTarget.checked })}
      />
    </Modal>
  );
}
