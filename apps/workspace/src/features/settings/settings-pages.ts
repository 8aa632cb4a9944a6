/** The pages of the settings in the order they are listed. */
export const SETTINGS_PAGES = [
  { path: 'people', title: 'People and roles' },
  { path: 'account', title: 'Account and password' },
  { path: 'appearance', title: 'Appearance and keys' },
  { path: 'tokens', title: 'API tokens' },
  { path: 'failed-jobs', title: 'Failed jobs' },
] as const;
