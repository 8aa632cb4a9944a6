import { useMutation } from '@apollo/client/react';
import { Button, Group, Stack } from '@mantine/core';
import { type DefinitionProblem, missingTranslations, themeFaults } from '@needfinder/survey';
import { ErrorNotice } from '@needfinder/ui';
import { saveFile } from '../../../app/download-file.js';
import type { Draft } from '../builder/draft.js';
import { languageName } from '../languages/language-edits.js';
import { nodeName } from '../outline/node-words.js';
import { findBlock, findPage, findPart, type NodeRef } from '../outline/tree.js';
import { PublishQuestionnaireDocument } from '../publish-questionnaire.mutation.generated.js';
import type { QuestionnairePartsFragment } from '../questionnaire-parts.fragment.generated.js';
import { LinkList } from './LinkList.js';

interface PublishPanelProps {
  readonly questionnaire: QuestionnairePartsFragment;
  readonly draft: Draft;
  readonly problems: readonly DefinitionProblem[];
  readonly store: () => Promise<boolean>;
  readonly isSaved: boolean;
  readonly onGo: (node: NodeRef) => void;
}

/** What is still wrong, the button that opens the survey, and its links. */
export default function PublishPanel({ questionnaire, draft, problems, store, isSaved, onGo }: PublishPanelProps) {
  const { id: surveyId, revision, publishedRevision } = questionnaire;
  const [publish, publishing] = useMutation(PublishQuestionnaireDocument, { variables: { surveyId } });
  const isPublished = publishedRevision === revision && isSaved;
  const doubts = doubtsAbout(draft);
  const run = async () => {
    if (await store()) await publish().catch(() => undefined);
  };
  return (
    <Stack maw={760}>
      {problems.length > 0 && (
        <div role="alert">
          <p>Before it can be published:</p>
          <ul>
            {problems.map(({ key, sentence }, at) => {
              const node = nodeAt(draft, key);
              return (
                <li key={at}>
                  {node && (
                    <button type="button" className="nf-link" onClick={() => onGo(node)}>
                      {nodeName(draft, node)}
                    </button>
                  )}{' '}
                  {sentence}
                </li>
              );
            })}
          </ul>
        </div>
      )}
      {doubts.length > 0 && (
        <div>
          <p>It can be published like this, but look once more:</p>
          <ul>
            {doubts.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      )}
      <Group>
        <Button onClick={() => void run()} loading={publishing.loading} disabled={problems.length > 0 || isPublished}>
          {publishedRevision === null ? 'Publish and open' : 'Publish the next version'}
        </Button>
        <span role="status">
          {isPublished
            ? 'People answer what you see here.'
            : publishedRevision === null
              ? 'Nobody can answer it yet.'
              : 'People answer an older version; whoever has begun goes on with that one.'}
        </span>
      </Group>
      <Button variant="subtle" style={{ alignSelf: 'flex-start' }} onClick={() => saveDefinition(draft)}>
        Download the survey as a file
      </Button>
      {publishing.error && <ErrorNotice error={publishing.error} title="The survey was not published" />}
      {publishedRevision !== null && (
        <>
          <h2>Links</h2>
          <LinkList questionnaire={questionnaire} title={draft.title} languages={draft.languages} />
        </>
      )}
    </Stack>
  );
}

/** For another Needfinder, or for safe keeping: it comes in exactly as it went out. */
const saveDefinition = (draft: Draft): void =>
  saveFile(`${draft.title}.json`, new Blob([JSON.stringify(draft, null, 2)], { type: 'application/json' }));

function doubtsAbout(draft: Draft): string[] {
  const missing = draft.languages.slice(1).flatMap((language) => {
    const count = missingTranslations(draft, language).length;
    return count === 0 ? [] : [`${languageName(language)} lacks ${count} texts`];
  });
  const faults = draft.theme && /^#[0-9a-f]{6}$/i.test(draft.theme.accent) ? themeFaults(draft.theme) : [];
  return [...missing, ...faults.map(({ what }) => `${what} can hardly be read in its colours`)];
}

function nodeAt(draft: Draft, key: string): NodeRef | null {
  if (findPart(draft, key)) return { kind: 'part', key };
  if (findPage(draft, key)) return { kind: 'page', key };
  return findBlock(draft, key) ? { kind: 'block', key } : null;
}
