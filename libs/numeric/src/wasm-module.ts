const PAGE = 65_536;

/**
 * Compiles a kernel that travels as base64 (scripts/compile-kernels.mjs).
 *
 * @returns null where there is no WebAssembly with SIMD.
 */
export function compileKernel(base64: string): WebAssembly.Module | null {
  try {
    return new WebAssembly.Module(Uint8Array.from(atob(base64), (char) => char.charCodeAt(0)));
  } catch {
    return null;
  }
}

/** Makes the memory at least `end` bytes long. */
export function growMemory(memory: WebAssembly.Memory, end: number): void {
  const missing = end - memory.buffer.byteLength;
  if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
}
