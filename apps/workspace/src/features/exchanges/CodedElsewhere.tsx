import { Link } from 'react-router';
import { usePaths } from '../../app/paths.js';

/** Who comes with work that was done in another program need not do it again. */
export function CodedElsewhere() {
  return (
    <p className="nf-light">
      Coded elsewhere already?{' '}
      <Link className="nf-link" to={usePaths().importProject()}>
        Bring the project from another program
      </Link>
    </p>
  );
}
