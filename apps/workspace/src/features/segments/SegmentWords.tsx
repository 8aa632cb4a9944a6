import { useMutation } from '@apollo/client/react';
import { Button, Textarea, TextInput } from '@mantine/core';
import { useMayEdit } from '../session/useViewer.js';
import { DescribeSegmentDocument } from './describe-segment.mutation.generated.js';
import type { PageSegment } from './SegmentPage.js';
import classes from './segments.module.css';
import { useAutosave, type SaveState } from './useAutosave.js';

const LONGEST_NAME = 120;
const LONGEST_CLAIM = 4000;

/** Name and claim of a segment, written by the researcher and saved while writing. */
export function SegmentWords({ segment }: { segment: PageSegment }) {
  const mayEdit = useMayEdit();
  const [describe] = useMutation(DescribeSegmentDocument);
  const segmentId = segment.id;
  const name = useAutosave(segment.name ?? '', (text) =>
    describe({ variables: { input: { segmentId, name: text.trim() } } }),
  );
  const claim = useAutosave(segment.description, (text) =>
    describe({ variables: { input: { segmentId, description: text } } }),
  );
  if (!mayEdit) return segment.description ? <p className={classes.claim}>{segment.description}</p> : null;
  return (
    <section className={classes.words} aria-label="Name and claim">
      <TextInput
        label="Name"
        placeholder={`Segment ${segment.letter}`}
        description="What they are after, not who they are: “Planners”, not “Women over 40”"
        maxLength={LONGEST_NAME}
        value={name.text}
        error={name.problem}
        onChange={(event) => name.change(event.currentTarget.value)}
        onBlur={() => void name.flush()}
      />
      <Textarea
        label="Claim"
        placeholder="The one sentence to remember about them; the evidence below has to carry it"
        rows={3}
        resize="vertical"

        maxLength={LONGEST_CLAIM}
        value={claim.text}
        error={claim.problem}
        onChange={(event) => claim.change(event.currentTarget.value)}
        onBlur={() => void claim.flush()}
      />
      <SavedState
        states={[name.state, claim.state]}
        onRetry={() => {
          void name.flush();
          void claim.flush();
        }}
      />
    </section>
  );
}

const STATE_WORDS: Readonly<Record<SaveState, string>> = {
  failed: 'Not saved. What you typed is kept here.',
  saving: 'Saving',
  waiting: 'Not saved yet',
  saved: 'Saved',
};
const WORST_FIRST: readonly SaveState[] = ['failed', 'saving', 'waiting', 'saved'];

function SavedState({ states, onRetry }: { states: readonly SaveState[]; onRetry: () => void }) {
  const state = WORST_FIRST.find((candidate) => states.includes(candidate)) ?? 'saved';
  return (
    <p className={`nf-light ${classes.saved}`} role="status">
      {STATE_WORDS[state]}
      {state === 'failed' ? (
        <Button variant="default" size="compact-xs" onClick={onRetry}>
          Save again
        </Button>
      ) : null}
    </p>
  );
}
