import { Button, Checkbox, Popover, Stack } from '@mantine/core';

interface ColumnChoiceProps {
  readonly attributes: readonly { readonly key: string; readonly title: string }[];
  readonly shown: readonly string[];
  readonly onChoose: (keys: readonly string[]) => void;
}

/** Which attributes stand in the table. */
export default function ColumnChoice({ attributes, shown, onChoose }: ColumnChoiceProps) {
  if (attributes.length === 0) return null;
  return (
    <Popover position="bottom-end" width={280} trapFocus returnFocus>
      <Popover.Target>
        <Button variant="default" size="xs">
          Columns
        </Button>
      </Popover.Target>
      <Popover.Dropdown mah={400} style={{ overflowY: 'auto' }}>
        <Checkbox.Group
          label="Attributes in the table"
          value={[...shown]}
          onChange={(keys) => onChoose(attributes.map(({ key }) => key).filter((key) => keys.includes(key)))}
        >
          <Stack gap="xs" mt="xs">
            {attributes.map(({ key, title }) => (
              <Checkbox key={key} value={key} label={title} />
            ))}
          </Stack>
        </Checkbox.Group>
      </Popover.Dropdown>
    </Popover>
  );
}
