/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../gql/schema.generated.js';

import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type CodedPassageFragment = {
  readonly cursor: string;
  readonly coding: {
    readonly id: string;
    readonly kind: Types.MentionKind;
    readonly probability: number;
    readonly intensity: number;
    readonly stance: Types.Stance;
    readonly status: string;
    readonly coder: string;
  };
  readonly node: {
    readonly id: string;
    readonly text: string;
    readonly stale: boolean;
    readonly respondent: { readonly id: string; readonly key: string } | null;
    readonly context: {
      readonly frame: string | null;
      readonly before: string;
      readonly after: string;
      readonly sourceTitle: string;
      readonly interviewId: string | null;
      readonly turnId: string | null;
      readonly startMs: number | null;
      readonly questionId: string | null;
    };
  };
};

export const CodedPassageFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'CodedPassage' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'PassageEdge' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'cursor' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'coding' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'probability' } },
                { kind: 'Field', name: { kind: 'Name', value: 'intensity' } },
                { kind: 'Field', name: { kind: 'Name', value: 'stance' } },
                { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                { kind: 'Field', name: { kind: 'Name', value: 'coder' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'node' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'EvidencePassage' } }],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'EvidencePassage' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Passage' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'text' } },
          { kind: 'Field', name: { kind: 'Name', value: 'stale' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'respondent' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'key' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'context' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'frame' } },
                { kind: 'Field', name: { kind: 'Name', value: 'before' } },
                { kind: 'Field', name: { kind: 'Name', value: 'after' } },
                { kind: 'Field', name: { kind: 'Name', value: 'sourceTitle' } },
                { kind: 'Field', name: { kind: 'Name', value: 'interviewId' } },
                { kind: 'Field', name: { kind: 'Name', value: 'turnId' } },
                { kind: 'Field', name: { kind: 'Name', value: 'startMs' } },
                { kind: 'Field', name: { kind: 'Name', value: 'questionId' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<CodedPassageFragment, unknown>;
