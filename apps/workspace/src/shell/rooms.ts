import type { ComponentType } from 'react';
import { useParams } from 'react-router';
import type { GlyphName } from './Glyph.js';

/** A module whose page is its export `Component`, loaded when it is needed. */
export type LoadPage = () => Promise<{ readonly Component: ComponentType }>;

/** A place inside a study. The order is the order of the work, in the rail and in the palette. */
export interface Room {
  readonly path: GlyphName;
  readonly title: string;
  /** `G` and a letter. Rooms without are reached with Ctrl/Cmd K. */
  readonly keys?: string;
  /** Stands in the bottom bar of a phone; the others are behind "More". */
  readonly onPhone: boolean;
  readonly load: LoadPage;
}

export const ROOMS: readonly Room[] = [
  {
    path: 'overview',
    title: 'Overview',
    keys: 'g o',
    onPhone: true,
    load: () => import('../features/overview/OverviewRoom.js'),
  },
  { path: 'surveys', title: 'Surveys', onPhone: false, load: () => import('../features/surveys/SurveysRoom.js') },
  {
    path: 'interviews',
    title: 'Interviews',
    keys: 'g i',
    onPhone: true,
    load: () => import('../features/interviews/InterviewsRoom.js'),
  },
  {
    path: 'respondents',
    title: 'Respondents',
    keys: 'g r',
    onPhone: false,
    load: () => import('../features/respondents/RespondentsRoom.js'),
  },
  { path: 'needs', title: 'Needs', keys: 'g n', onPhone: true, load: () => import('../features/needs/NeedsRoom.js') },
  {
    path: 'ask',
    title: 'Ask',
    keys: 'g a',
    onPhone: false,
    load: () => import('../features/ask/AskRoom.js'),
  },
  {
    path: 'segments',
    title: 'Segments',
    keys: 'g s',
    onPhone: true,
    load: () => import('../features/segments/SegmentsRoom.js'),
  },
  {
    path: 'opportunities',
    title: 'Opportunities',
    onPhone: false,
    load: () => import('../features/opportunities/OpportunitiesRoom.js'),
  },
  {
    path: 'insights',
    title: 'Insights',
    onPhone: false,
    load: () => import('../features/insights/InsightsRoom.js'),
  },
  { path: 'data', title: 'Data', onPhone: false, load: () => import('../features/data/DataRoom.js') },
];

/** The address of a room in the study that is open. */
export function useRoomPath(): (room: Room) => string {
  const { workspaceId, studyId } = useParams();
  return (room) => `/w/${workspaceId}/s/${studyId}/${room.path}`;
}
