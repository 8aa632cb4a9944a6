import { CardsSkeleton, PageHeader, useToasts } from '@needfinder/ui';
import { usePageTitle } from '../../shell/usePageTitle.js';
import { PasswordForm } from '../session/PasswordForm.js';
import { useViewer } from '../session/useViewer.js';
import classes from './settings.module.css';

/** One's own name, e-mail and password. */
export function AccountPage() {
  usePageTitle('Account and password', 'Settings');
  const { viewer } = useViewer();
  const { show } = useToasts();
  return (
    <>
      <PageHeader
        title="Account and password"
        description={
          viewer?.user.hasPassword
            ? undefined
            : 'You have no password yet: without one, only a new link lets you back in.'
        }
      />
      <div className={classes.form}>
        {viewer ? (
          <PasswordForm
            user={viewer.user}
            saveLabel="Save account"
            onSaved={() => show({ message: 'Name, e-mail and password are saved' })}
          />
        ) : (
          <CardsSkeleton cards={1} what="account" />
        )}
      </div>
    </>
  );
}
