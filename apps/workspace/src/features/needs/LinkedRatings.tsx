import { Button } from '@mantine/core';
import { Evidence } from '@needfinder/ui';
import { lazy, Suspense, useState } from 'react';
import { useEvidence } from '../evidence/useEvidence.js';
import { wordOf } from '../evidence/evidence-words.js';
import type { NeedDetailQuery } from './need-detail.query.generated.js';
import classes from './needs.module.css';
import { UnlinkRatingDocument } from './unlink-rating.mutation.generated.js';
import { useCodebookStep } from './useCodebookStep.js';

const LinkRating = lazy(() => import('./LinkRating.js'));

/** The questions that rate a need: they put it on the opportunity landscape and into segmentations. */
export function LinkedRatings({ need, mayEdit }: { need: NeedDetailQuery['need']; mayEdit: boolean }) {
  const [isLinking, setLinking] = useState(false);
  const { open } = useEvidence();
  const { take } = useCodebookStep();
  const unlink = (id: string) =>
    take(UnlinkRatingDocument, { id }, { done: 'Rating unlinked', refused: 'Not unlinked.', offersUndo: true });
  return (
    <section aria-label="Linked ratings">
      <h3>Ratings of it</h3>
      {need.ratings.length === 0 ? (
        <p className="nf-light">No question rates it yet. Without one it is not on the opportunity landscape.</p>
      ) : null}
      <ul className={classes.plain}>
        {need.ratings.map(({ id, aspect, higherIsMore, question }) => (
          <li key={id}>
            <strong>{wordOf(aspect)}</strong>{' '}
            <Evidence onOpen={() => open({ kind: 'question', questionId: question.id })}>{question.title}</Evidence>{' '}
            <span className="nf-light">{higherIsMore ? 'higher is more' : 'lower is more'}</span>{' '}
            {mayEdit ? (
              <button
                type="button"
                className="nf-link"
                aria-label={`Unlink ${question.title}`}
                onClick={() => void unlink(id)}
              >
                Unlink
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      {!mayEdit ? null : isLinking ? (
        <Suspense>
          <LinkRating key={need.id} need={need} onClose={() => setLinking(false)} />
        </Suspense>
      ) : (
        <Button size="xs" variant="default" onClick={() => setLinking(true)}>
          Link a rating
        </Button>
      )}
    </section>
  );
}
