import { Tabs } from '@mantine/core';
import { missingTranslations, partsOf } from '@needfinder/survey';
import { ErrorNotice, LinesSkeleton, useShortcuts } from '@needfinder/ui';
import { lazy, Suspense, useDeferredValue, useMemo, useState } from 'react';
import type { NodeRef } from '../outline/tree.js';
import type { QuestionnairePartsFragment } from '../questionnaire-parts.fragment.generated.js';
import { BuilderHead } from './BuilderHead.js';
import classes from './builder.module.css';
import type { Draft } from './draft.js';
import { Questions } from './Questions.js';
import { useDraft } from './useDraft.js';
import { useProblems } from './useProblems.js';

const QuotaForm = lazy(() => import('../quotas/QuotaForm.js'));
const LookForm = lazy(() => import('../look/LookForm.js'));
const TranslationTable = lazy(() => import('../languages/TranslationTable.js'));
const TrialPanel = lazy(() => import('../trial/TrialPanel.js'));
const PublishPanel = lazy(() => import('../publish/PublishPanel.js'));

interface BuilderProps {
  readonly questionnaire: QuestionnairePartsFragment;
  readonly initial: Draft;
}

/** A survey under the hands of its author: what is asked, of whom, in which words and colours, and who may answer. */
export function Builder({ questionnaire, initial }: BuilderProps) {
  const { id: surveyId, revision, publishedRevision } = questionnaire;
  const work = useDraft(surveyId, initial, revision);
  const { draft, state, error, store, edit } = work;
  const [view, setView] = useState<string | null>('questions');
  const [selected, setSelected] = useState<NodeRef | null>(() => firstOf(initial));
  const [turn, setTurn] = useState(0);
  const back = () => (work.undo(), setTurn((now) => now + 1));
  const forth = () => (work.redo(), setTurn((now) => now + 1));
  useShortcuts([
    { keys: 'z', label: 'Undo', run: back },
    { keys: 'shift+z', label: 'Redo', run: forth },
  ]);
  const judged = useDeferredValue(draft);
  const problems = useProblems(judged, questionnaire.problems);
  const missing = useMemo(
    () => judged.languages.slice(1).reduce((sum, tag) => sum + missingTranslations(judged, tag).length, 0),
    [judged],
  );
  const go = (node: NodeRef) => {
    setSelected(node);
    setView('questions');
  };
  return (
    <div className={classes.builder}>
      <BuilderHead
        {...{ title: draft.title, surveyId, isPublished: publishedRevision !== null, state }}
        {...{ canUndo: work.canUndo, canRedo: work.canRedo, onUndo: back, onRedo: forth }}
      />
      <Tabs value={view} onChange={setView} className={classes.tabs ?? ''}>
        <Tabs.List style={{ flexWrap: 'nowrap' }}>
          <Tabs.Tab value="questions">Questions</Tabs.Tab>
          <Tabs.Tab value="quotas">Quotas</Tabs.Tab>
          <Tabs.Tab value="look">Look and endings</Tabs.Tab>
          <Tabs.Tab value="languages" rightSection={missing > 0 && <span className={classes.count}>{missing}</span>}>
            Languages
          </Tabs.Tab>
          <Tabs.Tab value="test">Test</Tabs.Tab>
          <Tabs.Tab
            value="publish"
            rightSection={
              problems.length > 0 && <span className={`${classes.count} ${classes.bad}`}>{problems.length}</span>
            }
          >
            Publish
          </Tabs.Tab>
        </Tabs.List>
      </Tabs>
      {view === 'questions' ? (
        <Questions {...{ draft, problems, selected, turn }} onSelect={setSelected} onEdit={edit} />
      ) : (
        <div className={classes.view}>
          <Suspense fallback={<LinesSkeleton lines={8} what="settings" />}>
            {view === 'quotas' && <QuotaForm key={turn} draft={draft} onEdit={edit} />}
            {view === 'look' && <LookForm key={turn} draft={draft} onEdit={edit} />}
            {view === 'languages' && <TranslationTable draft={draft} onEdit={edit} />}
            {view === 'test' && (
              <TrialPanel surveyId={surveyId} draft={draft} isPublished={publishedRevision !== null} onGo={go} />
            )}
            {view === 'publish' && (
              <PublishPanel {...{ questionnaire, draft, problems, store, isSaved: state === 'saved' }} onGo={go} />
            )}
          </Suspense>
        </div>
      )}
      {error && state === 'failed' && (
        <ErrorNotice
          error={error}
          title="The last changes are not saved"
          remedy="They stay here; the next edit tries again."
          onRetry={() => void store()}
        />
      )}
    </div>
  );
}

function firstOf(draft: Draft): NodeRef | null {
  const [first] = partsOf(draft);
  return first ? { kind: 'part', key: first.key } : null;
}
