import type { LandscapeZone } from '@needfinder/charts';
import { useSearchParams } from 'react-router';

const ZONES: readonly string[] = ['underserved', 'overserved', 'appropriate', 'table-stakes'];

/** Whose landscape is seen and which zone of it: part of the address, so that it can be sent. */
export function useLandscapeView() {
  const [search, setSearch] = useSearchParams();
  const zone = search.get('zone');
  const choose = (name: string, value: string | null) =>
    setSearch((current) => {
      const next = new URLSearchParams(current);
      if (value) next.set(name, value);
      else next.delete(name);
      return next;
    });
  return {
    segmentId: search.get('segment'),
    zone: zone !== null && ZONES.includes(zone) ? (zone as LandscapeZone) : null,
    chooseSegment: (id: string | null) => choose('segment', id),
    chooseZone: (next: LandscapeZone | null) => choose('zone', next),
  };
}
