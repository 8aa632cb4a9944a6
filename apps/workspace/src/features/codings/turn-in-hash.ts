/** The turn that an address such as `#turn-0190…` points at. */
export const turnInHash = (hash: string): string | undefined => /^#turn-(.+)$/.exec(hash)?.[1];
