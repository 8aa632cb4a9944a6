import { NativeSelect, Switch, Textarea, TextInput } from '@mantine/core';
import type { Logic, Part, PartType } from '@needfinder/survey';
import { LinesSkeleton } from '@needfinder/ui';
import { lazy, Suspense } from 'react';
import { ConditionForm } from '../logic/ConditionForm.js';
import { DesignForm } from './DesignForm.js';
import { ExpectedAnswer } from './ExpectedAnswer.js';
import { KeyField } from './KeyField.js';
import { looseOf, withSetting, withType } from './part-values.js';
import { PartGlyph } from './PartGlyph.js';
import { kinOf, TYPE_NAMES } from './part-types.js';
import { UnlikelyAnswers } from './UnlikelyAnswers.js';
import classes from './part.module.css';
import { SettingField } from './SettingField.js';
import { ANSWERING, type Setting, SETTINGS } from './settings.js';

interface PartFormProps {
  readonly part: Part;
  readonly before: readonly Part[];
  /** What keeps it from being published. */
  readonly problems: readonly string[];
  readonly onChange: (part: Part, about: string) => void;
  readonly onRename: (key: string) => void;
}

const ComputedForm = lazy(() => import('../logic/ComputedForm.js'));
const SILENT = new Set<PartType>(['statement', 'hidden', 'computed', 'screen-out']);

/** Everything that can be set on one part of a page. */
export function PartForm({ part, before, problems, onChange, onRename }: PartFormProps) {
  const loose = looseOf(part);
  const set = (name: string, value: unknown) => onChange(withSetting(part, name, value), `${part.key} ${name}`);
  const fieldsOf = (settings: readonly Setting[]) =>
    settings.map((setting) => (
      <SettingField
        key={setting.name}
        setting={setting}
        value={loose[setting.name]}
        onChange={(value) => set(setting.name, value)}
      />
    ));
  const { answers, data } = SETTINGS[part.type];
  const kin = kinOf(part.type);
  const isAsking = !SILENT.has(part.type);
  return (
    <div className={classes.form}>
      <div className={classes.head}>
        <PartGlyph type={part.type} />
        {kin.length > 1 ? (
          <NativeSelect
            aria-label="Type"
            size="xs"
            value={part.type}
            data={kin.map((value) => ({ value, label: TYPE_NAMES[value] }))}
            onChange={({ currentTarget: { value } }) => onChange(withType(part, value as PartType), `${part.key} type`)}
          />
        ) : (
          <h2>{TYPE_NAMES[part.type]}</h2>
        )}
      </div>
      {problems.map((sentence) => (
        <p key={sentence} className={classes.problem} role="alert">
          {sentence}
        </p>
      ))}
      <Textarea
        label={WORDS[part.type] ?? 'Question'}
        description={isAsking ? '{{key}} puts in what was answered before' : undefined}
        autosize
        value={part.title}
        onChange={(event) => set('title', event.currentTarget.value)}
      />
      {isAsking && part.type !== 'consent' && (
        <TextInput
          label="Help"
          description="In smaller letters below the question"
          value={(loose.help as string | undefined) ?? ''}
          onChange={(event) => set('help', event.currentTarget.value)}
        />
      )}
      {(answers.length > 0 || part.type === 'computed') && (
        <section className={classes.section} aria-label="Answers">
          {fieldsOf(answers)}
          {part.type === 'best-worst' && <DesignForm part={part} onChange={(sets) => set('sets', sets)} />}
          {part.type === 'computed' && (
            <Suspense fallback={<LinesSkeleton lines={3} what="computation" />}>
              <ComputedForm logic={part.logic} before={before} onChange={(logic) => set('logic', logic)} />
            </Suspense>
          )}
        </section>
      )}
      {isAsking && part.type !== 'consent' && (
        <section className={classes.section} aria-label="Answering">
          {fieldsOf(ANSWERING)}
        </section>
      )}
      <section className={classes.section} aria-label="When it is shown">
        <ConditionForm
          label={part.type === 'screen-out' ? 'The survey ends here for whom' : 'Shown to'}
          always={part.type === 'screen-out' ? 'Nobody yet' : 'Everybody'}
          condition={part.when as Logic | undefined}
          before={before}
          onChange={(when) => set('when', when ?? (part.type === 'screen-out' ? false : undefined))}
        />
        <Switch
          label="Keeps its place when the page is shuffled"
          checked={part.anchored ?? false}
          onChange={(event) => set('anchored', event.currentTarget.checked)}
        />
      </section>
      <section className={classes.section} aria-label="In the data">
        {fieldsOf(data)}
        <ExpectedAnswer part={part} onChange={(value) => set('expects', value)} />
        <UnlikelyAnswers part={part} onChange={(values) => set('unlikely', values)} />
        <KeyField value={part.key} onRename={onRename} />
      </section>
    </div>
  );
}

const WORDS: Readonly<Partial<Record<PartType, string>>> = {
  statement: 'Text',
  consent: 'What people agree to',
  hidden: 'What it holds',
  computed: 'What it says',
  'screen-out': 'For whom, in the field monitor',
};
