import { Radio, Stack, Switch, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { PageHeader, usePreferences, type Density } from '@needfinder/ui';
import { usePageTitle } from '../../shell/usePageTitle.js';

/** How the workspace looks in this browser, and whether single letters are commands. */
export function AppearancePage() {
  usePageTitle('Appearance and keys', 'Settings');
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { preferences, change } = usePreferences();
  return (
    <>
      <PageHeader title="Appearance and keys" description="Kept in this browser." />
      <Stack gap="xl">
        <Radio.Group
          label="Theme"
          value={colorScheme}
          onChange={(value) => setColorScheme(value as MantineColorScheme)}
        >
          <Stack gap="xs" mt="xs">
            <Radio value="auto" label="As the system has it" />
            <Radio value="light" label="Light" />
            <Radio value="dark" label="Dark" />
          </Stack>
        </Radio.Group>
        <Radio.Group
          label="Density"
          value={preferences.density}
          onChange={(value) => change({ density: value as Density })}
        >
          <Stack gap="xs" mt="xs">
            <Radio value="comfortable" label="Comfortable" />
            <Radio value="compact" label="Compact" />
          </Stack>
        </Radio.Group>
        <Switch
          label="Single keys"
          description="Letters and digits as commands. Keys with Ctrl or Cmd always work."
          checked={preferences.singleKeys}
          onChange={(event) => change({ singleKeys: event.currentTarget.checked })}
        />
      </Stack>
    </>
  );
}
