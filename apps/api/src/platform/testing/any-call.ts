import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

export interface AnyField {
  readonly kind: 'query' | 'mutation';
  readonly name: string;
  /** Whether some argument, however deep, is an id. */
  readonly takesIds: boolean;
}

/** Every query and mutation of a schema. */
export function fieldsOf(schema: GraphQLSchema): AnyField[] {
  const of = (kind: AnyField['kind'], fields: Record<string, GraphQLField<unknown, unknown>>) =>
    Object.values(fields).map((field) => ({
      kind,
      name: field.name,
      takesIds: field.args.some((arg) => holdsId(arg.type)),
    }));
  return [
    ...of('query', schema.getQueryType()!.getFields()),
    ...of('mutation', schema.getMutationType()?.getFields() ?? {}),
  ];
}

function holdsId(type: GraphQLInputType): boolean {
  const named = getNamedType(type);
  if (named.name === 'ID') return true;
  return isInputObjectType(named) && Object.values(named.getFields()).some((field) => holdsId(field.type));
}

/** A call that the schema accepts, with this id wherever one is asked for, that asks for whatever comes back. */
export function callOf(schema: GraphQLSchema, kind: AnyField['kind'], name: string, id: string): string {
  const root = kind === 'query' ? schema.getQueryType()! : schema.getMutationType()!;
  const field = root.getFields()[name]!;
  return `${kind} { ${name}${argumentsOf(field.args, id)} ${selectionOf(field.type, 2)} }`;
}

const argumentsOf = (args: readonly GraphQLArgument[], id: string): string =>
  args.length ? `(${args.map((arg) => `${arg.name}: ${valueOf(arg.type, id)}`).join(', ')})` : '';

function valueOf(type: GraphQLInputType, id: string): string {
  if (isNonNullType(type)) return valueOf(type.ofType, id);
  if (isListType(type)) return `[${valueOf(type.ofType, id)}]`;
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).map((field) => `${field.name}: ${valueOf(field.type, id)}`);
    return `{ ${fields.join(', ')} }`;
  }
  const examples: Record<string, string> = {
    ID: `"${id}"`,
    String: '"x"',
    Int: '1',
    Float: '1',
    Boolean: 'true',
    JSON: '{}',
  };
  return examples[type.name] ?? '"2026-01-01T00:00:00Z"';
}

/** Fields without arguments, down to `depth` objects deep. */
function selectionOf(type: GraphQLOutputType, depth: number): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  if (!isObjectType(named) || depth === 0) return '{ __typename }';
  const fields = Object.values(named.getFields())
    .filter((field) => field.args.every((arg) => !isNonNullType(arg.type)))
    .map((field) => `${field.name} ${selectionOf(field.type, depth - 1)}`);
  return `{ __typename ${fields.join(' ')} }`;
}
