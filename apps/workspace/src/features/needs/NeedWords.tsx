import { Textarea } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import type { BoardNeed } from './board-groups.js';
import classes from './needs.module.css';
import { useNeedSteps } from './useNeedSteps.js';

/** Name and statement of a need. Each is stored when it is left; what was refused stays in its field. */
export function NeedWords({ need, mayEdit }: { need: BoardNeed; mayEdit: boolean }) {
  const [label, setLabel] = useState<string | null>(null);
  const [statement, setStatement] = useState<string | null>(null);
  const { reword } = useNeedSteps();
  if (!mayEdit) {
    return (
      <>
        <h2 className={classes.needTitle}>{need.label}</h2>
        <p>{need.statement}</p>
      </>
    );
  }
  const saveLabel = async () => {
    const wanted = label?.trim();
    if (wanted === undefined || wanted === need.label) return setLabel(null);
    if (wanted !== '' && (await reword(need.id, { label: wanted }))) setLabel(null);
  };
  const saveStatement = async () => {
    const wanted = statement?.trim();
    if (wanted === undefined || wanted === need.statement) return setStatement(null);
    if (await reword(need.id, { statement: wanted })) setStatement(null);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    event.currentTarget.blur();
  };
  return (
    <>
      <h2 className="nf-visually-hidden">{need.label}</h2>
      <Textarea
        label="Need"
        autosize
        maxLength={200}
        value={label ?? need.label}
        error={label !== null && label.trim() === '' ? 'A need needs a name' : undefined}
        onChange={(event) => setLabel(event.currentTarget.value)}
        onBlur={() => void saveLabel()}
        onKeyDown={onKeyDown}
      />
      <Textarea
        label="Statement"
        description="Free of solutions: what they try to achieve or avoid"
        autosize
        minRows={2}
        value={statement ?? need.statement}
        onChange={(event) => setStatement(event.currentTarget.value)}
        onBlur={() => void saveStatement()}
        onKeyDown={onKeyDown}
      />
    </>
  );
}
