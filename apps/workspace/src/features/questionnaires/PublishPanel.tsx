import { useMutation } from '@apollo/client/react';
import { Button, Group, Stack } from '@mantine/core';
import type { Part } from '@needfinder/survey';
import { ErrorNotice } from '@needfinder/ui';
import type { Draft } from './draft.js';
import { LinkList } from './LinkList.js';
import { PublishQuestionnaireDocument } from './publish-questionnaire.mutation.generated.js';
import type { QuestionnairePartsFragment } from './questionnaire-parts.fragment.generated.js';
import { TryQuestionnaireDocument } from './try-questionnaire.mutation.generated.js';

const SIMULATED = 50;

interface PublishPanelProps {
  readonly questionnaire: QuestionnairePartsFragment;
  readonly draft: Draft;
  readonly parts: readonly Part[];
  readonly store: () => Promise<boolean>;
  readonly isSaved: boolean;
}

/** What is still wrong, the button that opens the survey, its links, and a trial with simulated people. */
export function PublishPanel({ questionnaire, draft, parts, store, isSaved }: PublishPanelProps) {
  const { id: surveyId, problems, revision, publishedRevision } = questionnaire;
  const [publish, publishing] = useMutation(PublishQuestionnaireDocument, { variables: { surveyId } });
  const [tryOut, trial] = useMutation(TryQuestionnaireDocument, { variables: { surveyId, respondents: SIMULATED } });
  const isPublished = publishedRevision === revision && isSaved;
  const run = async () => {
    if (await store()) await publish().catch(() => undefined);
  };
  const found = trial.data?.tryQuestionnaire;
  return (
    <Stack maw={720}>
      {problems.length > 0 && (
        <div role="alert">
          <p>Before it can be published:</p>
          <ul>
            {problems.map(({ key, sentence }, at) => (
              <li key={at}>
                {titleOf(parts, key)} {sentence}
              </li>
            ))}
          </ul>
        </div>
      )}
      <Group>
        <Button onClick={() => void run()} loading={publishing.loading} disabled={problems.length > 0 || isPublished}>
          {publishedRevision === null ? 'Publish and open' : 'Publish the next version'}
        </Button>
        <span>
          {isPublished
            ? 'People answer what you see here.'
            : publishedRevision === null
              ? 'Nobody can answer it yet.'
              : 'People answer an older version.'}
        </span>
      </Group>
      {publishing.error && <ErrorNotice error={publishing.error} title="The survey was not published" />}
      {publishedRevision !== null && (
        <>
          <h2>Links</h2>
          <LinkList surveyId={surveyId} links={questionnaire.links} />
          <h2>Try it out</h2>
          <Group>
            <Button variant="default" loading={trial.loading} onClick={() => void tryOut().catch(() => undefined)}>
              Let {SIMULATED} simulated people answer
            </Button>
            {found && (
              <span role="status">
                {found.complete} came to the end, {found.screenedOut} were screened out; nothing of it counts.{' '}
                {found.neverReached.length === 0
                  ? 'Every question was reached.'
                  : `Nobody reached: ${found.neverReached.map((key) => titleOf(parts, key)).join(', ')}.`}
              </span>
            )}
          </Group>
          {trial.error && <ErrorNotice error={trial.error} title="The trial did not run" />}
        </>
      )}
      {draft.languages.length > 1 && publishedRevision !== null && (
        <p className="nf-light">Add ?lang={draft.languages[1]} to a link to begin in that language.</p>
      )}
    </Stack>
  );
}

function titleOf(parts: readonly Part[], key: string): string {
  const part = parts.find((one) => one.key === key);
  return part && 'title' in part ? `“${part.title}”` : key && `“${key}”`;
}
