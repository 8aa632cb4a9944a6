import { useMutation, useQuery } from '@apollo/client/react';
import {
  ConfirmButton,
  DataTable,
  EmptyState,
  ErrorNotice,
  PageHeader,
  TableSkeleton,
  useToasts,
} from '@needfinder/ui';
import { WhenText } from '../../shell/WhenText.js';
import { usePageTitle } from '../../shell/usePageTitle.js';
import { RevokeApiTokenDocument } from './api-tokens.mutation.generated.js';
import { ApiTokensDocument, type ApiTokenRowFragment } from './api-tokens.query.generated.js';
import { CreateToken } from './CreateToken.js';
import classes from './settings.module.css';

/** Tokens for scripts and notebooks, each with its own scopes. */
export function TokensPage() {
  usePageTitle('API tokens', 'Settings');
  const { data, error, refetch } = useQuery(ApiTokensDocument);
  return (
    <>
      <PageHeader
        title="API tokens"
        description="A token lets a script or notebook use the API in your name, within its scopes."
      />
      {data ? (
        <>
          <CreateToken />
          <section className={classes.section} aria-labelledby="tokens">
            <h2 id="tokens">Your tokens</h2>
            <Tokens tokens={data.apiTokens} />
          </section>
        </>
      ) : error ? (
        <ErrorNotice error={error} onRetry={() => void refetch()} />
      ) : (
        <TableSkeleton rows={4} what="tokens" />
      )}
    </>
  );
}

function Tokens({ tokens }: { tokens: readonly ApiTokenRowFragment[] }) {
  const { show } = useToasts();
  const [revoke] = useMutation(RevokeApiTokenDocument, {
    refetchQueries: [ApiTokensDocument],
    onError: (error) => show({ message: `The token still works. ${error.message}`, tone: 'problem' }),
  });
  if (tokens.length === 0) return <EmptyState title="No tokens yet">Tokens you create will be listed here.</EmptyState>;
  return (
    <DataTable
      caption="API tokens"
      rows={tokens}
      keyOf={({ id }) => id}
      columns={[
        { key: 'name', header: 'Name', render: ({ name }) => name, sortValue: ({ name }) => name },
        { key: 'scopes', header: 'Scopes', render: ({ scopes }) => scopes.join(', ') },
        { key: 'created', header: 'Created', render: ({ createdAt }) => <WhenText at={createdAt} /> },
        {
          key: 'used',
          header: 'Last used',
          render: ({ lastUsedAt }) => (lastUsedAt ? <WhenText at={lastUsedAt} /> : 'never'),
        },
        {
          key: 'revoke',
          header: 'Actions',
          render: ({ id, name }) => (
            <ConfirmButton
              question="Scripts that use this token stop working at once."
              confirmLabel={`Revoke ${name}`}
              isDangerous
              onConfirm={() => void revoke({ variables: { id } })}
            >
              Revoke
            </ConfirmButton>
          ),
        },
      ]}
    />
  );
}
