export type AcceptInviteInput = {
  readonly email: string;
  readonly name: string;
  readonly password: string;
  readonly token: string;
};

/** A span of a turn, or of the answer that a response gives to a question */
export type AddPersonalDatumInput = {
  readonly end: number;
  readonly kind: PersonalKind;
  readonly questionId?: string | number | null | undefined;
  readonly responseId?: string | number | null | undefined;
  readonly start: number;
  readonly studyId: string | number;
  readonly turnId?: string | number | null | undefined;
};

/** What is judged: turns, sentences, characters */
export type AgreementUnit =
  | 'ANSWER'
  | 'CHARACTER'
  | 'SENTENCE';

/** Answers as the words of their options, or as codes; statistics files hold both */
export type AnswerStyle =
  | 'CODES'
  | 'LABELS';

export type AssignCodersInput = {
  readonly assignments: ReadonlyArray<AssignedInterviewInput>;
  /** ISO date; null: any time */
  readonly dueOn?: string | null | undefined;
};

export type AssignedInterviewInput = {
  /** Nobody: anybody may code it */
  readonly coderIds: ReadonlyArray<string | number>;
  readonly interviewId: string | number;
};

export type AttributeFilter = {
  readonly key: string;
  readonly value: string;
};

/** What an attribute is about */
export type AttributeKind =
  | 'BEHAVIOURAL'
  | 'DEMOGRAPHIC'
  | 'FIRMOGRAPHIC'
  | 'GEOGRAPHIC'
  | 'PSYCHOGRAPHIC';

export type AttributeValueInput = {
  readonly key: string;
  /** Null removes the value */
  readonly value?: string | null | undefined;
};

/** What segments are formed by */
export type BasisInput = {
  readonly attributeKeys: ReadonlyArray<string>;
  readonly needs: ReadonlyArray<BasisNeedInput>;
  readonly questionIds: ReadonlyArray<string | number>;
};

/** How a need enters a basis */
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

export type CitationKind =
  | 'CHART'
  | 'NUMBER'
  | 'PASSAGE';

/** Whether what is cited stands as it stood when it was cited; gone: erased, deleted or merged away */
export type CitationState =
  | 'CHANGED'
  | 'CURRENT'
  | 'GONE';

export type CiteInput = {
  /** Put it at the end of the page; otherwise the editor puts it in */
  readonly atEnd?: boolean;
  /** Made by the caller: the same citation sent twice is made once */
  readonly id: string | number;
  readonly pageId: string | number;
  /** As Citable gives it */
  readonly source: Record<string, unknown>;
};

export type CitedChartForm =
  | 'LANDSCAPE'
  | 'SEGMENT';

/** What is left out stays as it is */
export type CodeGuideInput = {
  /** `#rrggbb`; null: by its place in the codebook */
  readonly colour?: string | null | undefined;
  readonly definition?: string | null | undefined;
  /** Passages that show it well */
  readonly examples?: ReadonlyArray<string | number> | null | undefined;
  /** When it does not, though one may think so */
  readonly exclude?: string | null | undefined;
  /** When it applies */
  readonly include?: string | null | undefined;
  /** Null: by its place in the codebook */
  readonly pattern?: LinePattern | null | undefined;
  /** Words of respondents that are typical of it */
  readonly phrases?: ReadonlyArray<string> | null | undefined;
};

/** What a code is */
export type CodeKind =
  | 'NEED'
  | 'THEME';

/** Needs, and themes where they were coded themselves; or themes with all themes and needs under them */
export type CodeLevel =
  | 'CODES'
  | 'THEMES';

/** Where a need or theme came from */
export type CodebookOrigin =
  | 'ENGINE'
  | 'PERSON'
  | 'SURVEY';

export type CodebookStatus =
  | 'ACCEPTED'
  | 'PROPOSED'
  | 'REJECTED';

/** What a coder does at once; undone and redone as one */
export type CodingStepInput = {
  /** Made by the caller: the same step sent twice is taken once */
  readonly id: string | number;
  readonly interviewId: string | number;
  readonly judge: ReadonlyArray<JudgeCodingInput>;
  /** For undo and redo: `Code with "Find old notebooks"` */
  readonly label: string;
  readonly put: ReadonlyArray<PutCodingInput>;
  readonly remove: ReadonlyArray<string | number>;
};

/** What a column is. What is left out is kept, or taken from the values of the file */
export type ColumnCorrectionInput = {
  readonly aspect?: RatingAspect | null | undefined;
  readonly attributeKind?: AttributeKind | null | undefined;
  /** Null takes the column out of its battery */
  readonly battery?: string | null | undefined;
  /** Values that give consent */
  readonly given?: ReadonlyArray<string> | null | undefined;
  readonly higherIsMore?: boolean | null | undefined;
  readonly index: number;
  readonly kind: ColumnKind;
  readonly missing?: ReadonlyArray<MissingWordInput> | null | undefined;
  readonly need?: string | null | undefined;
  readonly option?: string | null | undefined;
  readonly ordered?: boolean | null | undefined;
  readonly points?: ReadonlyArray<PointInput> | null | undefined;
  readonly purpose?: ConsentPurpose | null | undefined;
  readonly question?: string | null | undefined;
  readonly textRole?: TextRole | null | undefined;
  readonly valueType?: string | null | undefined;
  /** Values that withhold it */
  readonly withheld?: ReadonlyArray<string> | null | undefined;
};

/** What a column of a response file means */
export type ColumnKind =
  | 'ACCOUNT_ID'
  | 'ATTRIBUTE'
  | 'CONSENT'
  | 'DATE'
  | 'IGNORE'
  | 'MULTIPLE_CHOICE'
  | 'NEED_RATING'
  | 'NUMERIC'
  | 'OPEN_TEXT'
  | 'RESPONDENT_ID'
  | 'SINGLE_CHOICE'
  | 'WEIGHT';

/** A purpose, and whether it is allowed */
export type ConsentInput = {
  readonly purpose: ConsentPurpose;
  readonly state: ConsentState;
};

/** What a person may allow */
export type ConsentPurpose =
  | 'CONTACT'
  | 'QUOTE'
  | 'USE';

/** A column of a file, a question of a survey, or a member who noted it */
export type ConsentSource =
  | 'IMPORT'
  | 'MEMBER'
  | 'SURVEY';

export type ConsentState =
  | 'GIVEN'
  | 'NOT_ASKED'
  | 'WITHHELD';

/** A move, merge or split that nobody has made yet */
export type ConsequencesInput = {
  /** Codings that are split off or go to another need */
  readonly codingIds?: ReadonlyArray<string | number>;
  /** Need or theme that takes them over */
  readonly intoId?: string | number | null | undefined;
  /** Needs that go elsewhere or are merged */
  readonly needIds?: ReadonlyArray<string | number>;
  readonly studyId: string | number;
  /** Themes that go elsewhere or are merged */
  readonly themeIds?: ReadonlyArray<string | number>;
};

export type CorrectImportInput = {
  readonly columns: ReadonlyArray<ColumnCorrectionInput>;
  readonly importId: string | number;
};

export type CreateApiTokenInput = {
  readonly name: string;
  /** read, write or both */
  readonly scopes: ReadonlyArray<string>;
};

export type CreateInsightInput = {
  /** Made by the caller: the same page sent twice is made once */
  readonly id: string | number;
  readonly studyId: string | number;
  readonly title?: string;
};

export type CreateInviteInput = {
  readonly role: Role;
};

export type CreateQuestionnaireInput = {
  readonly name: string;
  readonly studyId: string | number;
  readonly template: SurveyTemplate;
};

export type CreateRespondLinkInput = {
  /** OPEN or ANONYMOUS */
  readonly kind: LinkKind;
  /** Where it is handed out */
  readonly label: string;
  readonly surveyId: string | number;
};

export type CreateShareLinkInput = {
  readonly expiresInDays?: number;
  /** For whom it is */
  readonly label: string;
  /** Of insights */
  readonly pageId?: string | number | null | undefined;
  /** Exactly one of run and page */
  readonly runId?: string | number | null | undefined;
};

export type CreateStudyInput = {
  readonly name: string;
  readonly population?: string | null | undefined;
  readonly question?: string | null | undefined;
};

export type CreateWebhookInput = {
  readonly studyId: string | number;
  /** https:// is strongly advised */
  readonly url: string;
};

/** What became of a message to a webhook */
export type DeliveryState =
  | 'DELIVERED'
  | 'FAILED'
  | 'WAITING';

/** What is left out stays; an empty name takes the name away */
export type DescribeSegmentInput = {
  readonly description?: string | null | undefined;
  readonly name?: string | null | undefined;
  readonly segmentId: string | number;
};

/** Of a paragraph between two versions of a page */
export type Difference =
  | 'ADDED'
  | 'REMOVED'
  | 'SAME';

/** What a project of another program holds */
export type ExchangePartKind =
  | 'ATTRIBUTES'
  | 'CODES'
  | 'CODINGS'
  | 'INTERVIEWS'
  | 'MEMOS'
  | 'RESPONDENTS';

/** New; known: what was coded elsewhere goes onto it; changed: the study has it in other words by now, it stays as it is */
export type ExchangeState =
  | 'CHANGED'
  | 'KNOWN'
  | 'NEW';

/** What file is made of the responses */
export type ExportFormat =
  | 'CSV'
  | 'DICTIONARY_DOCX'
  | 'DICTIONARY_HTML'
  | 'JSON'
  | 'PARQUET'
  | 'SAV'
  | 'TRIPLE_S'
  | 'XLSX'
  | 'ZSAV';

/** Shares are 0 to 1, means 0 to 10, scores 0 to 20 */
export type FigureUnit =
  | 'MEAN'
  | 'PEOPLE'
  | 'SCORE'
  | 'SHARE';

export type ImportInterviewInput = {
  readonly attributes?: ReadonlyArray<AttributeValueInput> | null | undefined;
  /** Names of the speakers who ask; every other named speaker answers */
  readonly interviewers: ReadonlyArray<string>;
  /** Key of the draft */
  readonly key: string | number;
  /** Adds a person to the study, or finds the one with this key */
  readonly newRespondentKey?: string | null | undefined;
  readonly respondentId?: string | number | null | undefined;
  readonly title: string;
};

export type ImportInterviewsInput = {
  readonly drafts: ReadonlyArray<ImportInterviewInput>;
  readonly studyId: string | number;
};

export type ImportQuestionnaireInput = {
  /** All of a SurveyJS (JSON), Qualtrics (.qsf), LimeSurvey (.lss) or Needfinder file */
  readonly file: string;
  readonly studyId: string | number;
};

export type ImportState =
  | 'DONE'
  | 'FAILED'
  | 'IMPORTING'
  | 'PROFILING'
  | 'READY';

/** What becomes of a code of a file */
export type ImportedCodeState =
  | 'CHANGED'
  | 'NEW'
  | 'SAME';

export type IndicatorScale =
  | 'BINARY'
  | 'COUNT'
  | 'NOMINAL'
  | 'NUMERIC'
  | 'ORDINAL';

export type InvitePeopleInput = {
  /** A header and one person a line; the first column is their id, the others are facts about them */
  readonly csv: string;
  readonly surveyId: string | number;
};

export type JobState =
  | 'CANCELLED'
  | 'DONE'
  | 'FAILED'
  | 'QUEUED'
  | 'RUNNING';

/** A decision about what the engine suggests, or between coders */
export type JudgeCodingInput = {
  readonly codingId: string | number;
  /** Id of the coding that the caller makes of an accepted suggestion, as their own */
  readonly ownId?: string | number | null | undefined;
  readonly stands: boolean;
};

/** A passage by its id, or a span of a turn */
export type KeepQuoteInput = {
  /** Unicode code points, exclusive */
  readonly end?: number | null | undefined;
  readonly passageId?: string | number | null | undefined;
  /** Unicode code points before it in its turn */
  readonly start?: number | null | undefined;
  readonly turnId?: string | number | null | undefined;
};

/** The kind of line under the passages of a code */
export type LinePattern =
  | 'DASHED'
  | 'DOTTED'
  | 'DOUBLE'
  | 'SOLID';

export type LinkKind =
  | 'ANONYMOUS'
  | 'INVITATION'
  | 'OPEN'
  | 'TEST';

/** Turns and answers in which passages of both overlap, or respondents who speak of both */
export type MeetingPlace =
  | 'PASSAGE'
  | 'RESPONDENT';

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

export type MergeThemesInput = {
  readonly intoId: string | number;
  readonly themeIds: ReadonlyArray<string | number>;
};

export type MethodOption =
  | 'AUTO'
  | 'CONSENSUS'
  | 'KMEANS'
  | 'LCA'
  | 'PAM'
  | 'WARD';

/** Why there is no answer */
export type MissingState =
  | 'EMPTY'
  | 'NOT_APPLICABLE'
  | 'NOT_SHOWN'
  | 'REFUSED';

/** A cell value that says why there is no answer */
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

/** What is left out stays as it is */
export type NeedTextInput = {
  readonly label?: string | null | undefined;
  readonly needId: string | number;
  readonly statement?: string | null | undefined;
};

/** Where a need lies in the landscape */
export type OpportunityZone =
  | 'APPROPRIATE'
  | 'OVERSERVED'
  | 'TABLE_STAKES'
  | 'UNDERSERVED';

export type PastedTranscriptInput = {
  readonly text: string;
  readonly title: string;
};

/** Proposed by the engine; accepted, to be redacted; rejected, to stay; redacted, a placeholder stands in its place */
export type PersonalDatumStatus =
  | 'ACCEPTED'
  | 'PROPOSED'
  | 'REDACTED'
  | 'REJECTED';

export type PersonalKind =
  | 'ADDRESS'
  | 'CARD'
  | 'E_MAIL'
  | 'HANDLE'
  | 'IBAN'
  | 'PERSON'
  | 'PHONE'
  | 'URL';

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

/** A coding as it shall be; one with a known id is changed */
export type PutCodingInput = {
  /** Unicode code points, exclusive */
  readonly end: number;
  /** Made by the caller */
  readonly id: string | number;
  /** Exactly one of need and theme */
  readonly needId?: string | number | null | undefined;
  /** For the need unless told */
  readonly stance?: Stance | null | undefined;
  /** Unicode code points before it in its turn */
  readonly start: number;
  readonly themeId?: string | number | null | undefined;
  readonly turnId: string | number;
};

export type QuestionKind =
  | 'DATE'
  | 'MULTIPLE_CHOICE'
  | 'NUMERIC'
  | 'OPEN_TEXT'
  | 'RATING'
  | 'SINGLE_CHOICE';

export type QuestionnaireState =
  | 'CLOSED'
  | 'DRAFT'
  | 'OPEN'
  | 'PAUSED';

/** All conditions that are given must hold */
export type QuoteFilter = {
  readonly needId?: string | number | null | undefined;
  /** Said by these people */
  readonly people?: RespondentFilter | null | undefined;
  /** Coded with it, or with a need in it */
  readonly themeId?: string | number | null | undefined;
};

/** How a group stands from now on */
export type QuoteGroupInput = {
  readonly id: string | number;
  readonly position: number;
  readonly title: string;
};

/** How a quote stands from now on */
export type QuoteInput = {
  readonly groupId?: string | number | null | undefined;
  readonly id: string | number;
  readonly note: string;
  readonly passageId: string | number;
  readonly position: number;
  readonly title: string;
};

/** Whether words may leave the workspace as a quote, by the consent of the person and the rule of the study */
export type QuoteStanding =
  | 'NOT_ASKED'
  | 'QUOTABLE'
  | 'WITHHELD';

/** Rows as they are after the step; its undoing is the step with the rows as they were before */
export type QuoteStepInput = {
  readonly groups?: ReadonlyArray<QuoteGroupInput>;
  readonly quotes?: ReadonlyArray<QuoteInput>;
  /** Their quotes stay, in no group */
  readonly removedGroups?: ReadonlyArray<string | number>;
  /** Quotes that leave the board; their passages stay */
  readonly removedQuotes?: ReadonlyArray<string | number>;
  readonly studyId: string | number;
};

export type QuotingRuleInput = {
  /** Why they may; needed when they may */
  readonly basis?: string;
  /** Whether words of people who were not asked may leave as quotes */
  readonly quotesNotAsked: boolean;
  readonly studyId: string | number;
};

export type RatingAspect =
  | 'FREQUENCY'
  | 'IMPORTANCE'
  | 'SATISFACTION'
  | 'SEVERITY';

export type RedactionKeyEntryInput = {
  readonly placeholder: string;
  readonly words: string;
};

export type RedactionKeyInput = {
  readonly entries: ReadonlyArray<RedactionKeyEntryInput>;
  readonly secret: string;
  readonly studyId: string | number;
};

export type RedactionVerdict =
  | 'ACCEPTED'
  | 'PROPOSED'
  | 'REJECTED';

/** All conditions that are given must hold */
export type RespondentFilter = {
  readonly attributes?: ReadonlyArray<AttributeFilter> | null | undefined;
  readonly consent?: ConsentInput | null | undefined;
  readonly hasInterview?: boolean | null | undefined;
  readonly needId?: string | number | null | undefined;
  /** Part of the key, in any case */
  readonly search?: string | null | undefined;
  readonly segmentId?: string | number | null | undefined;
};

export type RestoreInsightInput = {
  readonly id: string | number;
  /** Of the version to bring back */
  readonly number: number;
  /** That the page has now */
  readonly revision: number;
};

/** Each role may do what the ones after it may do */
export type Role =
  | 'EDITOR'
  | 'OWNER'
  | 'VIEWER';

/** What is left out is as the engine does it by default */
export type RunOptionsInput = {
  /** Pairs of resamples for the stability; 0 for none */
  readonly bootstrap?: number | null | undefined;
  readonly kMax?: number | null | undefined;
  readonly kMin?: number | null | undefined;
  readonly method?: MethodOption | null | undefined;
  /** Full fits for each number of segments */
  readonly restarts?: number | null | undefined;
  readonly seed?: number | null | undefined;
  /** How ratings are taken: as given, or relative to the person */
  readonly style?: StyleOption | null | undefined;
};

export type SaveInsightInput = {
  /** Into a version of its own: what stands there now stays in the history */
  readonly beginsVersion?: boolean;
  /** Tiptap JSON */
  readonly document: Record<string, unknown>;
  readonly id: string | number;
  /** That the writing began from */
  readonly revision: number;
  readonly title: string;
};

export type SaveQuestionnaireInput = {
  readonly draft: Record<string, unknown>;
  /** The revision that the edit was made on */
  readonly revision: number;
  readonly surveyId: string | number;
};

/** All conditions that are given must hold */
export type SearchInput = {
  readonly attributes?: ReadonlyArray<SearchedAttribute> | null | undefined;
  /** Needs and themes; with words, the words stand in a coded passage */
  readonly codeIds?: ReadonlyArray<string | number> | null | undefined;
  /** Id of a user, `engine`, or `people`: everybody but the engine */
  readonly coder?: string | null | undefined;
  /** Whether the interviewer speaks */
  readonly isInterviewer?: boolean | null | undefined;
  /** Name of who speaks */
  readonly speaker?: string | null | undefined;
  readonly stance?: Stance | null | undefined;
  readonly studyId: string | number;
  /** Words in any form, "phrases", or, -without */
  readonly text?: string | null | undefined;
  /** For two codes */
  readonly together?: Together;
};

/** Turns of interviews, or open answers */
export type SearchSource =
  | 'ANSWERS'
  | 'INTERVIEWS';

/** A value, a range, or nothing known */
export type SearchedAttribute = {
  /** Less than this number */
  readonly below?: number | null | undefined;
  /** At least this number */
  readonly from?: number | null | undefined;
  /** Nothing is known of it */
  readonly isUnknown?: boolean;
  readonly key: string;
  readonly value?: string | null | undefined;
};

export type SegmentationInput = {
  readonly basis: BasisInput;
  readonly name: string;
  readonly options?: RunOptionsInput | null | undefined;
  readonly profile: ProfileInput;
  readonly studyId: string | number;
};

export type SetPasswordInput = {
  /** Needed by whoever has a password already */
  readonly currentPassword?: string | null | undefined;
  readonly email: string;
  readonly name?: string | null | undefined;
  readonly password: string;
};

export type SignInInput = {
  readonly email: string;
  readonly password: string;
};

/** Who a speaker is in the conversation */
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

/** Whether a passage speaks for its need or against it */
export type Stance =
  | 'AGAINST'
  | 'FOR';

export type StartExportInput = {
  readonly format: ExportFormat;
  readonly studyId: string | number;
  readonly style?: AnswerStyle;
};

export type StartImportInput = {
  /** Header of the column that several files are joined on */
  readonly joinKey?: string | null | undefined;
  readonly studyId: string | number;
  /** Files that were uploaded before; the first is the one with the most respondents */
  readonly uploadIds: ReadonlyArray<string | number>;
};

export type StateConsentInput = {
  readonly consents: ReadonlyArray<ConsentInput>;
  /** Where it stands, or how it was said */
  readonly how: string;
  readonly respondentId: string | number;
  /** When it was said; now, where it is left out */
  readonly statedAt?: string | null | undefined;
};

/** The same for everybody whom the filter finds */
export type StateConsentsInput = {
  readonly consents: ReadonlyArray<ConsentInput>;
  readonly filter: RespondentFilter;
  /** Where it stands, or how it was said */
  readonly how: string;
  /** When it was said; now, where it is left out */
  readonly statedAt?: string | null | undefined;
  readonly studyId: string | number;
};

export type StyleOption =
  | 'AUTO'
  | 'CENTRED'
  | 'RAW';

export type SurveyTemplate =
  | 'BLANK'
  | 'JOBS_SCREENER'
  | 'KANO'
  | 'NEEDS'
  | 'PRICE';

/** What is counted */
export type TableUnit =
  | 'INTERVIEW'
  | 'RESPONDENT';

/** What an open question asks for */
export type TextRole =
  | 'DESIRE'
  | 'GAIN'
  | 'JOB'
  | 'OTHER'
  | 'PAIN';

/** Waiting: with something that is not redacted yet */
export type TextsShown =
  | 'ALL'
  | 'REDACTED'
  | 'WAITING';

/** Codes on passages that overlap, or by the same person */
export type Together =
  | 'PASSAGE'
  | 'PERSON';

export type TrialWayKind =
  | 'QUESTION'
  | 'QUOTA'
  | 'SCREEN_OUT';

/** What is not given stays as it is */
export type UpdateInterviewInput = {
  readonly attributes?: ReadonlyArray<AttributeValueInput> | null | undefined;
  readonly id: string | number;
  /** Names of the speakers who ask */
  readonly interviewers?: ReadonlyArray<string> | null | undefined;
  /** Adds a person to the study, or finds the one with this key */
  readonly newRespondentKey?: string | null | undefined;
  /** null: the interview is with nobody of the study any more */
  readonly respondentId?: string | number | null | undefined;
  readonly title?: string | null | undefined;
};

export type UpdateRespondentInput = {
  /** Attributes that are not named stay as they are */
  readonly attributes: ReadonlyArray<AttributeValueInput>;
  readonly id: string | number;
};

/** What is left out stays as it is */
export type UpdateStudyInput = {
  readonly id: string | number;
  readonly name?: string | null | undefined;
  readonly population?: string | null | undefined;
  readonly question?: string | null | undefined;
};

/** What a run concludes about the groups it looked for */
export type Verdict =
  | 'CONSTRUCTED'
  | 'NATURAL'
  | 'NONE'
  | 'REPRODUCIBLE';

export type WriteInsightCommentInput = {
  /** Made by the caller: the same comment sent twice is written once */
  readonly id: string | number;
  /** Members who are spoken to */
  readonly mentions?: ReadonlyArray<string | number>;
  readonly pageId: string | number;
  readonly text: string;
  /** The thread it answers in; null: it begins one */
  readonly threadId?: string | number | null | undefined;
};

/** A memo as it shall be. Of one that is known only the text changes */
export type WriteMemoInput = {
  readonly end?: number | null | undefined;
  /** Made by the caller: the same memo sent twice is written once */
  readonly id: string | number;
  /** Exactly one of interview, need and theme */
  readonly interviewId?: string | number | null | undefined;
  readonly needId?: string | number | null | undefined;
  readonly start?: number | null | undefined;
  readonly text: string;
  readonly themeId?: string | number | null | undefined;
  /** With start and end: on a passage of this turn */
  readonly turnId?: string | number | null | undefined;
};
