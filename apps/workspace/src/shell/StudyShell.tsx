import { Outlet } from 'react-router';
import { EvidencePanel } from '../features/evidence/EvidencePanel.js';
import { NoSuchStudy } from './NoSuchStudy.js';
import { RoomRail } from './RoomRail.js';
import classes from './shell.module.css';
import { useRoomKeys } from './useRoomKeys.js';
import { useStudyHead } from './useStudyHead.js';

/** Around every room: the rail, the evidence drawer and the keys that lead from room to room. */
export function Component() {
  useRoomKeys();
  const { error } = useStudyHead();
  if (error) return <NoSuchStudy error={error} />;
  return (
    <div className={classes.study}>
      <RoomRail />
      <main id="main" className={classes.page}>
        <Outlet />
      </main>
      <EvidencePanel />
    </div>
  );
}
