/** Numbers of this size are shared between threads; below it a copy for each of them costs less than the care. */
export const SHARED_FROM_BYTES = 10 * 2 ** 20;

/** Room for numbers that other threads are given without a copy. Whoever reads them there must not write. */
export const sharedNumbers = (length: number): Float64Array =>
  new Float64Array(new SharedArrayBuffer(length * Float64Array.BYTES_PER_ELEMENT));

/**
 * The same value with its `Float64Array`s in memory that all threads see, where together they are large: passed to
 * another thread, they are not copied. Whoever reads them must not write.
 */
export function shareLarge<Value>(value: Value, fromBytes = SHARED_FROM_BYTES): Value {
  const found = new Map<Float64Array, Float64Array>();
  collect(value, found);
  let bytes = 0;
  for (const values of found.keys()) bytes += values.byteLength;
  if (bytes < fromBytes) return value;
  for (const values of found.keys()) {
    const shared = sharedNumbers(values.length);
    shared.set(values);
    found.set(values, shared);
  }
  return replace(value, found) as Value;
}

const isPlain = (value: unknown): value is object =>
  Array.isArray(value) ||
  (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype);

function collect(value: unknown, found: Map<Float64Array, Float64Array>): void {
  if (value instanceof Float64Array) {
    if (!(value.buffer instanceof SharedArrayBuffer)) found.set(value, value);
  } else if (isPlain(value)) {
    for (const inner of Object.values(value)) collect(inner, found);
  }
}

function replace(value: unknown, shared: ReadonlyMap<Float64Array, Float64Array>): unknown {
  if (value instanceof Float64Array) return shared.get(value) ?? value;
  if (Array.isArray(value)) return value.map((inner) => replace(inner, shared));
  if (!isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, replace(inner, shared)]));
}
