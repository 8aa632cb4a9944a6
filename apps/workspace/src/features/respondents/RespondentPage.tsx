import { useQuery } from '@apollo/client/react';
import { ErrorNotice, LinesSkeleton, PageHeader } from '@needfinder/ui';
import { useEffect } from 'react';
import { Link, useLocation, useParams } from 'react-router';
import { usePaths } from '../../app/paths.js';
import { usePageTitle } from '../../shell/usePageTitle.js';
import { useMayEdit } from '../session/useViewer.js';
import { countOf } from '../imports/import-words.js';
import { PersonConsents } from '../consents/PersonConsents.js';
import { AttributeFields } from './AttributeFields.js';
import { EraseButton } from './EraseButton.js';
import { Interviews } from './Interviews.js';
import { Memberships } from './Memberships.js';
import { RespondentPageDocument, type RespondentPageQuery } from './respondent-page.query.generated.js';
import { RespondentNeeds } from './RespondentNeeds.js';
import { ResponseAnswers } from './ResponseAnswers.js';
import classes from './respondents.module.css';

/** One person: who they are, what they answered and said, what they need, and where they belong. */
export default function RespondentPage() {
  const { respondentId = '' } = useParams();
  const paths = usePaths();
  const mayEdit = useMayEdit();
  const { hash, state } = useLocation();
  const { data, error, refetch } = useQuery(RespondentPageDocument, { variables: { id: respondentId } });
  const respondent = data?.respondent;
  usePageTitle(respondent?.key ?? 'Respondent', 'Respondents');
  useScrollTo(hash, respondent !== undefined);
  const filter = (state as { search?: string } | null)?.search ?? '';
  return (
    <>
      <Link className="nf-link" to={paths.respondents() + filter}>
        {filter ? 'Back to the filtered respondents' : 'Respondents'}
      </Link>
      <PageHeader
        title={respondent?.key ?? 'Respondent'}
        description={respondent ? headWords(respondent) : null}
        actions={
          respondent && mayEdit ? <EraseButton respondent={respondent} returnTo={paths.respondents() + filter} /> : null
        }
      />
      {respondent ? (
        <div className={classes.page}>
          <div>
            <RespondentNeeds respondentId={respondent.id} />
            {respondent.responses.map((response) => (
              <ResponseAnswers key={response.id} response={response} />
            ))}
            {respondent.responses.length === 0 ? <p className="nf-light">No survey was answered.</p> : null}
          </div>
          <div>
            <AttributeFields respondentId={respondent.id} attributes={respondent.attributes} mayEdit={mayEdit} />
            <PersonConsents respondentId={respondent.id} mayEdit={mayEdit} />
            <Memberships respondentId={respondent.id} />
            <Interviews interviews={respondent.interviews} />
          </div>
        </div>
      ) : error ? (
        <ErrorNotice error={error} title="This respondent could not be shown" onRetry={() => void refetch()} />
      ) : (
        <LinesSkeleton lines={16} what="respondent" />
      )}
    </>
  );
}

function headWords({ account, weight, responses, interviews }: RespondentPageQuery['respondent']): string {
  return [
    account ? `Account ${account.name}` : null,
    weight === 1 ? null : `weight ${weight}`,
    countOf(responses.filter(({ isCurrent }) => isCurrent).length, 'response'),
    countOf(interviews.length, 'interview'),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Answers are not there yet when the page is drawn; the place the address names is found once they are. */
function useScrollTo(hash: string, isReady: boolean): void {
  useEffect(() => {
    if (!isReady || !hash) return;
    const target = document.getElementById(hash.slice(1));
    target?.closest('details')?.setAttribute('open', '');
    target?.scrollIntoView({ block: 'center' });
  }, [hash, isReady]);
}
