import { useParams } from 'react-router';

/** The part of the address that says which workspace is meant. */
export function workspaceIdIn(pathname: string): string | undefined {
  return /^\/w\/([^/]+)/.exec(pathname)?.[1];
}

/**
 * Every address inside the workspace, in one place: a link never spells a path itself, so a room can move its pages
 * without searching for who points at them.
 */
export function pathsOf(workspaceId: string, studyId: string) {
  const home = `/w/${workspaceId}`;
  const study = `${home}/s/${studyId}`;
  return {
    home: () => home,
    settings: (page = 'people') => `${home}/settings/${page}`,
    study: (id: string) => `${home}/s/${id}/overview`,
    overview: () => `${study}/overview`,
    surveys: () => `${study}/surveys`,
    survey: (id: string) => `${study}/surveys/${id}`,
    buildSurvey: (id: string) => `${study}/surveys/${id}/build`,
    fieldSurvey: (id: string) => `${study}/surveys/${id}/field`,
    interviews: () => `${study}/interviews`,
    importInterviews: () => `${study}/interviews/import`,
    assignments: () => `${study}/interviews/assignments`,
    /** With a turn, the reading room scrolls to it. */
    interview: (id: string, turnId?: string | null) => `${study}/interviews/${id}${turnId ? `#turn-${turnId}` : ''}`,
    compareCoders: (interviewId: string) => `${study}/interviews/${interviewId}/compare`,
    respondents: () => `${study}/respondents`,
    /** With a question, the page scrolls to the answer. */
    respondent: (id: string, questionId?: string | null) =>
      `${study}/respondents/${id}${questionId ? `#question-${questionId}` : ''}`,
    needs: () => `${study}/needs`,
    reviewNeeds: () => `${study}/needs/review`,
    agreement: () => `${study}/needs/agreement`,
    codebook: () => `${study}/needs/codebook`,
    code: (id: string) => `${study}/needs/codebook/codes/${id}`,
    codebookLog: () => `${study}/needs/codebook/history`,
    importCodebook: () => `${study}/needs/codebook/import`,
    need: (id: string) => `${study}/needs/${id}`,
    /** What people said; with conditions, those that hold. */
    search: (conditions?: URLSearchParams) => `${study}/ask${conditions?.size ? `?${conditions.toString()}` : ''}`,
    codeTable: () => `${study}/ask/attributes`,
    codePairs: () => `${study}/ask/together`,
    saturation: () => `${study}/ask/saturation`,
    quotes: () => `${study}/ask/quotes`,
    segments: () => `${study}/segments`,
    newSegmentation: () => `${study}/segments/new`,
    segmentation: (id: string) => `${study}/segments/segmentations/${id}`,
    run: (id: string) => `${study}/segments/runs/${id}`,
    segment: (id: string) => `${study}/segments/${id}`,
    compareSegments: (a: string, b: string) => `${study}/segments/compare?a=${a}&b=${b}`,
    opportunities: (segmentId?: string) => `${study}/opportunities${segmentId ? `?segment=${segmentId}` : ''}`,
    insights: () => `${study}/insights`,
    insight: (id: string) => `${study}/insights/${id}`,
    data: () => `${study}/data`,
    personalData: () => `${study}/data/personal-data`,
    importProject: () => `${study}/data/project`,
    webhooks: () => `${study}/data/webhooks`,
    newImport: () => `${study}/data/imports/new`,
    import: (id: string) => `${study}/data/imports/${id}`,
  } as const;
}

export type Paths = ReturnType<typeof pathsOf>;

/** Addresses in the study that is open. */
export function usePaths(): Paths {
  const { workspaceId = '', studyId = '' } = useParams();
  return pathsOf(workspaceId, studyId);
}
