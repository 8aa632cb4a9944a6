import { Button, TextInput } from '@mantine/core';
import { useShortcuts } from '@needfinder/ui';
import { useRef, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { usePaths } from '../../app/paths.js';
import { useMayEdit } from '../session/useViewer.js';
import type { CodebookPartsFragment } from './codebook-parts.fragment.generated.js';
import { type CodeNode, codeTree, unfolded } from './code-tree.js';
import { CodePanel } from './CodePanel.js';
import { type CodeStep, CodeStepDialog } from './CodeStepDialog.js';
import { CodeTreeList } from './CodeTreeList.js';
import classes from './codebook.module.css';
import { NewNeedDialog } from './NewNeedDialog.js';
import { NewThemeDialog } from './NewThemeDialog.js';
import { UndoButtons } from './UndoButtons.js';

/** Below this, everything is unfolded when the page opens. */
const MOST_UNFOLDED = 200;

/** The tree of codes at the left, the chosen one at the right; on a phone one of the two. */
export function CodebookView({ codebook }: { codebook: CodebookPartsFragment }) {
  const { codeId } = useParams();
  const paths = usePaths();
  const navigate = useNavigate();
  const mayEdit = useMayEdit();
  const search = useRef<HTMLInputElement>(null);
  const nodes = codeTree(codebook);
  const [typed, setTyped] = useState('');
  const [folded, setFolded] = useState<ReadonlySet<string>>(() =>
    nodes.length > MOST_UNFOLDED ? new Set(nodes.filter(({ depth }) => depth === 0).map(({ id }) => id)) : new Set(),
  );
  const [step, setStep] = useState<CodeStep | null>(null);
  const [making, setMaking] = useState<'need' | 'theme' | null>(null);
  const shownNodes = typed.trim() ? found(nodes, typed) : unfolded(nodes, folded);
  const node = nodes.find(({ id }) => id === codeId) ?? (codeId ? undefined : shownNodes[0]);
  const show = (id: string) => void navigate(paths.code(id));
  const move = (by: number) => {
    const next = shownNodes[shownNodes.findIndex(({ id }) => id === node?.id) + by];
    if (next) show(next.id);
  };
  useShortcuts([
    { keys: 'j', label: 'Next code', run: () => move(1) },
    { keys: 'k', label: 'Previous code', run: () => move(-1) },
    { keys: '/', label: 'Search the codes', run: () => search.current?.focus() },
  ]);
  useShortcuts(
    [
      { keys: 't', label: 'Move the code to…', run: () => node && setStep('move') },
      { keys: 'm', label: 'Merge the code into…', run: () => node && setStep('merge') },
      { keys: 'n', label: 'New need', run: () => setMaking('need') },
    ],
    mayEdit && step === null && making === null,
  );
  return (
    <>
      {mayEdit ? (
        <div className={classes.toolbar} role="toolbar" aria-label="Codebook">
          <Button size="xs" variant="default" onClick={() => setMaking('need')}>
            New need
          </Button>
          <Button size="xs" variant="default" onClick={() => setMaking('theme')}>
            New theme
          </Button>
          <span className={classes.spacer} />
          <UndoButtons codebook={codebook} />
        </div>
      ) : null}
      <div className={classes.codebook} data-code={codeId ? true : undefined}>
        <nav aria-label="Codebook" className={classes.treeColumn}>
          <TextInput
            ref={search}
            size="xs"
            aria-label="Search the codes"
            placeholder="Search names, definitions, phrases"
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <CodeTreeList
            nodes={shownNodes}
            shownId={node?.id}
            folded={folded}
            onFold={(id, isFolded) =>
              setFolded((all) => new Set(isFolded ? [...all, id] : [...all].filter((one) => one !== id)))
            }
            onShow={show}
          />
          {shownNodes.length === 0 ? <p className="nf-light">No code says that.</p> : null}
        </nav>
        <div>
          <Link className={`nf-link ${classes.back}`} to={paths.codebook()}>
            All codes
          </Link>
          {node ? (
            <CodePanel
              key={node.id}
              node={node}
              above={nodes.find(({ id }) => id === node.aboveId)}
              mayEdit={mayEdit}
              onStep={setStep}
            />
          ) : (
            <p className="nf-light">This code is not there any more: it was merged, rejected or undone.</p>
          )}
        </div>
      </div>
      {step && node ? (
        <CodeStepDialog
          step={step}
          node={node}
          nodes={nodes}
          onClose={() => setStep(null)}
          onDone={(id) => {
            setStep(null);
            show(id);
          }}
        />
      ) : null}
      {making === 'need' ? <NewNeedDialog themes={codebook.themes} onClose={() => setMaking(null)} /> : null}
      {making === 'theme' ? <NewThemeDialog onClose={() => setMaking(null)} /> : null}
    </>
  );
}

/** The codes that say every word that was typed. */
function found(nodes: readonly CodeNode[], typed: string): CodeNode[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return nodes.filter(({ label, code }) => {
    const statement = 'statement' in code ? code.statement : '';
    const said = [label, statement, code.definition, code.include, code.exclude, ...code.phrases]
      .join(' ')
      .toLowerCase();
    return words.every((word) => said.includes(word));
  });
}
