import { useQuery } from '@apollo/client/react';
import { Button, Group, Textarea } from '@mantine/core';
import { type KeyboardEvent, useId, useState } from 'react';
import { PeopleDocument } from '../settings/people.query.generated.js';
import classes from './insights.module.css';
import { membersLike, mentionsIn, mentionTyped, withMention } from './mentions.js';

interface CommentFieldProps {
  readonly label: string;
  /** Takes the focus when it appears. */
  readonly isAsked: boolean;
  /** @returns whether it was written: the field empties then. */
  readonly onSay: (text: string, mentions: readonly string[]) => Promise<boolean>;
  readonly onCancel: (() => void) | null;
}

const MOST_SHOWN = 6;

/** A comment; @ lists the members. */
export function CommentField({ label, isAsked, onSay, onCancel }: CommentFieldProps) {
  const listId = useId();
  const [text, setText] = useState('');
  const [typed, setTyped] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const [isSaying, setSaying] = useState(false);
  const { data } = useQuery(PeopleDocument);
  const members = (data?.viewer?.workspace.members ?? []).map(({ user }) => user);
  const shown = typed === null ? [] : membersLike(members, typed).slice(0, MOST_SHOWN);
  const active = Math.min(at, shown.length - 1);
  const choose = (member: (typeof shown)[number], field: HTMLTextAreaElement | null) => {
    setText(withMention(text, field?.selectionStart ?? text.length, member));
    setTyped(null);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) void say();
    else if (shown.length === 0) return;
    else if (event.key === 'ArrowDown') setAt(Math.min(active + 1, shown.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(active - 1, 0));
    else if (event.key === 'Enter' || event.key === 'Tab') choose(shown[active]!, event.currentTarget);
    else if (event.key === 'Escape') setTyped(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const say = async () => {
    if (!text.trim() || isSaying) return;
    setSaying(true);
    if (await onSay(text.trim(), mentionsIn(text, members))) setText('');
    setSaying(false);
  };
  return (
    <div style={{ marginBottom: 16 }}>
      <Textarea
        aria-label={label}
        placeholder={`${label}. @ speaks to somebody`}
        size="sm"
        autosize
        minRows={2}
        maxLength={10_000}
        autoFocus={isAsked}
        value={text}
        aria-controls={shown.length > 0 ? listId : undefined}
        aria-activedescendant={shown.length > 0 ? `${listId}-${active}` : undefined}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value);
          setTyped(mentionTyped(currentTarget.value, currentTarget.selectionStart));
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      {shown.length > 0 ? (
        <ul id={listId} role="listbox" aria-label="Members" className={classes.members}>
          {shown.map((member, index) => (
            <li
              key={member.id}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === active}
              onMouseDown={(event) => {
                event.preventDefault();
                choose(member, null);
              }}
            >
              {member.name}
            </li>
          ))}
        </ul>
      ) : null}
      {text || onCancel ? (
        <Group gap="xs" mt={6}>
          <Button size="compact-sm" disabled={!text.trim()} loading={isSaying} onClick={() => void say()}>
            {label === 'Answer' ? 'Answer' : 'Comment'}
          </Button>
          {onCancel ? (
            <Button size="compact-sm" variant="default" onClick={onCancel}>
              Cancel
            </Button>
          ) : null}
        </Group>
      ) : null}
    </div>
  );
}
