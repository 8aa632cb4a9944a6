/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type SetBlindCodingMutationVariables = Exact<{
  interviewIds: ReadonlyArray<string | number> | string | number;
  isBlind: boolean;
}>;


export type SetBlindCodingMutation = { readonly setBlindCoding: boolean };


export const SetBlindCodingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetBlindCoding"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"interviewIds"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"isBlind"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setBlindCoding"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"interviewIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"interviewIds"}}},{"kind":"Argument","name":{"kind":"Name","value":"isBlind"},"value":{"kind":"Variable","name":{"kind":"Name","value":"isBlind"}}}]}]}}],"__meta__":{"hash":"b0d2f27d3bf6a6f969213603b86a40e8dd604745b4738e07766c229fc3fe2f15"}} as unknown as DocumentNode<SetBlindCodingMutation, SetBlindCodingMutationVariables>;