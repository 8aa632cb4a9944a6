import { Button, Group, SegmentedControl } from '@mantine/core';
import { slugKey } from './slug-key.js';
import type { Part, PartType } from '@needfinder/survey';
import { ErrorNotice, PageHeader, useShortcuts } from '@needfinder/ui';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { usePaths } from '../../app/paths.js';
import type { Draft } from './draft.js';
import { addPart, changePart, findPart, freeKey } from './draft-edits.js';
import { newPart } from './new-part.js';
import { Outline } from './Outline.js';
import { PartForm } from './PartForm.js';
import { PreviewFrame } from './PreviewFrame.js';
import { PublishPanel } from './PublishPanel.js';
import type { QuestionnairePartsFragment } from './questionnaire-parts.fragment.generated.js';
import classes from './questionnaires.module.css';
import { QuotaForm } from './QuotaForm.js';
import { TranslationTable } from './TranslationTable.js';
import { type SavedState, useDraft } from './useDraft.js';

const VIEWS = [
  { value: 'questions', label: 'Questions' },
  { value: 'quotas', label: 'Quotas and endings' },
  { value: 'languages', label: 'Languages' },
  { value: 'publish', label: 'Publish' },
] as const;
const SAVED: Readonly<Record<SavedState, string>> = {
  saved: 'All changes saved',
  saving: 'Saving …',
  unsaved: 'Saving …',
  failed: 'Not saved',
};

interface BuilderProps {
  readonly questionnaire: QuestionnairePartsFragment;
  readonly initial: Draft;
}

/** Questions at the left, what is selected in the middle, how it looks at the right. */
export function Builder({ questionnaire, initial }: BuilderProps) {
  const paths = usePaths();
  const { draft, state, error, store, edit, undo, redo, canUndo, canRedo } = useDraft(
    questionnaire.id,
    initial,
    questionnaire.revision,
  );
  const [view, setView] = useState<(typeof VIEWS)[number]['value']>('questions');
  const [selected, setSelected] = useState<string | null>(null);
  // Fields that hold text of their own are drawn anew after an undo.
  const [turn, setTurn] = useState(0);
  const back = () => (undo(), setTurn((now) => now + 1));
  const forth = () => (redo(), setTurn((now) => now + 1));
  useShortcuts([
    { keys: 'z', label: 'Undo', run: back },
    { keys: 'shift+z', label: 'Redo', run: forth },
  ]);
  const wrong = useMemo(() => new Set(questionnaire.problems.map(({ key }) => key)), [questionnaire.problems]);
  const parts = draft.blocks.flatMap(({ pages }) => pages.flatMap((page) => page.parts));
  const part = selected === null ? undefined : findPart(draft, selected);
  const before = parts.slice(0, part ? parts.indexOf(part) : 0);

  const add = (type: PartType) => {
    const made = newPart(type, freeKey(draft, slugKey(type)));
    edit((now) => addPart(now, made, selected));
    setSelected(made.key);
  };
  return (
    <>
      <PageHeader
        title={draft.title}
        description={<span role="status">{SAVED[state]}</span>}
        actions={
          <Group gap="xs">
            <Button size="xs" variant="default" onClick={back} disabled={!canUndo}>
              Undo
            </Button>
            <Button size="xs" variant="default" onClick={forth} disabled={!canRedo}>
              Redo
            </Button>
            {questionnaire.publishedRevision !== null && (
              <Button size="xs" variant="default" component={Link} to={paths.fieldSurvey(questionnaire.id)}>
                Field monitor
              </Button>
            )}
          </Group>
        }
      />
      {error && state === 'failed' && (
        <ErrorNotice
          error={error}
          title="The last changes are not saved"
          remedy="They stay here; the next edit tries again."
          onRetry={() => void store()}
        />
      )}
      <SegmentedControl
        mb="md"
        aria-label="Part of the survey"
        value={view}
        onChange={(value) => setView(value as typeof view)}
        data={[...VIEWS]}
      />
      {view === 'questions' && (
        <div className={classes.builder}>
          <Outline draft={draft} selected={selected} wrong={wrong} onSelect={setSelected} onAdd={add} onEdit={edit} />
          {part ? (
            <PartForm
              key={`${part.key} ${turn}`}
              part={part}
              before={before}
              onChange={(next: Part, about) => edit((now) => changePart(now, part.key, () => next), about)}
            />
          ) : (
            <p className="nf-light">Choose a question to change it, or add one.</p>
          )}
          <PreviewFrame draft={draft} />
        </div>
      )}
      {view === 'quotas' && <QuotaForm key={turn} draft={draft} parts={parts} onEdit={edit} />}
      {view === 'languages' && <TranslationTable draft={draft} onEdit={edit} />}
      {view === 'publish' && (
        <PublishPanel
          questionnaire={questionnaire}
          draft={draft}
          parts={parts}
          store={store}
          isSaved={state === 'saved'}
        />
      )}
    </>
  );
}
