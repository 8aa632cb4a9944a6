import { useQuery, useSubscription } from '@apollo/client/react';
import { ErrorNotice, LinesSkeleton, PageHeader } from '@needfinder/ui';
import { usePageTitle } from '../../shell/usePageTitle.js';
import { useStudyHead, useStudyId } from '../../shell/useStudyHead.js';
import { DemoBadge } from '../studies/DemoBadge.js';
import { ActivityList } from './ActivityList.js';
import { LatestVerdict } from './LatestVerdict.js';
import { NextStep } from './NextStep.js';
import { OverviewDocument } from './overview.query.generated.js';
import classes from './overview.module.css';
import { StudyChangedDocument } from './study-changed.subscription.generated.js';
import { StudyQuestion } from './StudyQuestion.js';
import { WorkStrip } from './WorkStrip.js';

/** The study at a glance: its question, how far the work is, and the one thing to do next. Live. */
export function Component() {
  const studyId = useStudyId();
  const head = useStudyHead().study;
  usePageTitle('Overview', head?.name);
  const { data, error, refetch } = useQuery(OverviewDocument, { variables: { studyId } });
  useSubscription(StudyChangedDocument, { variables: { studyId } });

  const study = data?.study;
  return (
    <>
      <PageHeader title={head?.name ?? 'Overview'} meta={head?.isDemo ? <DemoBadge /> : null} />
      {study ? (
        <>
          <StudyQuestion study={study} />
          <WorkStrip study={study} />
          <NextStep study={study} />
          <div className={classes.columns}>
            <LatestVerdict verdict={study.latestVerdict} />
            <ActivityList activity={study.activity} />
          </div>
        </>
      ) : error ? (
        <ErrorNotice error={error} onRetry={() => void refetch()} />
      ) : (
        <LinesSkeleton lines={12} what="overview" />
      )}
    </>
  );
}
