import { EditorContent, useEditor } from '@tiptap/react';
import { useEffect, useMemo } from 'react';
import type { CitationPartsFragment } from './citation-parts.fragment.generated.js';
import { type Cited, CitedContext } from './cited.js';
import classes from './insights.module.css';
import { PAGE_EXTENSIONS } from './page-extensions.js';

interface PageTextProps {
  readonly document: Record<string, unknown>;
  readonly citations: readonly CitationPartsFragment[];
  readonly onOpen: Cited['onOpen'];
}

/** A page for who only reads it. */
export default function PageText({ document, citations, onOpen }: PageTextProps) {
  const editor = useEditor({
    extensions: PAGE_EXTENSIONS,
    content: document,
    editable: false,
    injectCSS: false,
    immediatelyRender: false,
  });
  useEffect(() => {
    editor?.commands.setContent(document, { emitUpdate: false });
  }, [editor, document]);
  const cited = useMemo(
    () => ({ byId: new Map(citations.map((one) => [one.id, one])), onOpen, onRenew: null }),
    [citations, onOpen],
  );
  return (
    <CitedContext value={cited}>
      <div className={classes.text} data-reading>
        <EditorContent editor={editor} />
      </div>
    </CitedContext>
  );
}
