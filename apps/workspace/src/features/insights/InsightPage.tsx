import { useQuery } from '@apollo/client/react';
import { ErrorNotice, LinesSkeleton, PageHeader } from '@needfinder/ui';
import { useParams } from 'react-router';
import { usePageTitle } from '../../shell/usePageTitle.js';
import { useStudyHead } from '../../shell/useStudyHead.js';
import { useMayEdit } from '../session/useViewer.js';
import { InsightComments } from './InsightComments.js';
import { InsightPageDocument } from './insight-page.query.generated.js';
import { UNTITLED } from './InsightList.js';
import classes from './insights.module.css';
import { InsightWriter } from './InsightWriter.js';
import PageText from './PageText.js';
import { useOpenSource } from './useOpenSource.js';

/** One page: written by who may, read by everybody else. */
export default function InsightPage() {
  const { pageId = '' } = useParams();
  const { study } = useStudyHead();
  const mayEdit = useMayEdit();
  const openSource = useOpenSource();
  const { data, error, refetch } = useQuery(InsightPageDocument, {
    variables: { id: pageId },
    // What is cited may have changed a minute ago.
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-only',
  });
  usePageTitle(data?.insight.title || 'Insights', study?.name);
  if (!data) {
    return error ? (
      <ErrorNotice error={error} title="The page could not be opened" onRetry={() => void refetch()} />
    ) : (
      <LinesSkeleton lines={12} what="page" />
    );
  }
  const { insight } = data;
  if (mayEdit) return <InsightWriter key={insight.id} page={insight} />;
  return (
    <>
      <PageHeader title={insight.title || UNTITLED} />
      <div className={classes.page}>
        <div className={classes.sheet}>
          <PageText document={insight.document} citations={insight.citations} onOpen={openSource} />
        </div>
        <aside className={classes.side}>
          <InsightComments pageId={insight.id} threads={null} />
        </aside>
      </div>
    </>
  );
}
