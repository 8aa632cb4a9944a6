export type Role =
  | 'EDITOR'
  | 'OWNER'
  | 'VIEWER';

export type SignInInput = {
  readonly email: string;
  readonly password: string;
};
