import { NumberInput, Select, Stack, Switch, TextInput } from '@mantine/core';
import type { Option } from '@needfinder/survey';
import { ListEditor } from './ListEditor.js';
import type { Points } from './scale-edits.js';
import { ScalePoints } from './ScalePoints.js';
import type { Setting } from './settings.js';

interface SettingFieldProps {
  readonly setting: Setting;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

/** The control of one setting. */
export function SettingField({ setting: { label, kind, choices }, value, onChange }: SettingFieldProps) {
  switch (kind) {
    case 'switch':
      return (
        <Switch label={label} checked={value === true} onChange={(event) => onChange(event.currentTarget.checked)} />
      );
    case 'number':
      return (
        <NumberInput
          label={label}
          value={(value as number | undefined) ?? ''}
          onChange={(next) => onChange(next === '' ? undefined : Number(next))}
        />
      );
    case 'choice':
      return (
        <Select
          label={label}
          data={[...(choices ?? [])]}
          value={(value as string | undefined) ?? null}
          clearable
          onChange={onChange}
        />
      );
    case 'options':
    case 'items':
      return (
        <ListEditor
          label={label}
          items={(value as readonly Option[] | undefined) ?? []}
          flags={kind === 'options' ? ['anchored', 'exclusive'] : []}
          onChange={onChange}
        />
      );
    case 'points':
      return <ScalePoints label={label} points={(value as Points | undefined) ?? []} onChange={onChange} />;
    case 'answers': {
      const answers = (value as readonly string[] | undefined) ?? [];
      return answers.map((answer, at) => (
        <TextInput
          key={at}
          label={at === 0 ? label : undefined}
          aria-label={`${label}: ${at + 1}`}
          value={answer}
          onChange={({ currentTarget }) => onChange(answers.toSpliced(at, 1, currentTarget.value))}
        />
      ));
    }
    case 'scales':
      return <Scales label={label} scales={(value as readonly AspectScale[] | undefined) ?? []} onChange={onChange} />;
    case 'text':
      return (
        <TextInput
          label={label}
          value={(value as string | undefined) ?? ''}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
  }
}

interface AspectScale {
  readonly aspect: string;
  readonly ask: string;
  readonly points: Points;
}
interface ScalesProps {
  readonly label: string;
  readonly scales: readonly AspectScale[];
  readonly onChange: (scales: readonly AspectScale[]) => void;
}

/** What a need battery asks of every need. */
function Scales({ label, scales, onChange }: ScalesProps) {
  return scales.map((scale, at) => {
    const change = (to: Partial<AspectScale>) => onChange(scales.toSpliced(at, 1, { ...scale, ...to }));
    return (
      <Stack gap="xs" key={scale.aspect}>
        <TextInput
          label={`${label}: ${scale.aspect}`}
          value={scale.ask}
          onChange={(event) => change({ ask: event.currentTarget.value })}
        />
        <ScalePoints
          label={`Points of ${scale.aspect}`}
          points={scale.points}
          onChange={(points) => change({ points })}
        />
      </Stack>
    );
  });
}
