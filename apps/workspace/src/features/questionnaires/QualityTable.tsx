import { useQuery } from '@apollo/client/react';
import { DataTable, ErrorNotice, LinesSkeleton } from '@needfinder/ui';
import { useEffect } from 'react';
import { Link } from 'react-router';
import { usePaths } from '../../app/paths.js';
import { ResponseQualityDocument, type ResponseQualityQuery } from './response-quality.query.generated.js';

type DoubtfulRow = Pick<ResponseQualityQuery['responseQuality']['doubtful'][number], 'respondentKey' | 'respondentId'>;

interface QualityTableProps {
  readonly surveyId: string;
  /** Judged again whenever it grows. */
  readonly completes: number;
}

/** The person's page shows what was answered. */
function WhoIsDoubted({ respondentKey, respondentId }: DoubtfulRow) {
  const paths = usePaths();
  if (!respondentId) return respondentKey;
  return (
    <Link className="nf-link" to={paths.respondent(respondentId)}>
      {respondentKey}
    </Link>
  );
}

/** Responses that may not be meant, with the reasons; they stay where they are. */
export function QualityTable({ surveyId, completes }: QualityTableProps) {
  const { data, error, refetch } = useQuery(ResponseQualityDocument, {
    variables: { surveyId },
    skip: completes === 0,
  });
  useEffect(() => {
    if (completes > 0) void refetch().catch(() => undefined);
  }, [completes, refetch]);
  if (completes === 0) return null;
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <LinesSkeleton lines={4} what="quality" />;
  const { judged, doubtful } = data.responseQuality;
  return (
    <>
      <h2>Data quality</h2>
      <p>
        {doubtful.length === 0
          ? `None of the newest ${judged} completes gives cause for doubt.`
          : `${doubtful.length} of the newest ${judged} completes may not be meant. Nothing was removed.`}
      </p>
      {doubtful.length > 0 && (
        <DataTable
          caption="Doubtful responses"
          rows={doubtful}
          keyOf={({ id }) => id}
          columns={[
            { key: 'who', header: 'Respondent', render: (row) => <WhoIsDoubted {...row} /> },
            {
              key: 'doubt',
              header: 'Doubt',
              render: ({ doubt }) => `${Math.round(doubt * 100)} %`,
              sortValue: ({ doubt }) => doubt,
              isNumeric: true,
            },
            { key: 'why', header: 'Why', render: ({ reasons }) => reasons.map(({ sentence }) => sentence).join('; ') },
          ]}
        />
      )}
    </>
  );
}
