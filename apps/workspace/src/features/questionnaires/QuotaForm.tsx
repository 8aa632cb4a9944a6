import { Button, Group, NumberInput, Stack, Textarea, TextInput } from '@mantine/core';
import type { Part, Quota } from '@needfinder/survey';
import { ConditionForm } from './ConditionForm.js';
import type { Draft } from './draft.js';

interface QuotaFormProps {
  readonly draft: Draft;
  readonly parts: readonly Part[];
  readonly onEdit: (change: (draft: Draft) => Draft, about?: string) => void;
}
const ENDINGS = [
  ['complete', 'At the end'],
  ['screenedOut', 'To whom the survey is not for'],
  ['quotaFull', 'When their quota is full'],
] as const;

/** Title, quotas, and what is said at the end. */
export function QuotaForm({ draft, parts, onEdit }: QuotaFormProps) {
  const change = (key: string, to: Partial<Quota>) =>
    onEdit((now) => ({ ...now, quotas: now.quotas.map((one) => (one.key === key ? { ...one, ...to } : one)) }), key);
  const add = () => {
    const taken = new Set(draft.quotas.map(({ key }) => key));
    const number = Array.from({ length: taken.size + 1 }, (_, at) => at + 1).find((one) => !taken.has(`quota-${one}`));
    const quota: Quota = { key: `quota-${number}`, label: `Quota ${number}`, when: true, limit: 100 };
    onEdit((now) => ({ ...now, quotas: [...now.quotas, quota] }));
  };
  return (
    <Stack maw={720}>
      <TextInput
        label="Title"
        value={draft.title}
        onChange={({ currentTarget: { value } }) => onEdit((now) => ({ ...now, title: value }), 'title')}
      />
      <h2>Quotas</h2>
      {draft.quotas.map((quota) => (
        <Stack key={quota.key} gap={4}>
          <Group align="end">
            <TextInput
              label="Name"
              value={quota.label}
              onChange={({ currentTarget: { value } }) => change(quota.key, { label: value })}
            />
            <NumberInput
              label="People"
              min={0}
              value={quota.limit}
              onChange={(value) => change(quota.key, { limit: Number(value) || 0 })}
            />
            <Button
              variant="subtle"
              onClick={() => onEdit((now) => ({ ...now, quotas: now.quotas.filter(({ key }) => key !== quota.key) }))}
            >
              Remove
            </Button>
          </Group>
          <ConditionForm
            label="Counts people for whom"
            condition={quota.when === true ? undefined : quota.when}
            before={parts}
            onChange={(when) => change(quota.key, { when: when ?? true })}
          />
        </Stack>
      ))}
      <Group>
        <Button variant="default" onClick={add}>
          Add a quota
        </Button>
      </Group>
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
