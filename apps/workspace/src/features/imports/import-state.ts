import type { StatusTone } from '@needfinder/ui';
import type { ImportPartsFragment } from './import-parts.fragment.generated.js';

type Standing = {
  readonly state: ImportPartsFragment['state'];
  readonly job: { readonly state: string } | null;
  /** Known as soon as the files were read. */
  readonly rows: number | null;
};

/** Whether a job is at it. One that was cancelled while it waited leaves the import as it was. */
export const isWorking = ({ state, job }: Pick<Standing, 'state' | 'job'>): boolean =>
  (state === 'PROFILING' || state === 'IMPORTING') &&
  (job === null || job.state === 'QUEUED' || job.state === 'RUNNING');

/** Where an import stands, as a badge says it. */
export function importStateOf(found: Standing): { word: string; tone: StatusTone } {
  if (found.state === 'DONE') return { word: 'Imported', tone: 'good' };
  if (isWorking(found)) return { word: found.state === 'PROFILING' ? 'Reading' : 'Importing', tone: 'active' };
  if (found.state === 'FAILED') return { word: 'Nothing was imported', tone: 'bad' };
  return found.rows !== null ? { word: 'To be confirmed', tone: 'neutral' } : { word: 'Stopped', tone: 'warning' };
}
