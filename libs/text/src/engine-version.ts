/** Part of every manifest: changes whenever the same texts may give another result. */
export const ENGINE_VERSION = 'text-6';
