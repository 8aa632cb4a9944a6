import { useQuery } from '@apollo/client/react';
import { NativeSelect } from '@mantine/core';
import { SaturationCurve } from '@needfinder/charts';
import { EmptyState, ErrorNotice, LinesSkeleton, PageHeader } from '@needfinder/ui';
import { useState } from 'react';
import { Link } from 'react-router';
import { usePaths } from '../../app/paths.js';
import type { CodeLevel } from '../../gql/schema.generated.js';
import { usePageTitle } from '../../shell/usePageTitle.js';
import { useStudyHead, useStudyId } from '../../shell/useStudyHead.js';
import ask from '../ask/ask.module.css';
import { CoderChoice } from '../ask/CoderChoice.js';
import classes from './code-tables.module.css';
import { LevelChoice } from './LevelChoice.js';
import { saturationTitle, stoppingWords, unseenWords } from './saturation-words.js';
import { SaturationDocument } from './saturation.query.generated.js';

const BASES = [4, 5, 6];
const RUNS = [2, 3];
const THRESHOLDS = [0.05, 0];

/** Whether further interviews would still tell something new. */
export default function SaturationPage() {
  const studyId = useStudyId();
  const paths = usePaths();
  const { study } = useStudyHead();
  usePageTitle('Saturation', study?.name);
  const [level, setLevel] = useState<CodeLevel>('CODES');
  const [coder, setCoder] = useState('');
  const [rule, setRule] = useState({ baseSize: 4, runLength: 2, threshold: 0.05 });
  const { data, previousData, error, refetch } = useQuery(SaturationDocument, {
    variables: { studyId, level, coder: coder || null, ...rule },
    fetchPolicy: 'cache-and-network',
  });
  const saturation = (data ?? previousData)?.saturation;
  const words = level === 'CODES' ? 'needs' : 'themes';
  const choice = (
    label: string,
    name: keyof typeof rule,
    values: readonly number[],
    say: (value: number) => string,
  ) => (
    <NativeSelect
      label={label}
      value={rule[name]}
      onChange={(event) => setRule({ ...rule, [name]: Number(event.currentTarget.value) })}
      data={values.map((value) => ({ value: String(value), label: say(value) }))}
    />
  );
  return (
    <>
      <PageHeader title="Saturation" description="Whether further interviews would still tell something new." />
      <div className={ask.conditions}>
        <LevelChoice value={level} onChange={setLevel} />
        <CoderChoice value={coder} onChange={setCoder} />
        {choice('Base', 'baseSize', BASES, (value) => `first ${value} interviews`)}
        {choice('Run', 'runLength', RUNS, (value) => `${value} interviews`)}
        {choice('Stop at', 'threshold', THRESHOLDS, (value) => (value === 0 ? 'nothing new' : '5 % new or less'))}
      </div>
      {!saturation ? (
        error ? (
          <ErrorNotice error={error} title="The curve could not be computed" onRetry={() => void refetch()} />
        ) : (
          <LinesSkeleton lines={12} what="curve" />
        )
      ) : saturation.points.length < 2 ? (
        <EmptyState
          title="The curve will be drawn here"
          action={
            <Link className="nf-link" to={paths.interviews()}>
              Code interviews
            </Link>
          }
        >
          It takes two coded interviews; {saturation.points.length === 1 ? 'there is one' : 'none is coded yet'}.
        </EmptyState>
      ) : (
        <>
          <SaturationCurve
            title={saturationTitle(saturation, words)}
            n={saturation.points.length}
            source={`${study?.name ?? 'This study'}, in the order of coding`}
            points={saturation.points}
            codes={words}
          />
          <ul className={classes.facts}>
            <li>{stoppingWords(saturation, { ...rule, words })}</li>
            {saturation.unseen ? <li>{unseenWords(saturation.unseen, words)}</li> : null}
            {saturation.uncoded > 0 ? (
              <li>
                {saturation.uncoded === 1 ? '1 interview has' : `${saturation.uncoded} interviews have`} no coding and{' '}
                {saturation.uncoded === 1 ? 'is' : 'are'} left out.
              </li>
            ) : null}
          </ul>
          <details>
            <summary>How do we know?</summary>
            <p className={classes.note}>
              The thin line is the mean of 200 random orders of the interviews with the middle 95 % of them: the order
              in which one happened to interview should not decide. The rule for stopping is that of Guest, Namey and
              Chen (2020): new {words} of a run over all {words} of the base. What is not heard yet is estimated from{' '}
              {words} that one or two people speak of (Chao 1987), and is a lower bound. All of it presumes that further
              people are like those asked so far.
            </p>
          </details>
        </>
      )}
    </>
  );
}
