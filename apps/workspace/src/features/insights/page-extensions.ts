import { Mark, mergeAttributes, Node } from '@tiptap/core';
import { ReactNodeViewRenderer } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { ChartView } from './ChartView.js';
import { CitationView } from './CitationView.js';

/** A quote or a number: the page holds its id, never its words. */
const Citation = Node.create({
  name: 'citation',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({ id: { default: null, parseHTML: (element) => element.getAttribute('data-citation') } }),
  parseHTML: () => [{ tag: 'span[data-citation]' }],
  renderHTML: ({ node }) => ['span', { 'data-citation': String(node.attrs['id']) }],
  addNodeView: () => ReactNodeViewRenderer(CitationView, { as: 'span' }),
});

const Chart = Node.create({
  name: 'chart',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({ id: { default: null, parseHTML: (element) => element.getAttribute('data-chart') } }),
  parseHTML: () => [{ tag: 'div[data-chart]' }],
  renderHTML: ({ node }) => ['div', { 'data-chart': String(node.attrs['id']) }],
  addNodeView: () => ReactNodeViewRenderer(ChartView),
});

/** What a thread of comments is about. */
const Comment = Mark.create({
  name: 'comment',
  inclusive: false,
  excludes: '',
  addAttributes: () => ({ thread: { default: null, parseHTML: (element) => element.getAttribute('data-thread') } }),
  parseHTML: () => [{ tag: 'span[data-thread]' }],
  renderHTML: ({ mark, HTMLAttributes }) => [
    'span',
    mergeAttributes(HTMLAttributes, { 'data-thread': String(mark.attrs['thread']), thread: null }),
    0,
  ],
});

/** Exactly what the server takes as a page. */
export const PAGE_EXTENSIONS = [
  StarterKit.configure({
    codeBlock: false,
    underline: false,
    heading: { levels: [1, 2, 3] },
    link: { openOnClick: false, protocols: ['http', 'https', 'mailto'], defaultProtocol: 'https' },
  }).extend({
    addExtensions() {
      return (this.parent?.() ?? []).map((extension) =>
        extension.name === 'link'
          ? extension.extend({ addAttributes: () => ({ href: { default: null } }) })
          : extension,
      );
    },
  }),
  Citation,
  Chart,
  Comment,
];
