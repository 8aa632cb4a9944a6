import type { DefinitionProblem } from '@needfinder/survey';
import { nodeName } from '../outline/node-words.js';
import { renamePart } from '../outline/rename-keys.js';
import { BlockForm, PageForm } from '../outline/StructureForms.js';
import {
  changeBlock,
  changePage,
  changePart,
  findBlock,
  findPage,
  findPart,
  keyMaker,
  type NodeRef,
  partsBefore,
} from '../outline/tree.js';
import { PartForm } from '../part/PartForm.js';
import type { Draft } from './draft.js';

interface NodeFormProps {
  readonly draft: Draft;
  readonly node: NodeRef;
  readonly problems: readonly DefinitionProblem[];
  readonly onSelect: (node: NodeRef) => void;
  readonly onEdit: (change: (draft: Draft) => Draft, about?: string) => void;
}

/** The settings of whatever is selected. */
export default function NodeForm({ draft, node, problems, onSelect, onEdit }: NodeFormProps) {
  const { kind, key } = node;
  const before = partsBefore(draft, node);
  if (kind === 'block') {
    const block = findBlock(draft, key);
    return (
      block && (
        <BlockForm
          block={block}
          before={before}
          onChange={(to, about) => onEdit((now) => changeBlock(now, key, to), about)}
        />
      )
    );
  }
  if (kind === 'page') {
    const page = findPage(draft, key);
    return (
      page && (
        <PageForm
          page={page}
          name={nodeName(draft, node)}
          before={before}
          onChange={(to) => onEdit((now) => changePage(now, key, to))}
        />
      )
    );
  }
  const part = findPart(draft, key);
  const rename = (wanted: string) => {
    const free = keyMaker(draft)(wanted);
    onEdit((now) => renamePart(now, key, free));
    onSelect({ kind, key: free });
  };
  return (
    part && (
      <PartForm
        part={part}
        before={before}
        problems={problems.filter((problem) => problem.key === key).map(({ sentence }) => sentence)}
        onChange={(next, about) => onEdit((now) => changePart(now, key, () => next), about)}
        onRename={rename}
      />
    )
  );
}
