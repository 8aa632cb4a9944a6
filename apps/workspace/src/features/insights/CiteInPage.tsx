import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Menu } from '@mantine/core';
import { useToasts } from '@needfinder/ui';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { newId } from '../../app/new-id.js';
import { usePaths } from '../../app/paths.js';
import { useStudyId } from '../../shell/useStudyHead.js';
import type { EvidenceOf } from '../evidence/evidence-address.js';
import { useMayEdit } from '../session/useViewer.js';
import { CiteInInsightDocument } from './cite-in-insight.mutation.generated.js';
import { CreateInsightDocument } from './create-insight.mutation.generated.js';
import { InsightListDocument } from './insight-list.query.generated.js';

/** The last pages are likely the one that is meant. */
const MOST_SHOWN = 8;

/** Where what the drawer shows stands; null where a page cannot cite it. */
function sourceOf(of: EvidenceOf): Record<string, string> | null {
  switch (of.kind) {
    case 'passage':
      return { kind: 'passage', passageId: of.passageId };
    case 'need':
      return { kind: 'need-people', needId: of.needId };
    case 'segment-need':
      return { kind: 'segment-mentions', segmentId: of.segmentId, needId: of.needId };
    case 'question':
      return null;
  }
}

/** Puts what the evidence drawer shows at the end of a page. */
export function CiteInPage({ of }: { of: EvidenceOf }) {
  const source = sourceOf(of);
  const studyId = useStudyId();
  const paths = usePaths();
  const navigate = useNavigate();
  const { show } = useToasts();
  const mayEdit = useMayEdit();
  const [isOpen, setOpen] = useState(false);
  const { data } = useQuery(InsightListDocument, { variables: { studyId }, skip: !isOpen });
  const [create] = useMutation(CreateInsightDocument);
  const [cite] = useMutation(CiteInInsightDocument);
  if (!source || !mayEdit) return null;
  const citeIn = async (known: string | null) => {
    const pageId = known ?? newId();
    try {
      if (!known) await create({ variables: { input: { id: pageId, studyId, title: '' } } });
      await cite({ variables: { input: { id: newId(), pageId, source, atEnd: true } } });
      const open = { label: 'Open the page', run: () => void navigate(paths.insight(pageId)) };
      show({ message: 'Cited at the end of the page', action: open });
    } catch (refused) {
      show({ message: `Nothing was cited. ${(refused as Error).message}`, tone: 'problem' });
    }
  };
  return (
    <Menu opened={isOpen} onChange={setOpen}>
      <Menu.Target>
        <Button size="compact-sm" variant="default">
          Cite in a page
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void citeIn(null)}>A new page</Menu.Item>
        {(data?.insights ?? []).slice(0, MOST_SHOWN).map(({ id, title }) => (
          <Menu.Item key={id} onClick={() => void citeIn(id)}>
            {title || 'Page without a title'}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
