import { Button, Menu } from '@mantine/core';
import type { PartType } from '@needfinder/survey';
import { PartGlyph } from '../part/PartGlyph.js';
import { TYPE_GROUPS, TYPE_NAMES } from '../part/part-types.js';

interface AddMenuProps {
  /** Where the question goes, for those who do not see it: "to page 2". */
  readonly where: string;
  readonly onAdd: (type: PartType) => void;
}

/** Every type of question, in groups. */
export function AddMenu({ where, onAdd }: AddMenuProps) {
  return (
    <Menu position="bottom-start" width={260} shadow="md" withinPortal>
      <Menu.Target>
        <Button variant="subtle" size="compact-sm" aria-label={`Add a question ${where}`}>
          + Question
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah="60dvh" style={{ overflowY: 'auto' }}>
        {TYPE_GROUPS.map(({ name, types }) => (
          <div key={name}>
            <Menu.Label>{name}</Menu.Label>
            {types.map((type) => (
              <Menu.Item key={type} leftSection={<PartGlyph type={type} />} onClick={() => onAdd(type)}>
                {TYPE_NAMES[type]}
              </Menu.Item>
            ))}
          </div>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
