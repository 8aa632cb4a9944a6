import { Button, Group } from '@mantine/core';
import { Link } from 'react-router';
import { usePaths } from '../../../app/paths.js';
import classes from './builder.module.css';
import type { SavedState } from './useDraft.js';

const SAVED: Readonly<Record<SavedState, string>> = {
  saved: 'All changes saved',
  saving: 'Saving …',
  unsaved: 'Saving …',
  failed: 'Not saved',
};

interface BuilderHeadProps {
  readonly title: string;
  readonly surveyId: string;
  readonly isPublished: boolean;
  readonly state: SavedState;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

/** Where I am, whether it is saved, and the way back. */
export function BuilderHead(props: BuilderHeadProps) {
  const { title, surveyId, isPublished, state, canUndo, canRedo, onUndo, onRedo } = props;
  const paths = usePaths();
  return (
    <header className={classes.head}>
      <Link className="nf-link" to={paths.surveys()}>
        Surveys
      </Link>
      <h1>{title.trim() || 'Untitled survey'}</h1>
      <span role="status" className="nf-light">
        {SAVED[state]}
      </span>
      <Group gap="xs">
        <Button size="xs" variant="default" onClick={onUndo} disabled={!canUndo}>
          Undo
        </Button>
        <Button size="xs" variant="default" onClick={onRedo} disabled={!canRedo}>
          Redo
        </Button>
        {isPublished && (
          <Button size="xs" variant="default" component={Link} to={paths.fieldSurvey(surveyId)}>
            Field monitor
          </Button>
        )}
      </Group>
    </header>
  );
}
