import { useQuery } from '@apollo/client/react';
import { formatCount } from '@needfinder/domain';
import { EvidenceDrawer } from '@needfinder/ui';
import { Link } from 'react-router';
import { usePaths } from '../../app/paths.js';
import { CiteInPage } from '../insights/CiteInPage.js';
import { AnswerCounts } from './AnswerCounts.js';
import { wordOf } from './evidence-words.js';
import { EvidenceLoading } from './EvidenceLoading.js';
import { NeedEvidenceDocument, type NeedEvidenceQuery } from './need-evidence.query.generated.js';
import { PassageQuote } from './PassageQuote.js';
import { usePathStep } from './usePathStep.js';

type Need = NeedEvidenceQuery['need'];

/** Why a need is said to exist, for everybody in the study. */
export function NeedEvidence({ needId, onClose }: { needId: string; onClose: () => void }) {
  const paths = usePaths();
  const step = usePathStep();
  const { data, error } = useQuery(NeedEvidenceDocument, { variables: { needId } });
  if (!data) return <EvidenceLoading error={error} onClose={onClose} />;
  const { need } = data;
  return (
    <EvidenceDrawer
      isOpen
      onClose={onClose}
      actions={<CiteInPage of={{ kind: 'need', needId }} />}
      path={[step('Everybody', paths.needs()), step(need.label, paths.need(need.id))]}
      claim={
        <>
          <div>{need.statement}</div>
          <div className="nf-light">
            {formatCount(need.respondents, 0)} people, {need.mentions} passages
            {need.againstMentions > 0 ? `, ${need.againstMentions} against` : ''}
          </div>
        </>
      }
      method={<NeedOrigin need={need} />}
      supporting={<Passages of={need.for} needId={need.id} />}
      opposing={need.against.edges.length === 0 ? null : <Passages of={need.against} needId={need.id} />}
      answers={need.ratings.length === 0 ? undefined : <Ratings of={need.ratings} />}
    />
  );
}

const ORIGINS: Readonly<Record<Need['origin'], string>> = {
  ENGINE: 'Found by rules in what people wrote and said, then shown for review.',
  PERSON: 'Written by a person.',
  SURVEY: 'Asked about in a survey.',
};

function NeedOrigin({ need }: { need: Need }) {
  return (
    <>
      <p>{ORIGINS[need.origin]}</p>
      <ul>
        {need.sources.map((source) => (
          <li key={source.title}>
            {source.title}: {source.mentions} passages of {formatCount(source.respondents)} people
          </li>
        ))}
      </ul>
    </>
  );
}

function Passages({ of, needId }: { of: Need['for']; needId: string }) {
  const paths = usePaths();
  const hidden = of.totalCount - of.edges.length;
  if (of.edges.length === 0) return <p className="nf-light">No passage speaks for this yet.</p>;
  return (
    <>
      {of.edges.map(({ node }) => (
        <PassageQuote key={node.id} passage={node} />
      ))}
      {hidden > 0 ? (
        <Link className="nf-link" to={paths.need(needId)}>
          {hidden} more on the page of this need
        </Link>
      ) : null}
    </>
  );
}

function Ratings({ of }: { of: Need['ratings'] }) {
  return of.map(({ id, question, aspect }) => (
    <div key={id}>
      <div>
        {question.title}{' '}
        <span className="nf-light">
          ({wordOf(aspect)}, {question.answered} answers)
        </span>
      </div>
      <AnswerCounts counts={question.histogram} caption={question.title} />
    </div>
  ));
}
