import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { StudyHeadDocument } from './study-head.query.generated.js';

/** The id of the study that is open. Only for pages inside a study. */
export function useStudyId(): string {
  const { studyId } = useParams();
  if (!studyId) throw new Error('useStudyId is for pages inside /w/:workspaceId/s/:studyId');
  return studyId;
}

/** Name and kind of the study that is open, undefined while they load or when none is open. */
export function useStudyHead() {
  const { studyId } = useParams();
  const { data, error } = useQuery(StudyHeadDocument, {
    variables: { id: studyId ?? '' },
    skip: !studyId,
    fetchPolicy: 'cache-first',
  });
  return { study: data?.study, error };
}
