import { Button, Menu } from '@mantine/core';
import { useToasts } from '@needfinder/ui';
import { type Editor, useEditorState } from '@tiptap/react';
import type { ReactNode } from 'react';
import { downloadFile } from '../../app/download-file.js';
import type { SaveState } from './auto-saver.js';
import { DeleteInsight } from './DeleteInsight.js';
import { ShareInsight } from './ShareInsight.js';
import classes from './insights.module.css';

interface PageBarProps {
  readonly editor: Editor;
  readonly pageId: string;
  readonly state: SaveState;
  readonly onCite: () => void;
  readonly onComment: () => void;
  readonly onBeforeLeaving: () => Promise<void>;
}

const STATES: Readonly<Record<SaveState, string>> = {
  saved: 'Saved',
  waiting: 'Writing…',
  saving: 'Saving…',
  failed: 'Not saved yet, trying again',
  conflict: 'Not saved: see above',
};

/** How the text looks, what is put into it, and where the page goes. */
export function PageBar({ editor, pageId, state, onCite, onComment, onBeforeLeaving }: PageBarProps) {
  const { show } = useToasts();
  const is = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now.isActive('bold'),
      italic: now.isActive('italic'),
      heading: now.isActive('heading'),
      bullets: now.isActive('bulletList'),
      numbers: now.isActive('orderedList'),
      quote: now.isActive('blockquote'),
      link: now.isActive('link'),
    }),
  });
  const chain = () => editor.chain().focus();
  const link = () => {
    if (is.link) return chain().unsetLink().run();
    const href = window.prompt('Address of the link (https://…)');
    return href ? chain().setLink({ href }).run() : false;
  };
  const download = (format: 'docx' | 'html' | 'md') =>
    void onBeforeLeaving()
      .then(() => downloadFile(`/api/insights/${pageId}/page.${format}`))
      .catch((error: Error) => show({ message: error.message, tone: 'problem' }));
  return (
    <div className={classes.bar} role="toolbar" aria-label="Text and page">
      <Tool label="Bold" isOn={is.bold} run={() => chain().toggleBold().run()}>
        <strong>B</strong>
      </Tool>
      <Tool label="Italic" isOn={is.italic} run={() => chain().toggleItalic().run()}>
        <em>I</em>
      </Tool>
      <Tool label="Heading" isOn={is.heading} run={() => chain().toggleHeading({ level: 2 }).run()}>
        H
      </Tool>
      <Tool label="List" isOn={is.bullets} run={() => chain().toggleBulletList().run()}>
        •
      </Tool>
      <Tool label="Numbered list" isOn={is.numbers} run={() => chain().toggleOrderedList().run()}>
        1.
      </Tool>
      <Tool label="Indented quotation" isOn={is.quote} run={() => chain().toggleBlockquote().run()}>
        ❝
      </Tool>
      <Tool label="Link" isOn={is.link} run={link}>
        Link
      </Tool>
      <Button size="compact-sm" variant="light" onMouseDown={(event) => event.preventDefault()} onClick={onCite}>
        Cite /
      </Button>
      <Button size="compact-sm" variant="light" onMouseDown={(event) => event.preventDefault()} onClick={onComment}>
        Comment
      </Button>
      <span className="nf-light" role="status">
        {STATES[state]}
      </span>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button size="compact-sm" variant="default" data-end>
            Export
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => download('docx')}>Word</Menu.Item>
          <Menu.Item onClick={() => download('html')}>Web page that prints well</Menu.Item>
          <Menu.Item onClick={() => download('md')}>Markdown</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ShareInsight pageId={pageId} onBeforeSharing={onBeforeLeaving} />
      <DeleteInsight pageId={pageId} />
    </div>
  );
}

interface ToolProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly run: () => unknown;
  readonly children: ReactNode;
}

function Tool({ label, isOn, run, children }: ToolProps) {
  return (
    <Button
      size="compact-sm"
      variant={isOn ? 'filled' : 'subtle'}
      color={isOn ? undefined : 'gray'}
      title={label}
      aria-pressed={isOn}
      // The selection stays in the text.
      onMouseDown={(event) => event.preventDefault()}
      onClick={run}
    >
      <span aria-hidden="true">{children}</span>
      <span className="nf-visually-hidden">{label}</span>
    </Button>
  );
}
