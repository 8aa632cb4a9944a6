export type AcceptInviteInput = {
  readonly email: string;
  readonly name: string;
  readonly password: string;
  readonly token: string;
};

export type CodebookOrigin =
  | 'ENGINE'
  | 'PERSON'
  | 'SURVEY';

export type CreateApiTokenInput = {
  readonly name: string;
  readonly scopes: ReadonlyArray<string>;
};

export type CreateInviteInput = {
  readonly role: Role;
};

export type CreateStudyInput = {
  readonly name: string;
  readonly population?: string | null | undefined;
  readonly question?: string | null | undefined;
};

export type JobState =
  | 'CANCELLED'
  | 'DONE'
  | 'FAILED'
  | 'QUEUED'
  | 'RUNNING';

export type MentionKind =
  | 'DESIRE'
  | 'GAIN'
  | 'JOB'
  | 'PAIN'
  | 'WORKAROUND';

export type MissingState =
  | 'EMPTY'
  | 'NOT_APPLICABLE'
  | 'NOT_SHOWN'
  | 'REFUSED';

export type QuestionKind =
  | 'DATE'
  | 'MULTIPLE_CHOICE'
  | 'NUMERIC'
  | 'OPEN_TEXT'
  | 'RATING'
  | 'SINGLE_CHOICE';

export type RatingAspect =
  | 'FREQUENCY'
  | 'IMPORTANCE'
  | 'SATISFACTION'
  | 'SEVERITY';

export type Role =
  | 'EDITOR'
  | 'OWNER'
  | 'VIEWER';

export type SetPasswordInput = {
  readonly email: string;
  readonly name?: string | null | undefined;
  readonly password: string;
};

export type SignInInput = {
  readonly email: string;
  readonly password: string;
};

export type Stance =
  | 'AGAINST'
  | 'FOR';

export type UpdateStudyInput = {
  readonly id: string | number;
  readonly name?: string | null | undefined;
  readonly population?: string | null | undefined;
  readonly question?: string | null | undefined;
};

export type Verdict =
  | 'CONSTRUCTED'
  | 'NATURAL'
  | 'NONE'
  | 'REPRODUCIBLE';
