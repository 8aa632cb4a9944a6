import type { Role } from '../../gql/schema.generated.js';

/** The roles as the selects offer them, from most to least. */
export const ROLE_OPTIONS: readonly { readonly value: Role; readonly label: string }[] = [
  { value: 'OWNER', label: 'Owner' },
  { value: 'EDITOR', label: 'Editor' },
  { value: 'VIEWER', label: 'Viewer' },
];

export const roleTitle = (role: Role): string => ROLE_OPTIONS.find(({ value }) => value === role)?.label ?? role;
