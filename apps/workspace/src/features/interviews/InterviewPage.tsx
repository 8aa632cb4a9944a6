import { useQuery } from '@apollo/client/react';
import { formatShare } from '@needfinder/domain';
import { ErrorNotice, LinesSkeleton, PageHeader } from '@needfinder/ui';
import { useParams } from 'react-router';
import { usePageTitle } from '../../shell/usePageTitle.js';
import { AttachFirstRecording } from '../recordings/AttachFirstRecording.js';
import { CodingRoom } from '../codings/CodingRoom.js';
import { countOf } from '../imports/import-words.js';
import { useMayEdit, useViewer } from '../session/useViewer.js';
import { useStudyId } from '../../shell/useStudyHead.js';
import { ExportTranscripts } from '../transcripts/ExportTranscripts.js';
import { DeleteInterview } from './DeleteInterview.js';
import { InterviewPageDocument } from './interview-page.query.generated.js';
import { InterviewSide } from './InterviewSide.js';
import { StepThrough } from './StepThrough.js';

/** One interview: read, coded, and what is known about it. */
export default function InterviewPage() {
  const { interviewId = '' } = useParams();
  const studyId = useStudyId();
  const mayEdit = useMayEdit();
  const { viewer } = useViewer();
  const { data, error, refetch } = useQuery(InterviewPageDocument, { variables: { id: interviewId } });
  const interview = data?.interview;
  usePageTitle(interview?.title ?? 'Interview', 'Interviews');
  return (
    <>
      <StepThrough interviewId={interviewId} />
      <PageHeader
        title={interview?.title ?? 'Interview'}
        meta={
          interview ? (
            <span className="nf-light">
              {countOf(interview.turnCount, 'turn')}, {formatShare(interview.codedShare)} of answers speak of needs
            </span>
          ) : null
        }
        actions={
          interview ? (
            <>
              <ExportTranscripts studyId={studyId} interviewId={interview.id} />
              {mayEdit ? (
                <>
                  <AttachFirstRecording interviewId={interview.id} />
                  <DeleteInterview interview={interview} />
                </>
              ) : null}
            </>
          ) : null
        }
      />
      {interview && viewer ? (
        <CodingRoom
          key={interview.id}
          interviewId={interview.id}
          turns={interview.turns}
          coder={viewer.user.id}
          mayEdit={mayEdit}
        >
          <InterviewSide interview={interview} mayEdit={mayEdit} />
        </CodingRoom>
      ) : error ? (
        <ErrorNotice error={error} title="This interview could not be shown" onRetry={() => void refetch()} />
      ) : (
        <LinesSkeleton lines={18} what="transcript" />
      )}
    </>
  );
}
