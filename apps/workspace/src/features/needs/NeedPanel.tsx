import { useQuery } from '@apollo/client/react';
import { Button, NativeSelect } from '@mantine/core';
import { ErrorNotice, Evidence, LinesSkeleton, StatusBadge } from '@needfinder/ui';
import { useEvidence } from '../evidence/useEvidence.js';
import { wordOf } from '../evidence/evidence-words.js';
import { countOf } from '../imports/import-words.js';
import type { BoardTheme } from './board-groups.js';
import { LinkedRatings } from './LinkedRatings.js';
import { NeedDetailDocument, type NeedDetailQuery } from './need-detail.query.generated.js';
import { intensityWord, ORIGINS, STATUS_TONES } from './need-words.js';
import classes from './needs.module.css';
import { NeedSegments } from './NeedSegments.js';
import { NeedWords } from './NeedWords.js';
import { useNeedSteps } from './useNeedSteps.js';

interface NeedPanelProps {
  readonly needId: string;
  readonly themes: readonly BoardTheme[];
  readonly runId: string | undefined;
  readonly mayEdit: boolean;
  readonly onMerge: () => void;
}

/** The chosen need at the right of the board: its words, how often it is mentioned, what rates it, who has it. */
export default function NeedPanel({ needId, themes, runId, mayEdit, onMerge }: NeedPanelProps) {
  const { data, previousData, error, refetch } = useQuery(NeedDetailDocument, { variables: { needId } });
  const need = data?.need ?? (previousData?.need.id === needId ? previousData.need : undefined);
  const { accept, reject, place } = useNeedSteps();
  if (!need) {
    return (
      <section className={classes.panel} aria-label="Need">
        {error ? (
          <ErrorNotice error={error} title="This need could not be shown" onRetry={() => void refetch()} />
        ) : (
          <LinesSkeleton lines={10} what="need" />
        )}
      </section>
    );
  }
  return (
    <section className={classes.panel} aria-label={need.label}>
      <NeedWords key={need.id} need={need} mayEdit={mayEdit} />
      <p className={classes.badges}>
        <StatusBadge tone={STATUS_TONES[need.status]}>{wordOf(need.status)}</StatusBadge>
        <span className="nf-light">{ORIGINS[need.origin]}</span>
      </p>
      {mayEdit ? (
        <div className={classes.deeds}>
          <Button size="xs" disabled={need.status === 'ACCEPTED'} onClick={() => void accept([need])}>
            Accept need
          </Button>
          <Button size="xs" variant="default" disabled={need.status === 'REJECTED'} onClick={() => void reject([need])}>
            Reject
          </Button>
          <Button size="xs" variant="default" onClick={onMerge}>
            Merge into…
          </Button>
        </div>
      ) : null}
      <Mentions need={need} />
      {mayEdit ? (
        <NativeSelect
          size="xs"
          label="Theme"
          value={need.theme?.id ?? ''}
          onChange={(event) => void place([need], themes.find(({ id }) => id === event.currentTarget.value) ?? null)}
          data={[{ value: '', label: 'Without a theme' }, ...themes.map(({ id, label }) => ({ value: id, label }))]}
        />
      ) : null}
      <LinkedRatings need={need} mayEdit={mayEdit} />
      {runId ? <NeedSegments needId={need.id} runId={runId} /> : null}
    </section>
  );
}

function Mentions({ need }: { need: NeedDetailQuery['need'] }) {
  const { open } = useEvidence();
  if (need.mentions + need.againstMentions + need.staleMentions === 0)
    return <p className="nf-light">Nobody mentions it in words.</p>;
  return (
    <>
      <p className={classes.claim}>
        <Evidence onOpen={() => open({ kind: 'need', needId: need.id })}>
          {countOf(need.respondents, 'person', 'people')}
        </Evidence>{' '}
        <span className="nf-light">
          {countOf(need.mentions, 'mention')}
          {need.againstMentions > 0 ? `, ${need.againstMentions} against` : ''}
        </span>
      </p>
      <p className="nf-light">
        {need.kinds.map(({ kind, count }) => `${count} ${wordOf(kind)}`).join(', ')}
        {need.meanIntensity === null
          ? ''
          : ` · on average ${intensityWord(need.meanIntensity)} (${need.meanIntensity.toFixed(1)} of 3)`}
      </p>
      {need.staleMentions > 0 ? (
        <p className={classes.stale}>
          {countOf(need.staleMentions, 'mention')} in text that was changed since: not counted until somebody looks
          again.
        </p>
      ) : null}
      <h3>Where it is said</h3>
      <ul className={classes.plain}>
        {need.sources.map(({ title, questionId, mentions, respondents }) => (
          <li key={title}>
            {questionId ? <Evidence onOpen={() => open({ kind: 'question', questionId })}>{title}</Evidence> : title}{' '}
            <span className="nf-light">
              {countOf(mentions, 'mention')}, {countOf(respondents, 'person', 'people')}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
