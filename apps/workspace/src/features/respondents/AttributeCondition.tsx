import { Autocomplete, Button, NativeSelect } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { FilterAttribute } from './FilterBar.js';
import classes from './respondents.module.css';

interface AttributeConditionProps {
  readonly attributes: readonly FilterAttribute[];
  readonly onAdd: (condition: { key: string; value: string }) => void;
}

/** An attribute and the value that people must have. A value out of the known ones counts at once. */
export function AttributeCondition({ attributes, onAdd }: AttributeConditionProps) {
  const [key, setKey] = useState('');
  const [value, setValue] = useState('');
  const attribute = attributes.find((one) => one.key === key);
  if (attributes.length === 0) return null;
  const add = (wanted: string) => {
    if (!attribute || !wanted.trim()) return;
    onAdd({ key: attribute.key, value: wanted.trim() });
    setKey('');
    setValue('');
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add(value);
  };
  return (
    <form className={classes.condition} onSubmit={submit}>
      <NativeSelect
        label="Attribute"
        value={key}
        onChange={(event) => setKey(event.currentTarget.value)}
        data={[
          { value: '', label: 'Any attribute' },
          ...attributes.map((one) => ({ value: one.key, label: one.title })),
        ]}
      />
      {attribute && attribute.levels.length > 0 ? (
        <NativeSelect
          label="is"
          value=""
          onChange={(event) => add(event.currentTarget.value)}
          data={[{ value: '', label: 'Choose a value', disabled: true }, ...attribute.levels]}
        />
      ) : attribute ? (
        <>
          <Autocomplete label="is" value={value} onChange={setValue} placeholder="Exactly this value" />
          <Button type="submit" variant="default" disabled={!value.trim()}>
            Add filter
          </Button>
        </>
      ) : null}
    </form>
  );
}
