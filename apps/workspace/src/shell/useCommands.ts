import { useQuery } from '@apollo/client/react';
import type { Command } from '@needfinder/ui';
import { useNavigate, useParams } from 'react-router';
import { usePaths } from '../app/paths.js';
import type { Viewer } from '../features/session/useViewer.js';
import { SETTINGS_PAGES } from '../features/settings/settings-pages.js';
import { StudiesDocument } from '../features/studies/studies.query.generated.js';
import { ROOMS, useRoomPath } from './rooms.js';

/** What Ctrl/Cmd K offers: the rooms and deeds of the open study, the other studies, the settings. */
export function useCommands(viewer: Viewer, { showKeys }: { showKeys: () => void }): readonly Command[] {
  const { studyId } = useParams();
  const navigate = useNavigate();
  const paths = usePaths();
  const pathOf = useRoomPath();
  const { data } = useQuery(StudiesDocument, { fetchPolicy: 'cache-first' });
  const mayEdit = viewer.role !== 'VIEWER';

  const goTo = (id: string, label: string, group: string, path: string, more?: Partial<Command>): Command => ({
    id,
    label,
    group,
    run: () => void navigate(path),
    ...more,
  });
  const rooms = studyId
    ? ROOMS.map((room) => goTo(`room-${room.path}`, room.title, 'Room', pathOf(room), { keys: room.keys }))
    : [];
  const deeds =
    studyId && mayEdit
      ? [
          goTo('import-survey', 'Import a survey', 'Command', paths.newImport(), {
            keywords: ['csv', 'xlsx', 'upload'],
          }),
          goTo('import-interviews', 'Import interviews', 'Command', paths.importInterviews(), {
            keywords: ['transcript', 'upload', 'paste'],
          }),
          goTo('personal-data', 'Review personal data', 'Command', paths.personalData(), {
            keywords: ['redact', 'anonymise', 'privacy', 'names'],
          }),
          goTo('review-needs', 'Review needs', 'Command', paths.reviewNeeds()),
          goTo('new-segmentation', 'New segmentation', 'Command', paths.newSegmentation(), {
            keywords: ['run', 'cluster'],
          }),
        ]
      : [];
  const studies = (data?.studies.edges ?? [])
    .filter(({ node }) => node.id !== studyId)
    .map(({ node }) => goTo(`study-${node.id}`, node.name, 'Study', paths.study(node.id)));
  const places = [
    goTo('home', 'All studies', 'Place', paths.home(), { keywords: ['home'] }),
    ...SETTINGS_PAGES.map(({ path, title }) => goTo(`settings-${path}`, title, 'Settings', paths.settings(path))),
  ];
  return [
    ...rooms,
    ...deeds,
    ...studies,
    ...places,
    { id: 'keys', label: 'Keys that work here', keys: '?', run: showKeys },
  ];
}
