import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Group } from '@mantine/core';
import { ErrorNotice, LinesSkeleton, useToasts } from '@needfinder/ui';
import { useState } from 'react';
import { newId } from '../../app/new-id.js';
import { WhenText } from '../../shell/WhenText.js';
import { CommentField } from './CommentField.js';
import { InsightCommentsDocument, type InsightCommentPartsFragment } from './insight-comments.query.generated.js';
import { InsightMentionsDocument } from './insight-mentions.query.generated.js';
import classes from './insights.module.css';
import { ResolveInsightThreadDocument } from './resolve-insight-thread.mutation.generated.js';
import type { Threads } from './useThreads.js';
import { WriteInsightCommentDocument } from './write-insight-comment.mutation.generated.js';

interface InsightCommentsProps {
  readonly pageId: string;
  /** Places in the text; null for who cannot change it. */
  readonly threads: Threads | null;
}

const refetchQueries = [InsightCommentsDocument, InsightMentionsDocument];

/** What people say about a page: open threads first, settled ones behind a fold. */
export function InsightComments({ pageId, threads }: InsightCommentsProps) {
  const { show } = useToasts();
  const { data, error, refetch } = useQuery(InsightCommentsDocument, {
    variables: { id: pageId },
    fetchPolicy: 'cache-and-network',
  });
  const [write] = useMutation(WriteInsightCommentDocument, { refetchQueries });
  if (!data) {
    return error ? (
      <ErrorNotice error={error} onRetry={() => void refetch()} />
    ) : (
      <LinesSkeleton lines={4} what="comments" />
    );
  }
  const { comments } = data.insight;
  const begun = comments.filter(({ id, threadId }) => id === threadId);
  const say = async (text: string, mentions: readonly string[], threadId?: string): Promise<boolean> => {
    const id = newId();
    try {
      await write({ variables: { input: { id, pageId, text, mentions: [...mentions], threadId: threadId ?? null } } });
      if (!threadId) threads?.mark(id);
      return true;
    } catch (refused) {
      show({ message: `The comment was not written. ${(refused as Error).message}`, tone: 'problem' });
      return false;
    }
  };
  const ofThread = (thread: InsightCommentPartsFragment) => (
    <Thread
      key={thread.id}
      comments={comments.filter(({ threadId }) => threadId === thread.id)}
      threads={threads}
      onReply={(text, mentions) => say(text, mentions, thread.id)}
    />
  );
  const settled = begun.filter(({ resolvedAt }) => resolvedAt !== null);
  return (
    <section aria-label="Comments" id="comments">
      {threads?.beginning ? (
        <blockquote className="nf-light">{threads.beginning.words || 'The page'}</blockquote>
      ) : null}
      <CommentField
        key={threads?.beginning ? 'place' : 'page'}
        label={threads?.beginning ? 'Comment on this place' : 'Comment on the page'}
        isAsked={Boolean(threads?.beginning)}
        onSay={(text, mentions) => say(text, mentions)}
        onCancel={threads?.beginning ? threads.cancel : null}
      />
      {begun.filter(({ resolvedAt }) => resolvedAt === null).map(ofThread)}
      {settled.length > 0 ? (
        <details>
          <summary>{settled.length} settled</summary>
          {settled.map(ofThread)}
        </details>
      ) : null}
    </section>
  );
}

interface ThreadProps {
  readonly comments: readonly InsightCommentPartsFragment[];
  readonly threads: Threads | null;
  readonly onReply: (text: string, mentions: readonly string[]) => Promise<boolean>;
}

function Thread({ comments, threads, onReply }: ThreadProps) {
  const [isReplying, setReplying] = useState(false);
  const { id, resolvedAt } = comments[0]!;
  const isSettled = resolvedAt !== null;
  const { show } = useToasts();
  const [resolve, { loading }] = useMutation(ResolveInsightThreadDocument, {
    refetchQueries,
    onCompleted: () => isSettled || threads?.unmark(id),
    onError: ({ message }) => show({ message: `The thread is as it was. ${message}`, tone: 'problem' }),
  });
  return (
    <article className={classes.thread}>
      {comments.map(({ id: commentId, authorName, createdAt, text }) => (
        <div key={commentId}>
          <strong>{authorName}</strong>{' '}
          <span className="nf-light">
            <WhenText at={createdAt} />
          </span>
          <p>{text}</p>
        </div>
      ))}
      {isReplying ? (
        <CommentField
          label="Answer"
          isAsked
          onSay={async (text, mentions) => {
            const isSaid = await onReply(text, mentions);
            if (isSaid) setReplying(false);
            return isSaid;
          }}
          onCancel={() => setReplying(false)}
        />
      ) : (
        <Group gap="xs">
          {isSettled ? null : (
            <>
              {threads ? (
                <Button size="compact-xs" variant="subtle" onClick={() => threads.show(id)}>
                  Show
                </Button>
              ) : null}
              <Button size="compact-xs" variant="subtle" onClick={() => setReplying(true)}>
                Answer
              </Button>
            </>
          )}
          <Button
            size="compact-xs"
            variant="subtle"
            loading={loading}
            onClick={() => void resolve({ variables: { id, isResolved: !isSettled } })}
          >
            {isSettled ? 'Open again' : 'Settle'}
          </Button>
        </Group>
      )}
    </article>
  );
}
