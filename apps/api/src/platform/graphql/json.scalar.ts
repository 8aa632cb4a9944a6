import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';

function literal(node: ValueNode, variables?: Record<string, unknown> | null): unknown {
  switch (node.kind) {
    case Kind.OBJECT:
      return Object.fromEntries(node.fields.map((field) => [field.name.value, literal(field.value, variables)]));
    case Kind.LIST:
      return node.values.map((value) => literal(value, variables));
    case Kind.INT:
    case Kind.FLOAT:
      return Number(node.value);
    case Kind.NULL:
      return null;
    case Kind.VARIABLE:
      return variables?.[node.name.value];
    default:
      return node.value;
  }
}

/** NaN and infinity have no JSON, and `JSON.stringify` would turn them silently into null. */
function refuseNonNumbers(value: unknown): unknown {
  JSON.stringify(value, (key, inner: unknown) => {
    if (typeof inner === 'number' && !Number.isFinite(inner))
      throw new GraphQLError(`${key} is ${inner}, which JSON cannot carry`);
    return inner;
  });
  return value;
}

/** Any JSON value. For answers and engine options, whose shape the feature checks itself. */
export const JsonScalar = new GraphQLScalarType({
  name: 'JSON',
  description: 'Any JSON value',
  serialize: refuseNonNumbers,
  parseValue: (value) => value,
  parseLiteral: literal,
});
