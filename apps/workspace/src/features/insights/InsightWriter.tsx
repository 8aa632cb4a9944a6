import { useApolloClient, useMutation } from '@apollo/client/react';
import { Tabs, Textarea } from '@mantine/core';
import { LinesSkeleton, useToasts } from '@needfinder/ui';
import { type Editor, EditorContent, useEditor } from '@tiptap/react';
import { useEffect, useMemo, useState } from 'react';
import { newId } from '../../app/new-id.js';
import type { CitationPartsFragment } from './citation-parts.fragment.generated.js';
import { CitedContext } from './cited.js';
import { CiteInInsightDocument } from './cite-in-insight.mutation.generated.js';
import { CitePicker, type CitableThing } from './CitePicker.js';
import { ConflictNotice } from './ConflictNotice.js';
import { InsightComments } from './InsightComments.js';
import { InsightHistory } from './InsightHistory.js';
import { InsightVersionsDocument } from './insight-versions.query.generated.js';
import { InsightPageDocument, type InsightPageQuery } from './insight-page.query.generated.js';
import type { InsightTextFragment } from './insight-text.fragment.generated.js';
import classes from './insights.module.css';
import { PAGE_EXTENSIONS } from './page-extensions.js';
import { PageBar } from './PageBar.js';
import { RenewCitationDocument } from './renew-citation.mutation.generated.js';
import { useInsightSaving } from './useInsightSaving.js';
import { useOpenSource } from './useOpenSource.js';
import { typeBehindAtom } from './type-behind-atom.js';
import { type Picker, usePicker } from './usePicker.js';
import { useThreads } from './useThreads.js';

type Page = InsightPageQuery['insight'];

/** A page while it is written: its text, what it cites, what is said about it, and its history. */
export function InsightWriter({ page }: { page: Page }) {
  const picker = usePicker();
  const editor = useEditor({
    extensions: PAGE_EXTENSIONS,
    content: page.document,
    injectCSS: false,
    immediatelyRender: false,
    editorProps: {
      attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': 'Text of the page' },
      handleTextInput: (view, _from, _to, typed) =>
        typeBehindAtom(view, typed) || (typed === '/' && picker.openAt(view)),
    },
  });
  return editor ? <Writing page={page} editor={editor} picker={picker} /> : <LinesSkeleton lines={12} what="page" />;
}

interface WritingProps {
  readonly page: Page;
  readonly editor: Editor;
  readonly picker: Picker;
}

function Writing({ page, editor, picker }: WritingProps) {
  const client = useApolloClient();
  const { show } = useToasts();
  const openSource = useOpenSource();
  const [title, setTitle] = useState(page.title);
  const [added, setAdded] = useState<readonly CitationPartsFragment[]>([]);
  const [tab, setTab] = useState('comments');
  const saving = useInsightSaving(page, editor, title);
  const { touch } = saving;
  useEffect(() => {
    editor.on('update', touch);
    return () => void editor.off('update', touch);
  }, [editor, touch]);
  const threads = useThreads(editor);
  const failed = (what: string) => (error: Error) => show({ message: `${what}. ${error.message}`, tone: 'problem' });
  const [cite] = useMutation(CiteInInsightDocument, { onError: failed('Nothing was cited') });
  const [renew] = useMutation(RenewCitationDocument, { onError: failed('The citation stays as it was') });

  const insert = async ({ source, kind }: CitableThing) => {
    const id = newId();
    picker.close();
    // Whoever writes on meanwhile writes behind it.
    const at = editor.state.selection.from;
    editor.view.focus();
    const { data } = await cite({ variables: { input: { id, pageId: page.id, source } } });
    if (!data) return;
    setAdded((known) => [...known, data.citeInInsight]);
    const node = { type: kind === 'CHART' ? 'chart' : 'citation', attrs: { id } };
    // Behind a chart the writing goes on in a paragraph.
    const { selection, doc } = editor.state;
    editor
      .chain()
      .insertContentAt(Math.min(at, doc.content.size), kind === 'CHART' ? [node, { type: 'paragraph' }] : node, {
        updateSelection: selection.from === at,
      })
      .run();
  };
  const replaceBy = (next: InsightTextFragment) => {
    editor.commands.setContent(next.document, { emitUpdate: false });
    setTitle(next.title);
    saving.continueFrom(next);
    // Whoever else shows the page shows this one now; what it cites may be more than was known here.
    void client.refetchQueries({ include: [InsightPageDocument, InsightVersionsDocument] });
  };
  const cited = useMemo(
    () => ({
      byId: new Map([...added, ...page.citations].map((one) => [one.id, one])),
      onOpen: openSource,
      onRenew: (id: string) => void renew({ variables: { id } }),
    }),
    [page.citations, added, openSource, renew],
  );
  return (
    <CitedContext value={cited}>
      <div className={classes.page}>
        <div className={classes.sheet}>
          {saving.theirs ? <ConflictNotice theirs={saving.theirs} saving={saving} onReplace={replaceBy} /> : null}
          <Textarea
            autosize
            className={classes.title}
            aria-label="Title of the page"
            placeholder="Title"
            value={title}
            maxLength={200}
            onChange={(event) => {
              setTitle(event.currentTarget.value);
              saving.touch();
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              editor.commands.focus('start');
            }}
          />
          <PageBar
            editor={editor}
            pageId={page.id}
            state={saving.state}
            onCite={() => picker.openAt(editor.view)}
            onComment={() => threads.begin()}
            onBeforeLeaving={saving.flush}
          />
          <div className={classes.text}>
            {editor.isEmpty ? (
              <p className={classes.hint}>Write what you learnt. Type / to cite a quote, a number or a chart.</p>
            ) : null}
            <EditorContent editor={editor} />
            {picker.place ? (
              <CitePicker
                place={picker.place}
                onChoose={(thing) => void insert(thing)}
                onClose={(typed) => {
                  picker.close();
                  editor.chain().focus().insertContent(typed).run();
                }}
              />
            ) : null}
          </div>
        </div>
        <aside className={classes.side}>
          <Tabs value={tab} onChange={(next) => setTab(next ?? 'comments')} keepMounted={false}>
            <Tabs.List mb="sm">
              <Tabs.Tab value="comments">Comments</Tabs.Tab>
              <Tabs.Tab value="history">History</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="comments">
              <InsightComments pageId={page.id} threads={threads} />
            </Tabs.Panel>
            <Tabs.Panel value="history">
              <InsightHistory pageId={page.id} onFlush={saving.flush} onRestored={replaceBy} />
            </Tabs.Panel>
          </Tabs>
        </aside>
      </div>
    </CitedContext>
  );
}
