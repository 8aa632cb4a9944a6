import { Button, Group, NumberInput, Select, Stack, TextInput } from '@mantine/core';
import { partsOf } from '@needfinder/survey';
import { EmptyState } from '@needfinder/ui';
import { useState } from 'react';
import type { Draft } from '../builder/draft.js';
import { ConditionForm } from '../logic/ConditionForm.js';
import { addQuota, addQuotasOf, changeQuota, isCounted } from './quota-edits.js';
import classes from './quotas.module.css';

interface QuotaFormProps {
  readonly draft: Draft;
  readonly onEdit: (change: (draft: Draft) => Draft, about?: string) => void;
}

const USUAL_LIMIT = 100;

/** How many people of which kind are wanted; whoever comes later is thanked and let go. */
export default function QuotaForm({ draft, onEdit }: QuotaFormProps) {
  const parts = partsOf(draft);
  const [limit, setLimit] = useState(USUAL_LIMIT);
  const counted = parts.filter(isCounted);
  return (
    <Stack maw={760}>
      <p className="nf-light" style={{ margin: 0 }}>
        A quota counts completes. Once it is full, the next person it counts reads the ending for full quotas, and the
        answers stay. Somebody who falls under several quotas is taken only while none of them is full.
      </p>
      {draft.quotas.length === 0 && (
        <EmptyState title="No quotas: everybody who answers is counted">
          Add one, or one for every answer of a question.
        </EmptyState>
      )}
      {draft.quotas.map(({ key, label, limit: most, when }) => (
        <section key={key} className={classes.quota} aria-label={label}>
          <Group align="end" gap="xs">
            <TextInput
              label="Name"
              flex={1}
              miw={180}
              value={label}
              onChange={({ currentTarget: { value } }) =>
                onEdit((now) => changeQuota(now, key, { label: value }), `${key} label`)
              }
            />
            <NumberInput
              label="People"
              w={110}
              min={0}
              value={most}
              onChange={(value) =>
                onEdit((now) => changeQuota(now, key, { limit: Number(value) || 0 }), `${key} limit`)
              }
            />
            <Button
              variant="subtle"
              color="gray"
              onClick={() => onEdit((now) => ({ ...now, quotas: now.quotas.filter((one) => one.key !== key) }))}
            >
              Remove
            </Button>
          </Group>
          <ConditionForm
            label="Counts"
            always="Everybody"
            condition={when === true ? undefined : when}
            before={parts}
            onChange={(next) => onEdit((now) => changeQuota(now, key, { when: next ?? true }))}
          />
        </section>
      ))}
      <Group align="end" gap="xs">
        <NumberInput
          label="People in each new quota"
          w={180}
          min={0}
          value={limit}
          onChange={(value) => setLimit(Number(value) || 0)}
        />
        <Button variant="default" onClick={() => onEdit((now) => addQuota(now, limit))}>
          Add a quota
        </Button>
        <Select
          aria-label="A quota for every answer of"
          placeholder="One for every answer of …"
          w={280}
          disabled={counted.length === 0}
          data={counted.map(({ key, title }) => ({ value: key, label: title }))}
          value={null}
          onChange={(key) => {
            const part = counted.find((one) => one.key === key);
            if (part) onEdit((now) => addQuotasOf(now, part, limit));
          }}
        />
      </Group>
    </Stack>
  );
}
