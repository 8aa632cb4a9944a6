import { Switch, TextInput } from '@mantine/core';
import type { Block, Logic, Page, Part } from '@needfinder/survey';
import { ConditionForm } from '../logic/ConditionForm.js';
import classes from '../part/part.module.css';

interface BlockFormProps {
  readonly block: Block;
  readonly before: readonly Part[];
  readonly onChange: (to: Partial<Block>, about?: string) => void;
}

/** Title, order and condition of a block. */
export function BlockForm({ block, before, onChange }: BlockFormProps) {
  return (
    <div className={classes.form}>
      <div className={classes.head}>
        <h2>Block</h2>
      </div>
      <TextInput
        label="Title"
        description="Respondents do not see it; the field monitor does"
        value={block.title}
        onChange={({ currentTarget: { value } }) => onChange({ title: value }, `${block.key} title`)}
      />
      <Order contents="pages" home="survey’s blocks are" node={block} onChange={(to) => onChange(to)} />
      <Shown condition={block.when} before={before} onChange={(when) => onChange({ when })} />
    </div>
  );
}

interface PageFormProps {
  readonly page: Page;
  readonly name: string;
  readonly before: readonly Part[];
  readonly onChange: (to: Partial<Page>) => void;
}

/** Order and condition of a page. */
export function PageForm({ page, name, before, onChange }: PageFormProps) {
  return (
    <div className={classes.form}>
      <div className={classes.head}>
        <h2>{name}</h2>
      </div>
      <Order contents="questions" home="block’s pages are" node={page} onChange={onChange} />
      <Shown condition={page.when} before={before} onChange={(when) => onChange({ when })} />
    </div>
  );
}

interface OrderProps {
  readonly contents: string;
  readonly home: string;
  readonly node: { readonly shuffle?: boolean | undefined; readonly anchored?: boolean | undefined };
  readonly onChange: (to: { shuffle?: boolean | undefined; anchored?: boolean | undefined }) => void;
}

const Order = ({ contents, home, node, onChange }: OrderProps) => (
  <section className={classes.section} aria-label="Order">
    <Switch
      label={`Shuffle its ${contents} for each person`}
      checked={node.shuffle ?? false}
      onChange={(event) => onChange({ shuffle: event.currentTarget.checked || undefined })}
    />
    <Switch
      label={`Keeps its place when the ${home} shuffled`}
      checked={node.anchored ?? false}
      onChange={(event) => onChange({ anchored: event.currentTarget.checked || undefined })}
    />
  </section>
);

interface ShownProps {
  readonly condition: Logic | undefined;
  readonly before: readonly Part[];
  readonly onChange: (when: Logic | undefined) => void;
}

const Shown = ({ condition, before, onChange }: ShownProps) => (
  <section className={classes.section} aria-label="When it is shown">
    <ConditionForm label="Shown to" always="Everybody" condition={condition} before={before} onChange={onChange} />
  </section>
);
