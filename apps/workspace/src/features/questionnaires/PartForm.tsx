import { NumberInput, Select, Stack, Switch, Textarea, TextInput } from '@mantine/core';
import type { Logic, Option, Part, PartOf } from '@needfinder/survey';
import { ConditionForm } from './ConditionForm.js';
import { linesOf, optionsIn } from './lines.js';
import { setsFor, TYPE_NAMES } from './new-part.js';
import { type Setting, SETTINGS } from './part-settings.js';

type Loose = Readonly<Record<string, unknown>>;

interface PartFormProps {
  readonly part: Part;
  readonly before: readonly Part[];
  readonly onChange: (part: Part, about: string) => void;
}

/** Everything that can be set on one part of a page. */
export function PartForm({ part, before, onChange }: PartFormProps) {
  const loose = part as unknown as Loose;
  // A definition has no empty settings: what is cleared goes.
  const set = (name: string, value: unknown) => {
    const { [name]: _, ...rest } = loose;
    const isEmpty = value === '' || value === null || value === undefined || value === false;
    const isNeeded = name === 'title' || (name === 'when' && part.type === 'screen-out');
    const next = (isEmpty && !isNeeded ? rest : { ...rest, [name]: value }) as unknown as Part;
    onChange(next.type === 'best-worst' && name === 'items' ? withSets(next) : next, `${part.key} ${name}`);
  };
  return (
    <Stack gap="sm">
      <p className="nf-light">
        {TYPE_NAMES[part.type] ?? part.type} · {part.key}
      </p>
      {'title' in part && (
        <Textarea
          label={part.type === 'statement' ? 'Text' : 'Question'}
          description="{{key}} puts in what was answered before"
          autosize
          value={part.title}
          onChange={(event) => set('title', event.currentTarget.value)}
        />
      )}
      {SETTINGS[part.type].map((setting) => (
        <SettingField
          key={setting.name}
          setting={setting}
          value={loose[setting.name]}
          onChange={(value) => set(setting.name, value)}
        />
      ))}
      <ConditionForm
        label={part.type === 'screen-out' ? 'The survey ends here for whom' : 'Shown only when'}
        condition={part.when as Logic | undefined}
        before={before}
        onChange={(when) => set('when', when ?? (part.type === 'screen-out' ? false : undefined))}
      />
    </Stack>
  );
}

const withSets = (part: PartOf<'best-worst'>): Part => ({ ...part, sets: setsFor(part.items.map(({ key }) => key)) });

interface SettingFieldProps {
  readonly setting: Setting;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

function SettingField({ setting: { label, kind, choices }, value, onChange }: SettingFieldProps) {
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
    case 'lines': {
      const before = (value as readonly Option[] | undefined) ?? [];
      return <Lines label={label} text={linesOf(before)} onChange={(text) => onChange(optionsIn(text, before))} />;
    }
    case 'points':
      return <Points label={label} points={(value as Points | undefined) ?? []} onChange={onChange} />;
    case 'scales': {
      const scales = (value as readonly { aspect: string; ask: string; points: Points }[] | undefined) ?? [];
      return scales.map((scale, at) => {
        const change = (to: object) => onChange(scales.map((one, n) => (n === at ? { ...one, ...to } : one)));
        return (
          <Stack gap={4} key={scale.aspect}>
            <TextInput
              label={`${label}: ${scale.aspect}`}
              value={scale.ask}
              onChange={(event) => change({ ask: event.currentTarget.value })}
            />
            <Points
              label={`Points of ${scale.aspect}`}
              points={scale.points}
              onChange={(points) => change({ points })}
            />
          </Stack>
        );
      });
    }
    default:
      return (
        <TextInput
          label={label}
          value={(value as string | undefined) ?? ''}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
  }
}

type Points = readonly { readonly value: number; readonly label: string }[];

/** Points of a scale; the switch takes the midpoint out, or puts one in. */
function Points({ label, points, onChange }: { label: string; points: Points; onChange: (points: Points) => void }) {
  const numbered = (labels: readonly string[]) =>
    onChange(labels.map((words, at) => ({ value: at + 1, label: words })));
  const labels = points.map((point) => point.label);
  const middle = Math.floor(labels.length / 2);
  const hasMidpoint = labels.length % 2 === 1;
  return (
    <Stack gap={4}>
      <Lines label={label} text={labels.join('\n')} onChange={(text) => numbered(text.split('\n'))} />
      <Switch
        label="With a midpoint"
        checked={hasMidpoint}
        onChange={() => numbered(hasMidpoint ? labels.toSpliced(middle, 1) : labels.toSpliced(middle, 0, 'Neither'))}
      />
    </Stack>
  );
}

const Lines = ({ label, text, onChange }: { label: string; text: string; onChange: (text: string) => void }) => (
  // Not bound to the text: a line that is only begun would vanish under the cursor.
  <Textarea
    key={label}
    label={label}
    autosize
    defaultValue={text}
    onChange={(event) => onChange(event.currentTarget.value)}
  />
);
