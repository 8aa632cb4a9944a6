import { useMutation } from '@apollo/client/react';
import { ConfirmButton, StatusBadge, useToasts, type StatusTone } from '@needfinder/ui';
import { WhenText } from '../../shell/WhenText.js';
import { linkState, type LinkState } from './link-state.js';
import { RevokeShareLinkDocument } from './revoke-share-link.mutation.generated.js';
import type { ShareLinkPartsFragment } from './share-link-parts.fragment.generated.js';
import classes from './shares.module.css';

const TONES: Readonly<Record<LinkState, StatusTone>> = { open: 'good', expired: 'neutral', revoked: 'neutral' };

interface ShareLinkListProps {
  readonly links: readonly ShareLinkPartsFragment[];
  readonly opens: 'run' | 'page';
}

/** Who can open it, until when, and whether they did. */
export function ShareLinkList({ links, opens }: ShareLinkListProps) {
  if (links.length === 0) return <p className="nf-light">Nobody outside the workspace can open this {opens}.</p>;
  return (
    <ul className={classes.links}>
      {links.map((link) => (
        <ShareLinkRow key={link.id} link={link} />
      ))}
    </ul>
  );
}

function ShareLinkRow({ link }: { link: ShareLinkPartsFragment }) {
  const { show, announce } = useToasts();
  const state = linkState(link);
  const [revoke, { loading }] = useMutation(RevokeShareLinkDocument, {
    variables: { id: link.id },
    onCompleted: () => announce(`The link for ${link.label} no longer works`),
    onError: (error) => show({ message: `The link still works. ${error.message}`, tone: 'problem' }),
  });
  return (
    <li>
      <div>
        <strong>{link.label}</strong> <StatusBadge tone={TONES[state]}>{state}</StatusBadge>
        <div className="nf-light">
          <Life link={link} state={state} /> ·{' '}
          {link.lastOpenedAt ? (
            <>
              last opened <WhenText at={link.lastOpenedAt} />
            </>
          ) : (
            'never opened'
          )}
        </div>
      </div>
      {state === 'open' ? (
        <ConfirmButton
          question="Whoever has this link can no longer open the page. This cannot be undone."
          confirmLabel={`Revoke the link for ${link.label}`}
          isDangerous
          isLoading={loading}
          onConfirm={() => void revoke()}
        >
          Revoke
        </ConfirmButton>
      ) : null}
    </li>
  );
}

function Life({ link, state }: { link: ShareLinkPartsFragment; state: LinkState }) {
  if (state === 'revoked') {
    return (
      <>
        revoked <WhenText at={link.revokedAt!} />
      </>
    );
  }
  return (
    <>
      {state === 'open' ? 'expires' : 'expired'} <WhenText at={link.expiresAt} />
    </>
  );
}
