/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type AssignCodersMutationVariables = Exact<{
  interviewIds: ReadonlyArray<string | number> | string | number;
  coderIds: ReadonlyArray<string | number> | string | number;
}>;


export type AssignCodersMutation = { readonly assignCoders: boolean };


export const AssignCodersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AssignCoders"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"interviewIds"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"coderIds"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"assignCoders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"interviewIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"interviewIds"}}},{"kind":"Argument","name":{"kind":"Name","value":"coderIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"coderIds"}}}]}]}}],"__meta__":{"hash":"9c7067609602218c1a3c55ccb59aad06de6163a007fe80a6eac5f4525c422275"}} as unknown as DocumentNode<AssignCodersMutation, AssignCodersMutationVariables>;