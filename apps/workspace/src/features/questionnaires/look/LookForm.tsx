import { Button, Group, Stack, Switch, Textarea, TextInput } from '@mantine/core';
import { betterAccent, themeFaults } from '@needfinder/survey';
import type { Draft } from '../builder/draft.js';
import { ColourField } from './ColourField.js';

interface LookFormProps {
  readonly draft: Draft;
  readonly onEdit: (change: (draft: Draft) => Draft, about?: string) => void;
}
type Theme = NonNullable<Draft['theme']>;

const ENDINGS = [
  ['complete', 'At the end'],
  ['screenedOut', 'To whom the survey is not for'],
  ['quotaFull', 'When their quota is full'],
] as const;
/** As apps/respond has it when a survey says nothing. */
const USUAL_ACCENT = '#3b6fd8';
const COLOUR = /^#[0-9a-f]{6}$/i;

/** Title, order of the blocks, what is noticed, colours, and what is said at the end. */
export default function LookForm({ draft, onEdit }: LookFormProps) {
  return (
    <Stack maw={560}>
      <TextInput
        label="Title"
        description="The first thing that respondents read"
        value={draft.title}
        onChange={({ currentTarget: { value } }) => onEdit((now) => ({ ...now, title: value }), 'title')}
      />
      <Switch
        label="Shuffle the blocks for each person"
        checked={draft.shuffle ?? false}
        onChange={({ currentTarget: { checked } }) =>
          onEdit(({ shuffle: _, ...now }) => (checked ? { ...now, shuffle: true } : now))
        }
      />
      <Switch
        label="Notice several answers from one device"
        description="Address and browser leave a mark that cannot be read back; respondents are told. Not for anonymous links, nor where many people share a device."
        checked={draft.noticeSameDevice ?? false}
        onChange={({ currentTarget: { checked } }) =>
          onEdit(({ noticeSameDevice: _, ...now }) => (checked ? { ...now, noticeSameDevice: true } : now))
        }
      />
      <h2>Colours</h2>
      <Colours
        theme={draft.theme ?? { accent: USUAL_ACCENT }}
        onChange={(theme) => onEdit((now) => ({ ...now, theme }), 'theme')}
      />
      <h2>Endings</h2>
      {ENDINGS.map(([name, label]) => (
        <Textarea
          key={name}
          label={label}
          autosize
          value={draft.endings[name]}
          onChange={({ currentTarget: { value } }) =>
            onEdit((now) => ({ ...now, endings: { ...now.endings, [name]: value } }), name)
          }
        />
      ))}
    </Stack>
  );
}

/** Colours with what cannot be read in them; a theme without a paper follows each person’s own light or dark. */
function Colours({ theme, onChange }: { readonly theme: Theme; readonly onChange: (theme: Theme) => void }) {
  const isWhole = [theme.accent, theme.paper, theme.ink].every((colour) => colour === undefined || COLOUR.test(colour));
  const faults = isWhole ? themeFaults(theme) : [];
  const better = isWhole ? betterAccent(theme) : theme.accent;
  const set = (name: 'paper' | 'ink', colour: string) => {
    const { [name]: _, ...rest } = theme;
    onChange(colour === '' ? rest : { ...rest, [name]: colour });
  };
  return (
    <>
      <Group align="start">
        <ColourField label="Accent" value={theme.accent} onChange={(accent) => onChange({ ...theme, accent })} />
        <ColourField
          label="Page"
          placeholder="Light or dark, as people prefer"
          value={theme.paper ?? ''}
          onChange={(colour) => set('paper', colour)}
        />
        <ColourField
          label="Words"
          placeholder="Chosen to be readable"
          value={theme.ink ?? ''}
          onChange={(colour) => set('ink', colour)}
        />
      </Group>
      <div role="status">
        {faults.length === 0 ? (
          <p className="nf-light">Everything can be read: WCAG 2.2 AA holds for these colours.</p>
        ) : (
          <>
            {faults.map(({ what, ratio, needed }) => (
              <p key={what} style={{ color: 'var(--nf-bad)', margin: '0 0 4px' }}>
                {what}: contrast {ratio.toFixed(1)} : 1, it needs {needed} : 1.
              </p>
            ))}
            {better !== theme.accent && (
              <Button size="xs" variant="default" onClick={() => onChange({ ...theme, accent: better })}>
                Take {better} as the accent
              </Button>
            )}
          </>
        )}
      </div>
    </>
  );
}
