import { useApolloClient, useMutation } from '@apollo/client/react';
import { Button, Group } from '@mantine/core';
import { useToasts } from '@needfinder/ui';
import { useState } from 'react';
import { WhenText } from '../../shell/WhenText.js';
import { InsightVersionsDocument } from './insight-versions.query.generated.js';
import type { InsightTextFragment } from './insight-text.fragment.generated.js';
import classes from './insights.module.css';
import { RestoreInsightDocument } from './restore-insight.mutation.generated.js';
import type { InsightSaving } from './useInsightSaving.js';

interface ConflictNoticeProps {
  readonly theirs: InsightTextFragment;
  readonly saving: InsightSaving;
  readonly onReplace: (page: InsightTextFragment) => void;
}

/** Somebody else saved the page while it was written here: both texts stay in the history, one of them goes on. */
export function ConflictNotice({ theirs, saving, onReplace }: ConflictNoticeProps) {
  const client = useApolloClient();
  const { show } = useToasts();
  const [isBusy, setBusy] = useState(false);
  const [restore] = useMutation(RestoreInsightDocument);
  const settle = (choose: () => Promise<InsightTextFragment>) => {
    setBusy(true);
    choose()
      .then(onReplace)
      .catch((error: Error) => show({ message: `Nothing was saved. ${error.message}`, tone: 'problem' }))
      .finally(() => setBusy(false));
  };
  const keepMine = () => saving.insist(theirs.revision);
  const takeTheirs = async () => {
    const mine = await saving.insist(theirs.revision);
    const { data } = await client.query({
      ...{ query: InsightVersionsDocument, variables: { id: theirs.id }, fetchPolicy: 'network-only' },
    });
    // Mine was saved last, so theirs is the one before.
    const number = data!.insight.versions[1]!.number;
    const restored = await restore({ variables: { input: { id: theirs.id, revision: mine.revision, number } } });
    return restored.data!.restoreInsight.page;
  };
  return (
    <div className={classes.conflict} role="alert">
      <p>
        <strong>{theirs.editorName} saved this page while you were writing</strong> (<WhenText at={theirs.updatedAt} />
        ). Your text is not saved yet. Whichever goes on, the other one stays in the history.
      </p>
      <Group gap="xs">
        <Button size="xs" loading={isBusy} onClick={() => settle(keepMine)}>
          Go on with mine
        </Button>
        <Button size="xs" variant="default" loading={isBusy} onClick={() => settle(takeTheirs)}>
          Go on with theirs
        </Button>
      </Group>
    </div>
  );
}
