import { useMutation } from '@apollo/client/react';
import { Button, TextInput } from '@mantine/core';
import { useToasts } from '@needfinder/ui';
import { useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { Link } from 'react-router';
import { useMayEdit } from '../session/useViewer.js';
import { DescribeSegmentDocument } from './describe-segment.mutation.generated.js';
import type { SegmentIdentityFragment } from './segment-identity.fragment.generated.js';
import { nameOf } from './segment-words.js';
import classes from './segments.module.css';

const LONGEST_NAME = 120;

/** The name of a segment, renamed in place: Enter saves, Esc leaves it as it was. */
export function SegmentName({ segment, to }: { segment: SegmentIdentityFragment; to: string }) {
  const mayEdit = useMayEdit();
  const { announce } = useToasts();
  const [draft, setDraft] = useState<string | null>(null);
  const renameButton = useRef<HTMLButtonElement>(null);
  const [describe, { loading, error, reset }] = useMutation(DescribeSegmentDocument);
  const stop = () => {
    setDraft(null);
    reset();
    // The field goes, so the focus returns to what opened it.
    requestAnimationFrame(() => renameButton.current?.focus());
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const input = { segmentId: segment.id, name: draft?.trim() ?? '' };
    // A refusal is shown at the field as `error`.
    const data = (await describe({ variables: { input } }).catch(() => null))?.data;
    if (!data) return;
    announce(`Renamed to ${nameOf(data.describeSegment)}`);
    stop();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    stop();
  };
  if (draft === null) {
    return (
      <>
        <Link to={to} className={classes.nameLink}>
          {nameOf(segment)}
        </Link>
        {mayEdit ? (
          <Button
            ref={renameButton}
            variant="subtle"
            color="gray"
            size="compact-xs"
            aria-label={`Rename ${nameOf(segment)}`}
            onClick={() => setDraft(segment.name ?? '')}
          >
            Rename
          </Button>
        ) : null}
      </>
    );
  }
  return (
    <form onSubmit={(event) => void save(event)} onKeyDown={onKeyDown} className={classes.nameForm}>
      <TextInput
        aria-label={`Name of segment ${segment.letter}`}
        value={draft}
        placeholder={`Segment ${segment.letter}`}
        maxLength={LONGEST_NAME}
        autoFocus
        error={error?.message}
        onChange={(event) => setDraft(event.currentTarget.value)}
      />
      <Button type="submit" size="xs" loading={loading}>
        Save name
      </Button>
      <Button variant="default" size="xs" onClick={stop}>
        Cancel
      </Button>
    </form>
  );
}
