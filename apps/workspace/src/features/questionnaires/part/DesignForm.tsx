import { Button, Group, NumberInput, Stack } from '@mantine/core';
import { designQuality, type PartOf } from '@needfinder/survey';
import { qualityInWords, setsFor } from './best-worst-sets.js';

interface DesignFormProps {
  readonly part: PartOf<'best-worst'>;
  readonly onChange: (sets: string[][]) => void;
}

/** Which items stand together on which screen, and how even that is. */
export function DesignForm({ part: { items, sets }, onChange }: DesignFormProps) {
  const keys = items.map(({ key }) => key);
  const perSet = sets[0]?.length ?? 3;
  const deal = (to: { perSet?: number; sets?: number; seed?: number }) =>
    onChange(setsFor(keys, { perSet, sets: sets.length, ...to }));
  const place = new Map(keys.map((key, at) => [key, at]));
  const isWhole = sets.length > 0 && sets.flat().every((key) => place.has(key));
  const quality = isWhole
    ? designQuality(
        sets.map((set) => set.map((key) => place.get(key)!)),
        keys.length,
      )
    : null;
  return (
    <Stack gap="xs">
      <Group gap="xs" align="end">
        <NumberInput
          label="Items on a screen"
          w={160}
          min={3}
          max={Math.min(7, keys.length)}
          value={perSet}
          onChange={(count) => typeof count === 'number' && count >= 3 && deal({ perSet: count })}
        />
        <NumberInput
          label="Screens"
          w={100}
          min={1}
          max={60}
          value={sets.length}
          onChange={(count) => typeof count === 'number' && count >= 1 && deal({ sets: count })}
        />
        <Button variant="default" onClick={() => deal({ seed: seedAfter(sets) })}>
          Deal again
        </Button>
      </Group>
      <p className="nf-light" style={{ margin: 0 }} role="status">
        {quality ? qualityInWords(quality) : 'The screens show items that are gone: deal again.'}
      </p>
    </Stack>
  );
}

/** Another seed with every deal, the same one after the same screens. */
const seedAfter = (sets: readonly (readonly string[])[]): number =>
  [...sets.flat().join()].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 2_147_483_647, 1);
