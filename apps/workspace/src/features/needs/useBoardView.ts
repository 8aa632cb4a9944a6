import { useLocation, useNavigate, useParams, useSearchParams } from 'react-router';
import { usePaths } from '../../app/paths.js';
import type { BoardFilter, BoardNeed, StatusFilter } from './board-groups.js';

const FILTERS: readonly string[] = ['OPEN', 'PROPOSED', 'ACCEPTED', 'REJECTED'];

/** What the board shows stands in its address: the chosen need in the path, the filter behind it. */
export function useBoardView() {
  const { needId } = useParams();
  const [search, setSearch] = useSearchParams();
  const { search: query } = useLocation();
  const navigate = useNavigate();
  const paths = usePaths();
  const status = search.get('status') ?? '';
  const filter: BoardFilter = {
    status: FILTERS.includes(status) ? (status as StatusFilter) : 'OPEN',
    search: search.get('q') ?? '',
  };
  const setFilter = (next: BoardFilter) =>
    setSearch(
      (current) => {
        const address = new URLSearchParams(current);
        if (next.status === 'OPEN') address.delete('status');
        else address.set('status', next.status);
        if (next.search === '') address.delete('q');
        else address.set('q', next.search);
        return address;
      },
      { replace: true },
    );
  const goTo = (need: Pick<BoardNeed, 'id'>) => void navigate({ pathname: paths.need(need.id), search: query });
  return { needId, filter, setFilter, goTo };
}
