import { useMutation } from '@apollo/client/react';
import { Button, Group, Stack } from '@mantine/core';
import { compileSurvey, readDefinition, simulatePaths } from '@needfinder/survey';
import { ErrorNotice } from '@needfinder/ui';
import { useState } from 'react';
import type { Draft } from '../builder/draft.js';
import type { NodeRef } from '../outline/tree.js';
import { TryQuestionnaireDocument } from '../try-questionnaire.mutation.generated.js';
import { type Way, waysOf } from './ways.js';
import { WayTable } from './WayTable.js';

const SIMULATED = 200;
const SIMULATED_ON_SERVER = 50;

interface TrialPanelProps {
  readonly surveyId: string;
  readonly draft: Draft;
  readonly isPublished: boolean;
  readonly onGo: (node: NodeRef) => void;
}
interface Found {
  readonly people: number;
  readonly complete: number;
  readonly screenedOut: number;
  readonly ways: readonly Way[];
}

/** Simulated people answer at random: the draft here, or the published version on the path that real answers take. */
export default function TrialPanel({ surveyId, draft, isPublished, onGo }: TrialPanelProps) {
  const [found, setFound] = useState<Found | null>(null);
  const [tryOut, trial] = useMutation(TryQuestionnaireDocument);
  const { definition, problems } = readDefinition(draft);
  const tryDraft = () => {
    if (!definition) return;
    const paths = simulatePaths(compileSurvey(definition), SIMULATED, 1);
    const { people, screenedOut } = paths;
    setFound({ people, screenedOut, complete: people - screenedOut, ways: waysOf(draft, paths) });
  };
  const tryVersion = async () => {
    const variables = { surveyId, respondents: SIMULATED_ON_SERVER };
    const result = (await tryOut({ variables }).catch(() => null))?.data?.tryQuestionnaire;
    if (!result) return;
    const counts = (kind: string) =>
      new Map(result.ways.filter((way) => way.kind === kind).map(({ key, people }) => [key, people]));
    const ways = waysOf(draft, { seen: counts('QUESTION'), ended: counts('SCREEN_OUT'), quotas: counts('QUOTA') });
    setFound({ ...result, people: result.respondents, ways });
  };
  return (
    <Stack maw={760}>
      <p className="nf-light" style={{ margin: 0 }}>
        Simulated people choose at random. A way that none of them took is most often one that nobody can take.
      </p>
      <Group gap="xs">
        <Button onClick={tryDraft} disabled={!definition || problems.length > 0}>
          Let {SIMULATED} simulated people answer the draft
        </Button>
        <Button variant="default" loading={trial.loading} disabled={!isPublished} onClick={() => void tryVersion()}>
          Let {SIMULATED_ON_SERVER} answer as respondents do
        </Button>
      </Group>
      {!isPublished && (
        <p className="nf-light">Once it is published, they can also answer on the path of real answers.</p>
      )}
      {problems.length > 0 && <p className="nf-light">Put right what keeps it from being published first.</p>}
      {trial.error && <ErrorNotice error={trial.error} title="The trial did not run" />}
      {found && <Result {...found} onGo={onGo} />}
    </Stack>
  );
}

function Result({ people, complete, screenedOut, ways, onGo }: Found & Pick<TrialPanelProps, 'onGo'>) {
  const never = ways.filter((way) => way.people === 0);
  return (
    <>
      <p role="status" style={{ margin: 0 }}>
        <b>
          {never.length === 0
            ? 'Every question was reached.'
            : `${never.length} ${never.length === 1 ? 'way was' : 'ways were'} never taken.`}
        </b>{' '}
        {complete} of {people} came to the end, {screenedOut} were screened out. Nothing of it counts.
      </p>
      <WayTable ways={ways} people={people} onGo={onGo} />
    </>
  );
}
