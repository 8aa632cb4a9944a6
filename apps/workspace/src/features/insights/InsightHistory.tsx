import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Group, Modal } from '@mantine/core';
import { ErrorNotice, LinesSkeleton, useToasts } from '@needfinder/ui';
import { useState } from 'react';
import { WhenText } from '../../shell/WhenText.js';
import { InsightComparisonDocument } from './insight-comparison.query.generated.js';
import { InsightPageDocument } from './insight-page.query.generated.js';
import type { InsightTextFragment } from './insight-text.fragment.generated.js';
import { InsightVersionsDocument } from './insight-versions.query.generated.js';
import classes from './insights.module.css';
import { RestoreInsightDocument } from './restore-insight.mutation.generated.js';

interface InsightHistoryProps {
  readonly pageId: string;
  /** Saves what is being written first. */
  readonly onFlush: () => Promise<void>;
  readonly onRestored: (page: InsightTextFragment) => void;
}

/** Who wrote what when; what changed since; an old version brought back as a new one. */
export function InsightHistory({ pageId, onFlush, onRestored }: InsightHistoryProps) {
  const { show } = useToasts();
  const [compared, setCompared] = useState<number | null>(null);
  const { data, error, refetch, client } = useQuery(InsightVersionsDocument, {
    variables: { id: pageId },
    fetchPolicy: 'network-only',
  });
  const [restore, { loading }] = useMutation(RestoreInsightDocument);
  if (!data) {
    return error ? (
      <ErrorNotice error={error} onRetry={() => void refetch()} />
    ) : (
      <LinesSkeleton lines={4} what="versions" />
    );
  }
  const { versions } = data.insight;
  const newest = versions[0]!.number;
  const bringBack = async (number: number) => {
    try {
      await onFlush();
      const now = await client.query({
        ...{ query: InsightPageDocument, variables: { id: pageId }, fetchPolicy: 'network-only' },
      });
      const { revision } = now.data!.insight;
      const { data: done } = await restore({ variables: { input: { id: pageId, revision, number } } });
      if (!done!.restoreInsight.isSaved) throw new Error('Somebody else has just saved the page: look at it first.');
      onRestored(done!.restoreInsight.page);
      await refetch();
    } catch (refused) {
      show({ message: `Nothing was brought back. ${(refused as Error).message}`, tone: 'problem' });
    }
  };
  return (
    <section aria-label="History">
      <ol className={classes.versions} reversed>
        {versions.map(({ number, authorName, savedAt, restoredFrom }) => (
          <li key={number}>
            <strong>{authorName}</strong> <WhenText at={savedAt} />
            {restoredFrom === null ? null : <div className="nf-light">brought back version {restoredFrom}</div>}
            {number === newest ? (
              <div className="nf-light">version {number}, as it is now</div>
            ) : (
              <Group gap="xs">
                <span className="nf-light">version {number}</span>
                <Button size="compact-xs" variant="subtle" onClick={() => setCompared(number)}>
                  What changed since
                </Button>
                <Button size="compact-xs" variant="subtle" loading={loading} onClick={() => void bringBack(number)}>
                  Bring back
                </Button>
              </Group>
            )}
          </li>
        ))}
      </ol>
      <Modal
        opened={compared !== null}
        onClose={() => setCompared(null)}
        title={`What changed since version ${compared ?? ''}`}
        size="lg"
      >
        {compared === null ? null : <Comparison pageId={pageId} from={compared} to={newest} />}
      </Modal>
    </section>
  );
}

function Comparison(variables: { pageId: string; from: number; to: number }) {
  const { pageId, from, to } = variables;
  const { data, error } = useQuery(InsightComparisonDocument, {
    ...{ variables: { id: pageId, from, to }, fetchPolicy: 'network-only' },
  });
  if (!data) return error ? <ErrorNotice error={error} /> : <LinesSkeleton lines={6} what="differences" />;
  if (data.insightComparison.every(({ difference }) => difference === 'SAME')) return <p>The text is the same.</p>;
  return (
    <div className={classes.comparison}>
      {data.insightComparison.map(({ difference, text }, at) => (
        <p key={at}>
          {difference === 'ADDED' ? <ins>{text}</ins> : difference === 'REMOVED' ? <del>{text}</del> : text}
        </p>
      ))}
    </div>
  );
}
