import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { usePaths } from '../../app/paths.js';
import { Memos } from '../codings/Memos.js';
import { countOf } from '../imports/import-words.js';
import type { CodeNode } from './code-tree.js';
import { CodebookLog } from './CodebookLog.js';
import { CodeExamples } from './CodeExamples.js';
import { CodeGuideForm, GuideText } from './CodeGuideForm.js';
import { CodeLook } from './CodeLook.js';
import type { CodeStep } from './CodeStepDialog.js';
import classes from './codebook.module.css';
import { useCodeSteps } from './useCodeSteps.js';

interface CodePanelProps {
  readonly node: CodeNode;
  readonly above: CodeNode | undefined;
  readonly mayEdit: boolean;
  readonly onStep: (step: CodeStep) => void;
}

/** One code: what it means, when it applies, what it looks like, where it stands and what happened to it. */
export function CodePanel({ node, above, mayEdit, onStep }: CodePanelProps) {
  const paths = usePaths();
  const { rename, state } = useCodeSteps();
  const [showsLog, setShowsLog] = useState(false);
  const { kind, code } = node;
  return (
    <section className={classes.panel} aria-label={node.label}>
      <h2 className="nf-visually-hidden">{node.label}</h2>
      {mayEdit ? (
        <GuideText
          label={kind === 'need' ? 'Need' : 'Theme'}
          hint="A few words"
          mostCharacters={200}
          text={node.label}
          mayEdit
          onSave={(label) => (label === '' ? Promise.resolve(false) : rename(node, label))}
        />
      ) : (
        <p className={classes.title}>{node.label}</p>
      )}
      <p className="nf-light">
        {[
          kind === 'need' ? 'Need' : 'Theme',
          above ? `under “${above.label}”` : 'at the top',
          code.mentions > 0
            ? `${countOf(code.mentions, 'mention')} by ${countOf(code.respondents, 'person', 'people')}`
            : 'not mentioned yet',
        ].join(' · ')}
        {kind === 'need' ? (
          <>
            {' · '}
            <Link className="nf-link" to={paths.need(node.id)}>
              its passages on the board
            </Link>
          </>
        ) : null}
      </p>
      {mayEdit ? (
        <div className={classes.deeds}>
          <Button size="xs" variant="default" onClick={() => onStep('move')}>
            Move to…
          </Button>
          <Button size="xs" variant="default" onClick={() => onStep('merge')}>
            Merge into…
          </Button>
        </div>
      ) : null}
      {'statement' in code ? (
        <GuideText
          label="Statement"
          hint="Free of solutions: what they try to achieve or avoid"
          mostCharacters={2_000}
          text={code.statement}
          mayEdit={mayEdit}
          onSave={(statement) => state(node, statement)}
        />
      ) : null}
      <CodeGuideForm node={node} mayEdit={mayEdit} />
      <CodeExamples key={node.id} node={node} mayEdit={mayEdit} />
      {mayEdit ? <CodeLook node={node} /> : null}
      <Memos
        subject={kind === 'need' ? { needId: node.id } : { themeId: node.id }}
        on="on this code"
        mayEdit={mayEdit}
      />
      <div>
        <Button size="compact-xs" variant="subtle" aria-expanded={showsLog} onClick={() => setShowsLog(!showsLog)}>
          {showsLog ? 'Hide what was changed' : 'What was changed, and by whom'}
        </Button>
        {showsLog ? <CodebookLog codeId={node.id} /> : null}
      </div>
    </section>
  );
}
