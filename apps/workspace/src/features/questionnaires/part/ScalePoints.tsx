import { Group, NativeSelect, NumberInput, Stack, Switch, TextInput } from '@mantine/core';
import { numbered, type Points, SCALE_WORDS, withMidpoint, withPoints } from './scale-edits.js';

interface ScalePointsProps {
  readonly label: string;
  readonly points: Points;
  readonly onChange: (points: Points) => void;
}

const OWN = 'Own words';

/** Points of a scale in words; the switch takes the midpoint out, or puts one in. */
export function ScalePoints({ label, points, onChange }: ScalePointsProps) {
  const labels = points.map((point) => point.label);
  const preset = Object.entries(SCALE_WORDS).find(([, words]) => words.join() === labels.join())?.[0] ?? OWN;
  const hasMidpoint = points.length % 2 === 1;
  return (
    <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
      <legend>{label}</legend>
      <Stack gap="xs">
        <Group align="end" gap="xs">
          <NativeSelect
            label="Words"
            size="xs"
            value={preset}
            data={[OWN, ...Object.keys(SCALE_WORDS)]}
            onChange={({ currentTarget: { value } }) => SCALE_WORDS[value] && onChange(numbered(SCALE_WORDS[value]))}
          />
          <NumberInput
            label="Points"
            size="xs"
            w={80}
            min={2}
            max={11}
            value={points.length}
            onChange={(count) => typeof count === 'number' && onChange(withPoints(points, count))}
          />
          <Switch
            size="xs"
            pb={6}
            label="With a midpoint"
            checked={hasMidpoint}
            onChange={() => onChange(withMidpoint(points))}
          />
        </Group>
        {points.map((point, at) => (
          <TextInput
            key={point.value}
            size="xs"
            leftSection={<span className="nf-light">{point.value}</span>}
            aria-label={`${label}: words at ${point.value}`}
            placeholder="Shows its number"
            value={point.label}
            onChange={({ currentTarget: { value } }) => onChange(points.toSpliced(at, 1, { ...point, label: value }))}
          />
        ))}
      </Stack>
    </fieldset>
  );
}
