import { useMutation } from '@apollo/client/react';
import { Button, TextInput } from '@mantine/core';
import { ErrorNotice } from '@needfinder/ui';
import { useState, type FormEvent } from 'react';
import type { SegmentationInput } from '../../gql/schema.generated.js';
import { BasisCheckPanel } from './BasisCheckPanel.js';
import {
  basisInput,
  itemCount,
  profileInput,
  sensibleDraft,
  suggestedName,
  type BasisDraft,
  type Choices,
} from './basis-draft.js';
import { BasisFields } from './BasisFields.js';
import { Checklist } from './Checklist.js';
import { attributeGroups } from './choice-groups.js';
import { CreateSegmentationDocument } from './create-segmentation.mutation.generated.js';
import { optionsInput, optionsProblem, type OptionsDraft } from './run-options.js';
import { RunOptionsFields } from './RunOptionsFields.js';
import classes from './set-up.module.css';
import { useStartRun } from './useStartRun.js';

/** Name, basis, profile, options, and beside them what to know about the basis before it is run. */
export function SetUpForm({ studyId, choices }: { studyId: string; choices: Choices }) {
  const [draft, setDraft] = useState<BasisDraft>(() => sensibleDraft(choices));
  const [name, setName] = useState<string | null>(null);
  const [options, setOptions] = useState<OptionsDraft>({});
  // A run that could not be started leaves its segmentation behind: trying again starts that one.
  const [created, setCreated] = useState<{ readonly id: string; readonly of: string } | null>(null);
  const [create, creation] = useMutation(CreateSegmentationDocument);
  const { startRun, isStarting, error } = useStartRun();
  const input: SegmentationInput = {
    studyId,
    name: (name ?? suggestedName(draft)).trim() || suggestedName(draft),
    basis: basisInput(draft),
    profile: profileInput(draft),
    options: optionsInput(options),
  };
  const items = itemCount(draft);
  const problem = items < 2 ? 'Choose at least 2 items to compare people by.' : optionsProblem(options);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (problem) return;
    const of = JSON.stringify(input);
    const known = created?.of === of ? created.id : undefined;
    // A refusal is shown as `creation.error`.
    const id = known ?? (await create({ variables: { input } }).catch(() => null))?.data?.createSegmentation.id;
    if (!id) return;
    setCreated({ id, of });
    await startRun(id);
  };
  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)}>
      <div className={classes.choices}>
        <TextInput
          label="Name"
          value={name ?? suggestedName(draft)}
          maxLength={200}
          maw={480}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <BasisFields choices={choices} draft={draft} onChange={setDraft} />
        <details className={classes.fold}>
          <summary>
            Describe the segments by {draft.profileKeys.size} of {choices.study.attributes.length} attributes
          </summary>
          <p className="nf-light">These do not form the segments; each is tested against them afterwards.</p>
          <Checklist
            label="Attributes that describe"
            groups={attributeGroups(choices.study)}
            chosen={draft.profileKeys}
            onChange={(profileKeys) => setDraft({ ...draft, profileKeys })}
          />
        </details>
        <details className={classes.fold}>
          <summary>Method, number of segments, seed</summary>
          <RunOptionsFields draft={options} onChange={setOptions} />
        </details>
      </div>
      <aside className={classes.check} aria-label="Data check">
        <BasisCheckPanel input={input} isReady={items >= 1} />
        {creation.error ? <ErrorNotice error={creation.error} title="The segmentation was not set up" /> : null}
        {error ? <ErrorNotice error={error} title="The run was not started" /> : null}
        <Button type="submit" fullWidth loading={creation.loading || isStarting} disabled={problem !== null}>
          Run segmentation
        </Button>
        <p className="nf-light" aria-live="polite">
          {problem ?? `${items} items are compared. You can leave while it runs.`}
        </p>
      </aside>
    </form>
  );
}
