export type AcceptInviteInput = {
  readonly email: string;
  readonly name: string;
  readonly password: string;
  readonly token: string;
};

export type AttributeFilter = {
  readonly key: string;
  readonly value: string;
};

export type AttributeKind =
  | 'BEHAVIOURAL'
  | 'DEMOGRAPHIC'
  | 'FIRMOGRAPHIC'
  | 'GEOGRAPHIC'
  | 'PSYCHOGRAPHIC';

export type AttributeValueInput = {
  readonly key: string;
  readonly value?: string | null | undefined;
};

export type BasisInput = {
  readonly attributeKeys: ReadonlyArray<string>;
  readonly needs: ReadonlyArray<BasisNeedInput>;
  readonly questionIds: ReadonlyArray<string | number>;
};

export type BasisMeasure =
  | 'IMPORTANCE'
  | 'INTENSITY'
  | 'MENTION'
  | 'OPPORTUNITY'
  | 'SATISFACTION';

export type BasisNeedInput = {
  readonly measure: BasisMeasure;
  readonly needId: string | number;
};

export type CodebookOrigin =
  | 'ENGINE'
  | 'PERSON'
  | 'SURVEY';

export type CodebookStatus =
  | 'ACCEPTED'
  | 'PROPOSED'
  | 'REJECTED';

export type ColumnCorrectionInput = {
  readonly aspect?: RatingAspect | null | undefined;
  readonly attributeKind?: AttributeKind | null | undefined;
  readonly battery?: string | null | undefined;
  readonly higherIsMore?: boolean | null | undefined;
  readonly index: number;
  readonly kind: ColumnKind;
  readonly missing?: ReadonlyArray<MissingWordInput> | null | undefined;
  readonly need?: string | null | undefined;
  readonly option?: string | null | undefined;
  readonly ordered?: boolean | null | undefined;
  readonly points?: ReadonlyArray<PointInput> | null | undefined;
  readonly question?: string | null | undefined;
  readonly textRole?: TextRole | null | undefined;
  readonly valueType?: string | null | undefined;
};

export type ColumnKind =
  | 'ACCOUNT_ID'
  | 'ATTRIBUTE'
  | 'DATE'
  | 'IGNORE'
  | 'MULTIPLE_CHOICE'
  | 'NEED_RATING'
  | 'NUMERIC'
  | 'OPEN_TEXT'
  | 'RESPONDENT_ID'
  | 'SINGLE_CHOICE'
  | 'WEIGHT';

export type CorrectImportInput = {
  readonly columns: ReadonlyArray<ColumnCorrectionInput>;
  readonly importId: string | number;
};

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

export type DescribeSegmentInput = {
  readonly description?: string | null | undefined;
  readonly name?: string | null | undefined;
  readonly segmentId: string | number;
};

export type ImportInterviewInput = {
  readonly attributes?: ReadonlyArray<AttributeValueInput> | null | undefined;
  readonly interviewers: ReadonlyArray<string>;
  readonly key: string;
  readonly newRespondentKey?: string | null | undefined;
  readonly respondentId?: string | number | null | undefined;
  readonly title: string;
};

export type ImportInterviewsInput = {
  readonly drafts: ReadonlyArray<ImportInterviewInput>;
  readonly studyId: string | number;
};

export type ImportState =
  | 'DONE'
  | 'FAILED'
  | 'IMPORTING'
  | 'PROFILING'
  | 'READY';

export type IndicatorScale =
  | 'BINARY'
  | 'COUNT'
  | 'NOMINAL'
  | 'NUMERIC'
  | 'ORDINAL';

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

export type MergeNeedsInput = {
  readonly intoId: string | number;
  readonly needIds: ReadonlyArray<string | number>;
};

export type MethodOption =
  | 'AUTO'
  | 'KMEANS'
  | 'LCA';

export type MissingState =
  | 'EMPTY'
  | 'NOT_APPLICABLE'
  | 'NOT_SHOWN'
  | 'REFUSED';

export type MissingWordInput = {
  readonly state: MissingState;
  readonly word: string;
};

export type MoveCodingsInput = {
  readonly codingIds: ReadonlyArray<string | number>;
  readonly needId: string | number;
};

export type NeedRatingInput = {
  readonly aspect: RatingAspect;
  readonly higherIsMore: boolean;
  readonly needId: string | number;
  readonly questionId: string | number;
};

export type NeedTextInput = {
  readonly label?: string | null | undefined;
  readonly needId: string | number;
  readonly statement?: string | null | undefined;
};

export type OpportunityZone =
  | 'APPROPRIATE'
  | 'OVERSERVED'
  | 'TABLE_STAKES'
  | 'UNDERSERVED';

export type PastedTranscriptInput = {
  readonly text: string;
  readonly title: string;
};

export type PointInput = {
  readonly label: string;
  readonly value: number;
};

export type PreviewInterviewsInput = {
  readonly pasted?: ReadonlyArray<PastedTranscriptInput> | null | undefined;
  readonly studyId: string | number;
  readonly uploadIds: ReadonlyArray<string | number>;
};

export type ProfileInput = {
  readonly attributeKeys: ReadonlyArray<string>;
  readonly questionIds: ReadonlyArray<string | number>;
};

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

export type RespondentFilter = {
  readonly attributes?: ReadonlyArray<AttributeFilter> | null | undefined;
  readonly hasInterview?: boolean | null | undefined;
  readonly needId?: string | number | null | undefined;
  readonly search?: string | null | undefined;
  readonly segmentId?: string | number | null | undefined;
};

export type Role =
  | 'EDITOR'
  | 'OWNER'
  | 'VIEWER';

export type RunOptionsInput = {
  readonly bootstrap?: number | null | undefined;
  readonly kMax?: number | null | undefined;
  readonly kMin?: number | null | undefined;
  readonly method?: MethodOption | null | undefined;
  readonly restarts?: number | null | undefined;
  readonly seed?: number | null | undefined;
  readonly style?: StyleOption | null | undefined;
};

export type SegmentationInput = {
  readonly basis: BasisInput;
  readonly name: string;
  readonly options?: RunOptionsInput | null | undefined;
  readonly profile: ProfileInput;
  readonly studyId: string | number;
};

export type SetPasswordInput = {
  readonly email: string;
  readonly name?: string | null | undefined;
  readonly password: string;
};

export type SignInInput = {
  readonly email: string;
  readonly password: string;
};

export type SpeakerRole =
  | 'INTERVIEWER'
  | 'OTHER'
  | 'RESPONDENT';

export type SplitNeedInput = {
  readonly codingIds: ReadonlyArray<string | number>;
  readonly label: string;
  readonly needId: string | number;
  readonly statement?: string | null | undefined;
};

export type Stance =
  | 'AGAINST'
  | 'FOR';

export type StartImportInput = {
  readonly joinKey?: string | null | undefined;
  readonly studyId: string | number;
  readonly uploadIds: ReadonlyArray<string | number>;
};

export type StyleOption =
  | 'AUTO'
  | 'CENTRED'
  | 'RAW';

export type TextRole =
  | 'DESIRE'
  | 'GAIN'
  | 'JOB'
  | 'OTHER'
  | 'PAIN';

export type UpdateInterviewInput = {
  readonly attributes?: ReadonlyArray<AttributeValueInput> | null | undefined;
  readonly id: string | number;
  readonly interviewers?: ReadonlyArray<string> | null | undefined;
  readonly newRespondentKey?: string | null | undefined;
  readonly respondentId?: string | number | null | undefined;
  readonly title?: string | null | undefined;
};

export type UpdateRespondentInput = {
  readonly attributes: ReadonlyArray<AttributeValueInput>;
  readonly id: string | number;
};

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
