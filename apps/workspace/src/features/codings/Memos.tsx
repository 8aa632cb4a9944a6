import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Group, Textarea } from '@mantine/core';
import { ErrorNotice, useToasts } from '@needfinder/ui';
import { type RefObject, useState } from 'react';
import { newId } from '../../app/new-id.js';
import type { WriteMemoInput } from '../../gql/schema.generated.js';
import { useStudyId } from '../../shell/useStudyHead.js';
import { WhenText } from '../../shell/WhenText.js';
import { useViewer } from '../session/useViewer.js';
import classes from './codings.module.css';
import { DeleteMemoDocument } from './delete-memo.mutation.generated.js';
import type { MemoPartsFragment } from './memo-parts.fragment.generated.js';
import { MemosDocument } from './memos.query.generated.js';
import { WriteMemoDocument } from './write-memo.mutation.generated.js';

type Subject = Omit<WriteMemoInput, 'id' | 'text'>;

interface MemosProps {
  /** What a new memo is on. */
  readonly subject: Subject;
  /** Says what that is: "on what is selected". */
  readonly on: string;
  readonly mayEdit: boolean;
  /** Takes the focus when somebody wants to note something. */
  readonly field?: RefObject<HTMLTextAreaElement | null>;
  /** The words that a memo is on, where it is on a passage. */
  readonly quoteOf?: (memo: MemoPartsFragment) => string | null;
  readonly onOpen?: (memo: MemoPartsFragment) => void;
}

const refetchQueries = [MemosDocument];

/** What was noted, by whom and when; and a field to note something more. */
export function Memos({ subject, on, mayEdit, field, quoteOf, onOpen }: MemosProps) {
  const studyId = useStudyId();
  const about = { interviewId: subject.interviewId ?? null, codeId: subject.needId ?? subject.themeId ?? null };
  const { data, error } = useQuery(MemosDocument, {
    variables: { studyId, ...about },
    fetchPolicy: 'cache-and-network',
  });
  const [typed, setTyped] = useState('');
  const [write, writing] = useMutation(WriteMemoDocument, { refetchQueries });
  const save = async () => {
    try {
      await write({ variables: { input: { id: newId(), text: typed.trim(), ...subject } } });
      setTyped('');
    } catch {
      // Shown below as `writing.error`; what was typed stays.
    }
  };
  const refused = error ?? writing.error;
  return (
    <section aria-label="Memos" className={classes.memos}>
      <h2>Memos</h2>
      {refused ? <ErrorNotice error={refused} title="The memos could not be read or saved" /> : null}
      <ul className={classes.memoList}>
        {(data?.memos ?? []).map((memo) => (
          <li key={memo.id}>
            <MemoLine memo={memo} quote={quoteOf?.(memo) ?? null} onOpen={onOpen} />
          </li>
        ))}
      </ul>
      {mayEdit ? (
        <>
          <Textarea
            ref={field}
            size="xs"
            aria-label="Memo"
            placeholder={`Note something ${on}`}
            autosize
            maxLength={20_000}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && typed.trim()) void save();
            }}
          />
          {typed.trim() ? (
            <Group gap="xs">
              <Button size="compact-xs" loading={writing.loading} onClick={() => void save()}>
                Save memo
              </Button>
              <span className="nf-light">{on}</span>
            </Group>
          ) : null}
        </>
      ) : null}
    </section>
  );
}

interface MemoLineProps {
  readonly memo: MemoPartsFragment;
  readonly quote: string | null;
  readonly onOpen: ((memo: MemoPartsFragment) => void) | undefined;
}

function MemoLine({ memo, quote, onOpen }: MemoLineProps) {
  const { viewer } = useViewer();
  const { show } = useToasts();
  const [remove] = useMutation(DeleteMemoDocument, { refetchQueries });
  const [write] = useMutation(WriteMemoDocument, { refetchQueries });
  const { id, text, author, authorName, updatedAt } = memo;
  const takeAway = async () => {
    const { interviewId, turnId, start, end, needId, themeId } = memo;
    const again = { id, text, interviewId, turnId, start, end, needId, themeId };
    try {
      await remove({ variables: { id } });
      const undo = { label: 'Undo', run: () => void write({ variables: { input: again } }).catch(() => undefined) };
      show({ message: 'Memo deleted', ...(author === viewer?.user.id ? { action: undo } : {}) });
    } catch (error) {
      show({ message: `The memo was not deleted. ${(error as Error).message}`, tone: 'problem' });
    }
  };
  return (
    <>
      {quote !== null && onOpen ? (
        <button type="button" className={classes.codeToggle} onClick={() => onOpen(memo)}>
          “{quote}”
        </button>
      ) : null}
      <p>{text}</p>
      <Group gap="xs">
        <span className="nf-light">
          {authorName}, <WhenText at={updatedAt} />
        </span>
        {author === viewer?.user.id || viewer?.role === 'OWNER' ? (
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            aria-label="Delete memo"
            onClick={() => void takeAway()}
          >
            Delete
          </Button>
        ) : null}
      </Group>
    </>
  );
}
