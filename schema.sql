-- What the migrations make, for review. Printed by apps/api/src/main.sql.ts; not to be edited or run.

account.workspace_id uuid NOT NULL
account.id uuid NOT NULL
account.study_id uuid NOT NULL
account.key text NOT NULL
account.name text NOT NULL
activity.workspace_id uuid NOT NULL
activity.id uuid NOT NULL
activity.study_id uuid NOT NULL
activity.kind text NOT NULL
activity.actor text -- Id of the user; NULL = the system itself
activity.details jsonb NOT NULL
activity.created_at timestamp with time zone NOT NULL DEFAULT now()
api_token.workspace_id uuid NOT NULL
api_token.id uuid NOT NULL
api_token.token_hash bytea NOT NULL
api_token.name text NOT NULL
api_token.scopes text[] NOT NULL
api_token.created_by uuid NOT NULL -- The token acts for this member, with the role the member has at the time
api_token.created_at timestamp with time zone NOT NULL DEFAULT now()
api_token.last_used_at timestamp with time zone
app_user.id uuid NOT NULL
app_user.email text
app_user.name text NOT NULL
app_user.password_hash text -- argon2id; NULL = signs in by link only
app_user.created_at timestamp with time zone NOT NULL DEFAULT now()
attribute.workspace_id uuid NOT NULL
attribute.id uuid NOT NULL
attribute.study_id uuid NOT NULL
attribute.key text NOT NULL
attribute.title text NOT NULL
attribute.kind text NOT NULL
attribute.value_type text NOT NULL
attribute.levels jsonb NOT NULL DEFAULT '[]'::jsonb
codebook_change.workspace_id uuid NOT NULL
codebook_change.id uuid NOT NULL
codebook_change.study_id uuid NOT NULL
codebook_change.actor uuid
codebook_change.label text NOT NULL
codebook_change.before jsonb NOT NULL -- Rows as they were: themes, needs, ratings, codings
codebook_change.after jsonb NOT NULL -- The same rows afterwards; missing = removed
codebook_change.undone boolean NOT NULL DEFAULT false
codebook_change.created_at timestamp with time zone NOT NULL DEFAULT now()
codebook_proposal.workspace_id uuid NOT NULL
codebook_proposal.id uuid NOT NULL -- Id of the job
codebook_proposal.study_id uuid NOT NULL
codebook_proposal.engine_version text NOT NULL
codebook_proposal.texts integer NOT NULL -- Answers and turns that the engine read
codebook_proposal.created_at timestamp with time zone NOT NULL DEFAULT now()
coding.workspace_id uuid NOT NULL
coding.id uuid NOT NULL
coding.passage_id uuid NOT NULL
coding.need_id uuid
coding.coder text NOT NULL -- engine, or the id of the user who put the passage here
coding.kind text NOT NULL
coding.probability real NOT NULL
coding.intensity smallint NOT NULL -- 0 plain, 1 noticeable, 2 strong, 3 extreme
coding.stance text NOT NULL
coding.status text NOT NULL
coding.theme_id uuid -- Coded with a theme instead of a need
coding.settled_by uuid -- Who decided between coders; NULL = as its coder left it
coding_step.workspace_id uuid NOT NULL
coding_step.id uuid NOT NULL -- Made by the browser: the same step sent twice is one step
coding_step.interview_id uuid NOT NULL
coding_step.coder uuid NOT NULL
coding_step.position bigint NOT NULL
coding_step.revision integer NOT NULL -- Of the interview, when it was last done, undone or redone
coding_step.label text NOT NULL
coding_step.before jsonb NOT NULL -- Codings with their places, as they were; no words
coding_step.after jsonb NOT NULL
coding_step.undone boolean NOT NULL DEFAULT false
consent.workspace_id uuid NOT NULL
consent.respondent_id uuid NOT NULL
consent.purpose text NOT NULL
consent.study_id uuid NOT NULL
consent.state text NOT NULL
consent.stated_at timestamp with time zone NOT NULL
consent.statement_id uuid NOT NULL
consent_statement.workspace_id uuid NOT NULL
consent_statement.id uuid NOT NULL
consent_statement.study_id uuid NOT NULL
consent_statement.respondent_id uuid NOT NULL
consent_statement.purpose text NOT NULL
consent_statement.state text NOT NULL
consent_statement.source text NOT NULL
consent_statement.how text NOT NULL -- Where it stands or how it was said: a question, a column, a signed form
consent_statement.stated_at timestamp with time zone NOT NULL
consent_statement.recorded_at timestamp with time zone NOT NULL DEFAULT now()
consent_statement.recorded_by uuid -- Id of the user; NULL = the system itself
doubt_check.workspace_id uuid NOT NULL
doubt_check.id uuid NOT NULL
doubt_check.run_id uuid NOT NULL
doubt_check.job_id uuid NOT NULL
doubt_check.judged integer
doubt_check.left_out integer
doubt_check.k integer
doubt_check.verdict text
doubt_check.headline text
doubt_check.agreement double precision -- Adjusted Rand index with the proposed segments of the run; NULL where either has one segment only
doubt_check.finished_at timestamp with time zone
doubt_check.left_out_by_segment integer[] -- People left out, by the position of their segment in the run; NULL in checks of before
export.workspace_id uuid NOT NULL
export.id uuid NOT NULL
export.study_id uuid NOT NULL
export.format text NOT NULL
export.style text NOT NULL
export.file_name text NOT NULL
export.size_bytes bigint -- Bytes of the file; NULL while there is none
export.job_id uuid NOT NULL
export.created_by uuid
export.created_at timestamp with time zone NOT NULL DEFAULT now()
import.workspace_id uuid NOT NULL
import.id uuid NOT NULL
import.study_id uuid NOT NULL
import.state text NOT NULL
import.files jsonb NOT NULL
import.join_key text
import.row_count integer -- Rows of the first file without its header; NULL = not read yet
import.profiles jsonb
import.mapping jsonb
import.corrected jsonb NOT NULL DEFAULT '[]'::jsonb -- Indices of the columns whose role a person chose
import.warnings jsonb NOT NULL DEFAULT '[]'::jsonb
import.reused_from text
import.result jsonb
import.failure text
import.error_count integer NOT NULL DEFAULT 0 -- All errors found; import_error keeps the first 10,000
import.survey_id uuid
import.job_id uuid -- The newest job that works or worked on it
import.created_by uuid
import.created_at timestamp with time zone NOT NULL DEFAULT now()
import.finished_at timestamp with time zone
import_error.workspace_id uuid NOT NULL
import_error.id uuid NOT NULL
import_error.import_id uuid NOT NULL
import_error.line integer NOT NULL -- Line of the file on which the row starts, from 1
import_error.column_name text NOT NULL
import_error.value text NOT NULL
import_error.reason text NOT NULL
insight_citation.workspace_id uuid NOT NULL
insight_citation.id uuid NOT NULL
insight_citation.page_id uuid NOT NULL
insight_citation.source jsonb NOT NULL
insight_citation.stamp text NOT NULL -- What stood there when it was cited: a number as it is shown, a hash of words or of the numbers of a chart
insight_citation.cited_by uuid
insight_citation.cited_at timestamp with time zone NOT NULL DEFAULT now()
insight_comment.workspace_id uuid NOT NULL
insight_comment.id uuid NOT NULL
insight_comment.page_id uuid NOT NULL
insight_comment.thread_id uuid NOT NULL -- Id of the comment that began the thread
insight_comment.text text NOT NULL
insight_comment.author uuid NOT NULL
insight_comment.mentions uuid[] NOT NULL
insight_comment.resolved_at timestamp with time zone -- Of the comment that began the thread only
insight_comment.created_at timestamp with time zone NOT NULL DEFAULT now()
insight_page.workspace_id uuid NOT NULL
insight_page.id uuid NOT NULL
insight_page.study_id uuid NOT NULL
insight_page.title text NOT NULL
insight_page.document jsonb NOT NULL -- Tiptap JSON; what is cited stands in it by id only, never in words
insight_page.revision integer NOT NULL
insight_page.updated_by uuid
insight_page.created_at timestamp with time zone NOT NULL DEFAULT now()
insight_page.updated_at timestamp with time zone NOT NULL DEFAULT now()
insight_version.workspace_id uuid NOT NULL
insight_version.page_id uuid NOT NULL
insight_version.number integer NOT NULL
insight_version.title text NOT NULL
insight_version.document jsonb NOT NULL
insight_version.author uuid
insight_version.restored_from integer
insight_version.begun_at timestamp with time zone NOT NULL DEFAULT now()
insight_version.saved_at timestamp with time zone NOT NULL DEFAULT now()
interview.workspace_id uuid NOT NULL
interview.id uuid NOT NULL
interview.study_id uuid NOT NULL
interview.respondent_id uuid
interview.title text NOT NULL
interview.format text NOT NULL
interview.held_on date
interview.attributes jsonb NOT NULL DEFAULT '{}'::jsonb
interview.content_hash bytea NOT NULL -- SHA-256 of the turns as imported: the same file is imported once
interview.created_at timestamp with time zone NOT NULL DEFAULT now()
interview_coder.workspace_id uuid NOT NULL
interview_coder.interview_id uuid NOT NULL
interview_coder.user_id uuid NOT NULL
interview_coder.is_done boolean NOT NULL DEFAULT false
interview_coder.due_on date -- Last day to code it; NULL = any time
interview_coding.workspace_id uuid NOT NULL
interview_coding.interview_id uuid NOT NULL
interview_coding.revision integer NOT NULL DEFAULT 0 -- Steps taken, undone and redone so far
interview_coding.is_blind boolean NOT NULL DEFAULT false -- Coders see their own codings only
invite.workspace_id uuid NOT NULL
invite.id uuid NOT NULL
invite.token_hash bytea NOT NULL
invite.role text NOT NULL
invite.created_by uuid
invite.expires_at timestamp with time zone NOT NULL
job.workspace_id uuid NOT NULL
job.id uuid NOT NULL
job.name text NOT NULL
job.title text NOT NULL
job.payload jsonb NOT NULL
job.queue_job_id uuid NOT NULL -- The one job of pg-boss that may work on this now
job.study_id uuid
job.subject_type text
job.subject_id uuid
job.dedupe_key text -- At most one unfinished job of a name carries the same key
job.state text NOT NULL DEFAULT 'queued'::text
job.step text
job.percent smallint
job.error text
job.cancel_requested boolean NOT NULL DEFAULT false
job.attempts smallint NOT NULL DEFAULT 0
job.requested_by uuid
job.created_at timestamp with time zone NOT NULL DEFAULT now()
job.started_at timestamp with time zone
job.finished_at timestamp with time zone
job_lease.queue_job_id uuid NOT NULL
job_lease.beat_at timestamp with time zone NOT NULL DEFAULT now()
learning.workspace_id uuid NOT NULL
learning.study_id uuid NOT NULL
learning.engine_version text NOT NULL
learning.decided integer NOT NULL -- Passages that people had decided on
learning.suggested integer NOT NULL -- Codings that were added as suggestions
learning.kinds jsonb NOT NULL -- Agreement on held-back decisions, by kind of mention
learning.themes jsonb NOT NULL -- The same by id of the theme; empty = too few decisions
learning.learned_at timestamp with time zone NOT NULL DEFAULT now()
member.workspace_id uuid NOT NULL
member.user_id uuid NOT NULL
member.role text NOT NULL
member.created_at timestamp with time zone NOT NULL DEFAULT now()
membership.workspace_id uuid NOT NULL
membership.solution_id uuid NOT NULL
membership.respondent_id uuid NOT NULL
membership.segment_position smallint -- The most likely segment; NULL = in none, without basis data
membership.probabilities real[] NOT NULL -- By position of the segment, 0 to 1; empty = in none
memo.workspace_id uuid NOT NULL
memo.id uuid NOT NULL
memo.study_id uuid NOT NULL
memo.interview_id uuid
memo.turn_id uuid -- On a passage of this turn; NULL = on the interview, need or theme
memo.start_offset integer
memo.end_offset integer
memo.need_id uuid
memo.theme_id uuid
memo.author uuid NOT NULL
memo.text text NOT NULL
memo.updated_at timestamp with time zone NOT NULL DEFAULT now()
memo.created_at timestamp with time zone NOT NULL DEFAULT now()
memo.language text NOT NULL DEFAULT 'und'::text -- ISO 639-1; und = cannot be told
memo.words tsvector NOT NULL GENERATED words_of(language, text) -- For the search: stems in the language of the memo
migrations.id integer NOT NULL DEFAULT nextval('migrations_id_seq'::regclass)
migrations.timestamp bigint NOT NULL
migrations.name character varying NOT NULL
need.workspace_id uuid NOT NULL
need.id uuid NOT NULL
need.study_id uuid NOT NULL
need.theme_id uuid
need.label text NOT NULL
need.statement text NOT NULL
need.origin text NOT NULL
need.status text NOT NULL
need.merged_into uuid -- The need that took over its codings; NULL = stands for itself
need.engine_key text -- What the text engine, or the survey, calls it
need.is_edited boolean NOT NULL DEFAULT false -- A person chose its words or its place: proposals leave them alone
need.created_at timestamp with time zone NOT NULL DEFAULT now()
need.parent_id uuid
need.definition text NOT NULL DEFAULT ''::text
need.include text NOT NULL DEFAULT ''::text -- When it applies
need.exclude text NOT NULL DEFAULT ''::text -- When it does not, though one may think so
need.colour text -- #rrggbb; NULL = by its place in the codebook
need.pattern text
need.examples jsonb NOT NULL DEFAULT '[]'::jsonb -- Ids of passages that show it well
need.phrases jsonb NOT NULL DEFAULT '[]'::jsonb
need_rating.workspace_id uuid NOT NULL
need_rating.id uuid NOT NULL
need_rating.need_id uuid NOT NULL
need_rating.question_id uuid NOT NULL
need_rating.aspect text NOT NULL
need_rating.higher_is_more boolean NOT NULL
open_answer.workspace_id uuid NOT NULL
open_answer.response_id uuid NOT NULL
open_answer.question_id uuid NOT NULL
open_answer.study_id uuid NOT NULL
open_answer.language text NOT NULL
open_answer.words tsvector NOT NULL
outside_coder.workspace_id uuid NOT NULL
outside_coder.id uuid NOT NULL
outside_coder.study_id uuid NOT NULL
outside_coder.name text NOT NULL
passage.workspace_id uuid NOT NULL
passage.id uuid NOT NULL
passage.study_id uuid NOT NULL
passage.respondent_id uuid -- Of an answer; who speaks in an interview stands in the interview, where it can be corrected
passage.response_id uuid
passage.question_id uuid
passage.turn_id uuid
passage.interview_id uuid
passage.start_offset integer NOT NULL -- Unicode code points before the span, in its answer or turn
passage.end_offset integer NOT NULL -- Unicode code points up to the end of the span, exclusive
passage.text text NOT NULL
passage.text_hash bytea NOT NULL -- SHA-256 of the text of the span
passage.stale boolean NOT NULL DEFAULT false -- Its answer or turn does not say this any more
personal_datum.workspace_id uuid NOT NULL
personal_datum.id uuid NOT NULL
personal_datum.study_id uuid NOT NULL
personal_datum.response_id uuid
personal_datum.question_id uuid
personal_datum.turn_id uuid
personal_datum.kind text NOT NULL
personal_datum.start_offset integer NOT NULL -- Unicode code points before the span, in its answer or turn
personal_datum.end_offset integer NOT NULL -- Unicode code points up to its end, exclusive
personal_datum.status text NOT NULL
personal_datum.words text -- NULL = redacted: only the key of the researcher knows
personal_datum.placeholder text -- What stands in the text now; NULL = the words do
personal_datum.seal bytea -- HMAC-SHA-256 of the words under the secret in the key: tells a right key from a wrong one
personal_datum.decided_by uuid -- NULL = the engine proposed it, nobody decided yet
plane_point.workspace_id uuid NOT NULL
plane_point.run_id uuid NOT NULL
plane_point.respondent_id uuid NOT NULL
plane_point.x real NOT NULL
plane_point.y real NOT NULL
question.workspace_id uuid NOT NULL
question.id uuid NOT NULL
question.study_id uuid NOT NULL
question.survey_version_id uuid NOT NULL
question.position integer NOT NULL -- Order in the questionnaire, from 0
question.key text NOT NULL
question.title text NOT NULL
question.kind text NOT NULL
question.definition jsonb NOT NULL
question.text_role text
questionnaire.workspace_id uuid NOT NULL
questionnaire.survey_id uuid NOT NULL
questionnaire.study_id uuid NOT NULL
questionnaire.draft jsonb NOT NULL -- What the builder shows; kept as it is also when it cannot be published
questionnaire.revision integer NOT NULL DEFAULT 1 -- Counts the saves of the draft: who saves on an older one is told so
questionnaire.published_revision integer
questionnaire.state text NOT NULL DEFAULT 'draft'::text
questionnaire.updated_at timestamp with time zone NOT NULL DEFAULT now()
questionnaire.device_key bytea -- Key of submission.device_mark; NULL = nobody was marked, or the survey was closed and the key is gone for good
quota_count.workspace_id uuid NOT NULL
quota_count.survey_id uuid NOT NULL
quota_count.quota_key text NOT NULL
quota_count.filled integer NOT NULL DEFAULT 0
quote.workspace_id uuid NOT NULL
quote.id uuid NOT NULL
quote.study_id uuid NOT NULL
quote.passage_id uuid NOT NULL
quote.group_id uuid -- NULL = in no group
quote.position double precision NOT NULL -- Within its group, ascending; what moves between two takes their middle
quote.title text NOT NULL DEFAULT ''::text
quote.note text NOT NULL DEFAULT ''::text
quote.kept_by uuid
quote.kept_at timestamp with time zone NOT NULL DEFAULT now()
quote_group.workspace_id uuid NOT NULL
quote_group.id uuid NOT NULL
quote_group.study_id uuid NOT NULL
quote_group.title text NOT NULL
quote_group.position double precision NOT NULL
quoting_rule.workspace_id uuid NOT NULL
quoting_rule.study_id uuid NOT NULL
quoting_rule.quotes_not_asked boolean NOT NULL -- Whether words of people who were not asked may leave; no row = they are kept back
quoting_rule.basis text NOT NULL -- Why they may
quoting_rule.set_at timestamp with time zone NOT NULL DEFAULT now()
quoting_rule.set_by uuid
recording.workspace_id uuid NOT NULL
recording.id uuid NOT NULL
recording.interview_id uuid NOT NULL
recording.name text NOT NULL
recording.media_type text NOT NULL -- By the content of the file; what it is served as, never its name
recording.size_bytes bigint NOT NULL
recording.sha256 text NOT NULL
recording.created_by uuid
recording.created_at timestamp with time zone NOT NULL DEFAULT now()
respond_link.workspace_id uuid NOT NULL
respond_link.id uuid NOT NULL
respond_link.survey_id uuid NOT NULL
respond_link.kind text NOT NULL
respond_link.label text NOT NULL
respond_link.token_hash bytea NOT NULL
respond_link.token text -- Kept for links that are handed out in public; NULL for invitations, shown once
respond_link.person_key text -- The researcher's own id of the invited person
respond_link.attributes jsonb NOT NULL DEFAULT '{}'::jsonb
respond_link.revoked_at timestamp with time zone
respond_link.created_at timestamp with time zone NOT NULL DEFAULT now()
respond_link.is_embeddable boolean NOT NULL DEFAULT false
respondent.workspace_id uuid NOT NULL
respondent.id uuid NOT NULL
respondent.study_id uuid NOT NULL
respondent.key text NOT NULL -- The researcher's own id of this person
respondent.account_id uuid
respondent.weight real NOT NULL DEFAULT 1 -- Sampling weight, 1 = counts once
respondent.attributes jsonb NOT NULL DEFAULT '{}'::jsonb -- Attribute key to stored answer
respondent.created_at timestamp with time zone NOT NULL DEFAULT now()
response.workspace_id uuid NOT NULL
response.id uuid NOT NULL
response.study_id uuid NOT NULL
response.survey_version_id uuid NOT NULL
response.respondent_id uuid NOT NULL
response.answers jsonb NOT NULL -- Question key to stored answer; a question without an entry is empty
response.open_answers integer NOT NULL DEFAULT 0 -- Open questions answered with words, counted when written
response.content_hash bytea NOT NULL -- SHA-256 of everything the row said: answers, attributes, weight, account
response.supersedes_id uuid
response.is_current boolean NOT NULL DEFAULT true
response.submitted_at timestamp with time zone NOT NULL DEFAULT now()
response.import_id uuid
run.workspace_id uuid NOT NULL
run.id uuid NOT NULL
run.segmentation_id uuid NOT NULL
run.study_id uuid NOT NULL
run.number integer NOT NULL
run.job_id uuid NOT NULL -- The job that makes it; until it is finished its state is the job's
run.manifest jsonb NOT NULL -- Basis, profile, options with the seed; once finished also the fingerprint of the data, the engine version and the number of respondents
run.indicators jsonb NOT NULL DEFAULT '[]'::jsonb
run.verdict jsonb
run.chosen_k integer -- Number of segments that the engine proposes
run.selected_k integer -- Number of segments that people look at; the proposal at first
run.result_hash text -- SHA-256, hexadecimal, over every result but ids, times and names: equal for equal manifests
run.erased_respondents integer NOT NULL DEFAULT 0 -- Members who were erased since: to be run again
run.created_at timestamp with time zone NOT NULL DEFAULT now()
run.finished_at timestamp with time zone -- Set with the results, in one transaction; NULL = there are none
run.plane jsonb -- First two principal components of the basis; NULL = fitted before this column
segment.workspace_id uuid NOT NULL
segment.id uuid NOT NULL
segment.solution_id uuid NOT NULL
segment.position integer NOT NULL
segment.name text -- Given by the researcher; NULL = only its letter
segment.description text NOT NULL DEFAULT ''::text
segment.size real NOT NULL -- Sum of the weights of the people whose most likely segment it is
segment.share real NOT NULL -- Estimated share of people, 0 to 1
segment.details jsonb NOT NULL
segmentation.workspace_id uuid NOT NULL
segmentation.id uuid NOT NULL
segmentation.study_id uuid NOT NULL
segmentation.name text NOT NULL
segmentation.basis jsonb NOT NULL -- What segments are formed by: needs, questions, attributes
segmentation.profile jsonb NOT NULL -- What only describes them
segmentation.options jsonb NOT NULL
segmentation.created_by uuid
segmentation.created_at timestamp with time zone NOT NULL DEFAULT now()
session.id uuid NOT NULL
session.token_hash bytea NOT NULL -- SHA-256 of the cookie; the cookie itself is stored nowhere
session.user_id uuid NOT NULL
session.created_at timestamp with time zone NOT NULL DEFAULT now()
session.seen_at timestamp with time zone NOT NULL DEFAULT now()
share_link.workspace_id uuid NOT NULL
share_link.id uuid NOT NULL
share_link.study_id uuid NOT NULL
share_link.run_id uuid
share_link.token_hash bytea NOT NULL -- SHA-256 of the secret in the link; the secret itself is not stored
share_link.label text NOT NULL
share_link.expires_at timestamp with time zone NOT NULL
share_link.revoked_at timestamp with time zone
share_link.created_by uuid
share_link.created_at timestamp with time zone NOT NULL DEFAULT now()
share_link.last_opened_at timestamp with time zone
share_link.page_id uuid
sign_in_attempt.id uuid NOT NULL
sign_in_attempt.account_hash bytea NOT NULL
sign_in_attempt.address text NOT NULL
sign_in_attempt.failed_at timestamp with time zone NOT NULL DEFAULT now()
sign_in_link.token_hash bytea NOT NULL
sign_in_link.user_id uuid NOT NULL
sign_in_link.expires_at timestamp with time zone NOT NULL
solution.workspace_id uuid NOT NULL
solution.id uuid NOT NULL
solution.run_id uuid NOT NULL
solution.k integer NOT NULL
solution.method text NOT NULL
solution.criteria jsonb NOT NULL
solution.stability jsonb
solution.converged boolean NOT NULL
solution.unassigned integer NOT NULL -- People without an answer to any basis item
solution.profile_tests jsonb NOT NULL -- Segments compared on the profile variables
solution.gorge jsonb -- By segment, people by their similarity to it in bins from 0 to 1; NULL = one segment, or fitted before this column
solution.flow jsonb -- By segment, the weight of its people by their segment in the solution with one segment fewer; NULL = there is none, or fitted before this column
study.workspace_id uuid NOT NULL
study.id uuid NOT NULL
study.name text NOT NULL
study.question text NOT NULL DEFAULT ''::text -- What the study is to find out, in the researcher's words
study.population text NOT NULL DEFAULT ''::text
study.is_demo boolean NOT NULL DEFAULT false
study.created_by uuid
study.created_at timestamp with time zone NOT NULL DEFAULT now()
study.archived_at timestamp with time zone -- Set when the study was deleted; its rows are kept, nothing shows them
submission.workspace_id uuid NOT NULL
submission.id uuid NOT NULL
submission.survey_id uuid NOT NULL
submission.survey_version_id uuid NOT NULL
submission.link_id uuid NOT NULL
submission.client_hash bytea NOT NULL -- SHA-256 of the id that the browser made
submission.is_single_use boolean NOT NULL
submission.is_test boolean NOT NULL
submission.seed bigint NOT NULL -- Of the shuffles this person saw
submission.state text NOT NULL DEFAULT 'partial'::text
submission.answers jsonb NOT NULL DEFAULT '{}'::jsonb -- All saves so far, folded: field to stored answer
submission.page text
submission.spent_ms integer NOT NULL DEFAULT 0 -- Milliseconds on the pages, as the browser told
submission.language text NOT NULL
submission.device text -- phone, tablet or computer; NULL = anonymous link, or unknown
submission.is_trapped boolean NOT NULL DEFAULT false -- A field that people cannot see was filled in
submission.respondent_key text
submission.started_at timestamp with time zone NOT NULL DEFAULT now()
submission.saved_at timestamp with time zone NOT NULL DEFAULT now()
submission.ended_at timestamp with time zone
submission.device_mark bytea -- HMAC-SHA-256 of address and browser, first 16 bytes; NULL = the survey does not ask, or an anonymous link
submission_save.workspace_id uuid NOT NULL
submission_save.submission_id uuid NOT NULL
submission_save.id uuid NOT NULL
submission_save.answers jsonb NOT NULL
submission_save.page text
submission_save.page_ms integer NOT NULL
submission_save.received_at timestamp with time zone NOT NULL DEFAULT now()
survey.workspace_id uuid NOT NULL
survey.id uuid NOT NULL
survey.study_id uuid NOT NULL
survey.name text NOT NULL
survey.created_at timestamp with time zone NOT NULL DEFAULT now()
survey_version.workspace_id uuid NOT NULL
survey_version.id uuid NOT NULL
survey_version.survey_id uuid NOT NULL
survey_version.number integer NOT NULL
survey_version.mapping jsonb -- How the file was read, reused for the next one; NULL = not from a file
survey_version.created_at timestamp with time zone NOT NULL DEFAULT now()
survey_version.definition jsonb -- What was asked, as published; NULL = the questions came from a file
text_embedding.workspace_id uuid NOT NULL
text_embedding.study_id uuid NOT NULL
text_embedding.encoder text NOT NULL -- Weights and how they were run
text_embedding.text_hash bytea NOT NULL -- SHA-256 of the text
text_embedding.embedding bytea NOT NULL -- Signed bytes, one per dimension, in steps of 1/512
text_reading.workspace_id uuid NOT NULL
text_reading.id uuid NOT NULL
text_reading.study_id uuid NOT NULL
text_reading.response_id uuid
text_reading.turn_id uuid
theme.workspace_id uuid NOT NULL
theme.id uuid NOT NULL
theme.study_id uuid NOT NULL
theme.label text NOT NULL
theme.phrases jsonb NOT NULL DEFAULT '[]'::jsonb
theme.position integer NOT NULL -- Order in the codebook, from 0
theme.origin text NOT NULL
theme.status text NOT NULL
theme.engine_key text -- What the text engine calls it; NULL = made by a person
theme.parent_id uuid
theme.definition text NOT NULL DEFAULT ''::text
theme.include text NOT NULL DEFAULT ''::text -- When it applies
theme.exclude text NOT NULL DEFAULT ''::text -- When it does not, though one may think so
theme.colour text -- #rrggbb; NULL = by its place in the codebook
theme.pattern text
theme.examples jsonb NOT NULL DEFAULT '[]'::jsonb -- Ids of passages that show it well
turn.workspace_id uuid NOT NULL
turn.id uuid NOT NULL
turn.interview_id uuid NOT NULL
turn.position integer NOT NULL
turn.speaker text
turn.role text NOT NULL
turn.text text NOT NULL
turn.start_ms integer -- Milliseconds from the start of the recording; NULL when the transcript has no times
turn.language text NOT NULL DEFAULT 'en'::text -- ISO 639-1 of its interview: how its words are brought to stems
turn.words tsvector NOT NULL GENERATED words_of(language, text)
upload.workspace_id uuid NOT NULL
upload.id uuid NOT NULL
upload.name text NOT NULL
upload.size_bytes bigint NOT NULL
upload.sha256 text NOT NULL
upload.created_by uuid
upload.created_at timestamp with time zone NOT NULL DEFAULT now()
webhook.workspace_id uuid NOT NULL
webhook.id uuid NOT NULL
webhook.study_id uuid NOT NULL
webhook.url text NOT NULL
webhook.secret text NOT NULL -- Signs its messages, so it is kept as it is
webhook.created_at timestamp with time zone NOT NULL DEFAULT now()
webhook_delivery.workspace_id uuid NOT NULL
webhook_delivery.id uuid NOT NULL
webhook_delivery.webhook_id uuid NOT NULL
webhook_delivery.event jsonb NOT NULL -- What happened, in ids: no answer of anybody
webhook_delivery.state text NOT NULL
webhook_delivery.attempts integer NOT NULL
webhook_delivery.last_status integer
webhook_delivery.last_error text
webhook_delivery.created_at timestamp with time zone NOT NULL DEFAULT now()
webhook_delivery.tried_at timestamp with time zone
workspace.workspace_id uuid NOT NULL
workspace.name text NOT NULL
workspace.created_at timestamp with time zone NOT NULL DEFAULT now()

account CONSTRAINT account_key UNIQUE (workspace_id, study_id, key)
account CONSTRAINT account_pk PRIMARY KEY (workspace_id, id)
account CONSTRAINT account_study_fk FOREIGN KEY (workspace_id, study_id) REFERENCES study(workspace_id, id) ON DELETE CASCADE
activity CONSTRAINT activity_pk PRIMARY KEY (workspace_id, id)
activity CONSTRAINT activity_study_fk FOREIGN KEY (workspace_id, study_id) REFERENCES study(workspace_id, id) ON DELETE CASCADE
api_token CONSTRAINT api_token_member_fk FOREIGN KEY (workspace_id, created_by) REFERENCES member(workspace_id, user_id) ON DELETE CASCADE
api_token CONSTRAINT api_token_pk PRIMARY KEY (workspace_id, id)
api_token CONSTRAINT api_token_scopes_known CHECK (((scopes <@ ARRAY['read'::text, 'write'::text]) AND (scopes <> '{}'::text[])))
api_token CONSTRAINT api_token_token_key UNIQUE (token_hash)
api_token CONSTRAINT api_token_workspace_fk FOREIGN KEY (workspace_id) REFERENCES workspace(workspace_id) ON DELETE CASCADE
app_user CONSTRAINT app_user_pk PRIMARY KEY (id)
attribute CONSTRAINT attribute_key UNIQUE (workspace_id, study_id, key)
attribute CONSTRAINT attribute_kind_known CHECK ((kind = ANY (ARRAY['demographic'::text, 'psychographic'::text, 'behavioural'::text, 'geographic'::text, 'firmographic'::text])))
attribute CONSTRAINT attribute_pk PRIMARY KEY (workspace_id, id)
attribute CONSTRAINT attribute_study_fk FOREIGN KEY (workspace_id, study_id) REFERENCES study(workspace_id, id) ON DELETE CASCADE
attribute CONSTRAINT attribute_value_type_known CHECK ((value_type = ANY (ARRAY['category'::text, 'number'::text, 'date'::text, 'text'::text])))
codebook_change CONSTRAINT codebook_change_pk PRIMARY KEY (workspace_id, id)
codebook_change CONSTRAINT codebook_change_study_fk FOREIGN KEY (workspace_id, study_id) REFERENCES study(workspace_id, id) ON DELETE CASCADE
codebook_proposal CONSTRAINT codebook_proposal_pk PRIMARY KEY (workspace_id, id)
codebook_proposal CONSTRAINT codebook_proposal_study_fk FOREIGN KEY (workspace_id, study_id) REFERENCES study(workspace_id, id) ON DELETE CASCADE
coding CONSTRAINT coding_intensity_range CHECK (((intensity >= 0) AND (intensity <= 3)))
coding CONSTRAINT coding_kind_known CHECK ((kind = ANY (ARRAY['pain'::text, 'desire'::text, 'job'::text, 'gain'::text, 'workaround'::text])))
coding CONSTRAINT coding_need_fk FOREIGN KEY (workspace_id, need_id) REFERENCES need(workspace_id, id) ON DELETE CASCADE
coding CONSTRAINT coding_once UNIQUE NULLS NOT DISTINCT (workspace_id, passage_id, need_id, theme_id, coder) DEFERRABLE
coding CONSTRAINT coding_one_code CHECK ((num_nonnulls(need_id, theme_id) = 1))
coding CONSTRAINT coding_passage_fk FOREIGN KEY (workspace_id, passage_id) REFERENCES passage(workspace_id, id) ON DELETE CASCADE
coding CONSTRAINT coding_pk PRIMARY KEY (workspace_id, id)
coding CONSTRAINT coding_probability_range CHECK (((probability >= (0)::double precision) AND (probability <= (1)::double precision)))
coding CONSTRAINT coding_stance_known CHECK ((stance = ANY (ARRAY['for'::text, 'against'::text])))
coding CONSTRAINT coding_status_known CHECK ((status = ANY (ARRAY['suggested'::text, 'accepted'::text, 'rejected'::text])))
coding CONSTRAINT coding_theme_fk FOREIGN KEY (workspace_id, theme_id) REFERENCES theme(workspace_id, id) ON DELETE CASCADE
coding_step CONSTRAINT coding_step_interview_fk FOREIGN KEY (workspace_id, interview_id) REFERENCES interview(workspace_id, id) ON DELETE CASCADE
coding_step CONSTRAINT coding_step_pk PRIMARY KEY (workspace_id, id)
consent CONSTRAINT consent_pk PRIMARY KEY (workspace_id, respondent_id, purpose)
consent CONSTRAINT consent_purpose_check CHECK ((purpose = ANY (ARRAY['use'::text, 'quote'::text, 'contact'::text])))
consent CONSTRAINT consent_respondent_fk FOREIGN KEY (workspace_id, respondent_id) REFERENCES respondent(workspace_id, id) ON DELETE CASCADE
consent CONSTRAINT consent_state_check CHECK ((state = ANY (ARRAY['given'::text, 'withheld'::text, 'not-asked'::text])))
consent CONSTRAINT consent_statement_fk FOREIGN KEY (workspace_id, statement_id) REFERENCES consent_statement(workspace_id, id) ON DELETE CASCADE
consent_statement CONSTRAINT consent_statement_how_given CHECK ((how <> ''::text))
consent_statement CONSTRAINT consent_statement_pk PRIMARY KEY (workspace_id, id)
consent_statement CONSTRAINT consent_statement_purpose_check CHECK ((purpose = ANY (ARRAY['use'::text, 'quote'::text, 'contact'::text])))
consent_statement CONSTRAINT consent_statement_respondent_fk FOREIGN KEY (workspace_id, respondent_id) REFERENCES respondent(workspace_id, id) ON DELETE CASCADE
consent_statement CONSTRAINT consent_statement_source_check CHECK ((source = ANY (ARRAY['import'::text, 'survey'::text, 'member'::text])))
consent_statement CONSTRAINT consent_statement_state_check CHECK ((state = ANY (ARRAY['given'::text, 'withheld'::text, 'not-asked'::text])))
doubt_check CONSTRAINT doubt_check_agreement_range CHECK ((agreement <= (1)::double precision))
doubt_check CONSTRAINT doubt_check_judged_count CHECK ((judged >= 0))
doubt_check CONSTRAINT doubt_check_left_out_count CHECK ((left_out >= 0))
doubt_check CONSTRAINT doubt_check_pk PRIMARY KEY (workspace_id, id)
doubt_check CONSTRAINT doubt_check_run_fk FOREIGN KEY (workspace_id, run_id) REFERENCES run(workspace_id, id) ON DELETE CASCADE
export CONSTRAINT export_pk PRIMARY KEY (workspace_id, id)
export CONSTRAINT export_study_fk FOREIGN KEY (workspace_id, study_id) REFERENCES study(workspace_id, id) ON DELETE CASCADE
export CONSTRAINT export_style_check CHECK ((style = ANY (ARRAY['labels'::text, 'codes'::text])))
import CONSTRAINT import_error_count_range CHECK ((error_count >= 0))
import CONSTRAINT import_pk PRIMARY KEY (workspace_id, id)
import CONSTRAINT import_state_known CHECK ((state = ANY (ARRAY['profiling'::text, 'ready'::text, 'importing'::text, 'done'::text, 'failed'::text])))
import CONSTRAINT import_study_fk FOREIGN KEY (workspace_id, study_id) REFERENCES study(workspace_id, id) ON DELETE CASCADE
import CONSTRAINT import_survey_fk FOREIGN KEY (workspace_id, survey_id) REFERENCES survey(workspace_id, id) ON DELETE SET NULL (survey_id)
import_error CONSTRAINT import_error_import_fk FOREIGN KEY (workspace_id, import_id) REFERENCES import(workspace_id, id) ON DELETE CASCADE
import_error CONSTRAINT import_error_pk PRIMARY KEY (workspace_id, id)
insight_citation CONSTRAINT insight_citation_page_fk FOREIGN KEY (workspace_id, page_id) REFERENCES insight_page(workspace_id, id) ON DELETE CASCADE
insight_citation CONSTRAINT insight_citation_pk PRIMARY KEY (workspace_id, id)
insight_comment CONSTRAINT insight_comment_page_fk FOREIGN KEY (workspace_id, page_id) REFERENCES insight_page(workspace_id, id) ON DELETE CASCADE
insight_comment CONSTRAINT insight_comment_pk PRIMARY KEY (workspace_id, id)
insight_comment CONSTRAINT insight_comment_thread_fk FOREIGN KEY (workspace_id, thread_id) REFERENCES insight_comment(workspace_id, id) ON DELETE CASCADE
insight_page CONSTRAINT insight_page_pk PRIMARY KEY (workspace_id, id)
insight_page CONSTRAINT insight_page_revision_count CHECK ((revision > 0))
insight_page CONSTRAINT insight_page_study_fk FOREIGN KEY (workspace_id, study_id) REFERENCES study(workspace_id, id) ON DELETE CASCADE
insight_version CONSTRAINT insight_version_number_count CHECK ((number > 0))
insight_version CONSTRAINT insight_version_page_fk FOREIGN KEY (workspace_id, page_id) REFERENCES insight_page(workspace_id, id) ON DELETE CASCADE
insight_version CONSTRAINT insight_version_pk PRIMARY KEY (workspace_id, page_id, number)
interview CONSTRAINT interview_content UNIQUE (workspace_id, study_id, content_hash)
interview CONSTRAINT interview_pk PRIMARY KEY (workspace_id, id)
interview CONSTRAINT interview_respondent_fk FOREIGN KEY (workspace_id, respondent_id) REFERENCES respondent(workspace_id, id) ON DELETE SET NULL (respondent_id)
interview CONSTRAINT interview_study_fk FOREIGN KEY (workspace_id, study_id) REFERENCES study(workspace_id, id) ON DELETE CASCADE
interview CONSTRAINT interview_title_given CHECK ((title <> ''::text))
interview_coder CONSTRAINT interview_coder_interview_fk FOREIGN KEY (workspace_id, interview_id) REFERENCES interview(workspace_id, id) ON DELETE CASCADE
interview_coder CONSTRAINT interview_coder_pk PRIMARY KEY (workspace_id, interview_id, user_id)
interview_coding CONSTRAINT interview_coding_interview_fk FOREIGN KEY (workspace_id, interview_id) REFERENCES interview(workspace_id, id) ON DELETE CASCADE
interview_coding CONSTRAINT interview_coding_pk PRIMARY KEY (workspace_id, interview_id)
invite CONSTRAINT invite_created_by_fk FOREIGN KEY (created_by) REFERENCES app_user(id) ON DELETE SET NULL
invite CONSTRAINT invite_pk PRIMARY KEY (workspace_id, id)
invite CONSTRAINT invite_role_known CHECK ((role = ANY (ARRAY['owner'::text, 'editor'::text, 'viewer'::text])))
invite CONSTRAINT invite_token_key UNIQUE (token_hash)
invite CONSTRAINT invite_workspace_fk FOREIGN KEY (workspace_id) REFERENCES workspace(workspace_id) ON DELETE CASCADE
job CONSTRAINT job_percent_range CHECK (((percent >= 0) AND (percent <= 100)))
job CONSTRAINT job_pk PRIMARY KEY (workspace_id, id)
job CONSTRAINT job_state_known CHECK ((state = ANY (ARRAY['queued'::text, 'running'::text, 'done'::text, 'failed'::text, 'cancelled'::text])))
job CONSTRAINT job_workspace_fk FOREIGN KEY (workspace_id) REFERENCES workspace(workspace_id) ON DELETE CASCADE
job_lease CONSTRAINT job_lease_pk PRIMARY KEY (queue_job_id)
learning CONSTRAINT learning_pk PRIMARY KEY (workspace_id, study_id)
learning CONSTRAINT learning_study_fk FOREIGN KEY (workspace_id, study_id) REFERENCES study(workspace_id, id) ON DELETE CASCADE
member CONSTRAINT member_pk PRIMARY KEY (workspace_id, user_id)
member CONSTRAINT member_role_known CHECK ((role = ANY (ARRAY['owner'::text, 'editor'::text, 'viewer'::text])))
member CONSTRAINT member_user_fk FOREIGN KEY (user_id) REFERENCES app_user(id) ON DELETE CASCADE
member CONSTRAINT member_workspace_fk FOREIGN KEY (workspace_id) REFERENCES workspace(workspace_id) ON DELETE CASCADE
membership CONSTRAINT membership_pk PRIMARY KEY (workspace_id, solution_id, respondent_id)
membership CONSTRAINT membership_respondent_fk FOREIGN KEY (workspace_id, respondent_id) REFERENCES respondent(workspace_id, id) ON DELETE CASCADE
membership CONSTRAINT membership_solution_fk FOREIGN KEY (workspace_id, solution_id) REFERENCES solution(workspace_id, id) ON DELETE CASCADE
memo CONSTRAINT memo_interview_fk FOREIGN KEY (workspace_id, interview_id) REFERENCES interview(workspace_id, id) ON DELETE CASCADE
memo CONSTRAINT memo_need_fk FOREIGN KEY (workspace_id, need_id) REFERENCES need(workspace_id, id) ON DELETE CASCADE
memo CONSTRAINT memo_one_subject CHECK ((num_nonnulls(interview_id, need_id, theme_id) = 1))
memo CONSTRAINT memo_pk PRIMARY KEY (workspace_id, id)
memo CONSTRAINT memo_span CHECK ((((turn_id IS NULL) = (start_offset IS NULL)) AND ((turn_id IS NULL) = (end_offset IS NULL)) AND ((turn_id IS NULL) OR (interview_id IS NOT NULL))))
memo CONSTRAINT memo_study_fk FOREIGN KEY (workspace_id, study_id) REFERENCES study(workspace_id, id) ON DELETE CASCADE
memo CONSTRAINT memo_text_given CHECK ((text <> ''::text))
memo CONSTRAINT memo_theme_fk FOREIGN KEY (workspace_id, theme_id) REFERENCES theme(workspace_id, id) ON DELETE CASCADE
memo CONSTRAINT memo_turn_fk FOREIGN KEY (workspace_id, turn_id) REFERENCES turn(workspace_id, id) ON DELETE CASCADE
migrations CONSTRAINT PK_8c82d7f526340ab734260ea46be PRIMARY KEY (id)
need CONSTRAINT need_colour_form CHECK ((colour ~ '^#[0-9a-f]{6}$'::text))
need CONSTRAINT need_label_given CHECK ((label <> ''::text))
need CONSTRAINT need_merged_into_fk FOREIGN KEY (workspace_id, merged_into) REFERENCES need(workspace_id, id) ON DELETE SET NULL (merged_into)
need CONSTRAINT need_not_own_parent CHECK ((parent_id <> id))
need CONSTRAINT need_origin_known CHECK ((origin = ANY (ARRAY['engine'::text, 'person'::text, 'survey'::text])))
need CONSTRAINT need_parent_fk FOREIGN KEY (workspace_id, parent_id) REFERENCES need(workspace_id, id) ON DELETE SET NULL (parent_id) DEFERRABLE INITIALLY DEFERRED
need CONSTRAINT need_pattern_known CHECK ((pattern = ANY (ARRAY['solid'::text, 'dashed'::text, 'dotted'::text, 'double'::text])))
need CONSTRAINT need_pk PRIMARY KEY (workspace_id, id)
need CONSTRAINT need_status_known CHECK ((status = ANY (ARRAY['proposed'::text, 'accepted'::text, 'rejected'::text])))
need CONSTRAINT need_study_fk FOREIGN KEY (workspace_id, study_id) REFERENCES study(workspace_id, id) ON DELETE CASCADE
need CONSTRAINT need_theme_fk FOREIGN KEY (workspace_id, theme_id) REFERENCES theme(workspace_id, id) ON DELETE SET NULL (theme_id)
need_rating CONSTRAINT need_rating_aspect_known CHECK ((aspect = ANY (ARRAY['importance'::text, 'satisfaction'::text, 'frequency'::text, 'severity'::text])))
need_rating CONSTRAINT need_rating_need_fk FOREIGN KEY (workspace_id, need_id) REFERENCES need(workspace_id, id) ON DELETE CASCADE
need_rating CONSTRAINT need_rating_pk PRIMARY KEY (workspace_id, id)
need_rating CONSTRAINT need_rating_question UNIQUE (workspace_id, need_id, question_id) DEFERRABLE
need_rating CONSTRAINT need_rating_question_fk FOREIGN KEY (workspace_id, question_id) REFERENCES question(workspace_id, id) ON DELETE CASCADE
open_answer CONSTRAINT open_answer_pk PRIMARY KEY (workspace_id, response_id, question_id)
open_answer CONSTRAINT open_answer_question_fk FOREIGN KEY (workspace_id, question_id) REFERENCES question(workspace_id, id) ON DELETE CASCADE
open_answer CONSTRAINT open_answer_response_fk FOREIGN KEY (workspace_id, response_id) REFERENCES response(workspace_id, id) ON DELETE CASCADE
outside_coder CONSTRAINT outside_coder_pk PRIMARY KEY (workspace_id, id)
outside_coder CONSTRAINT outside_coder_study_fk FOREIGN KEY (workspace_id, study_id) REFERENCES study(workspace_id, id) ON DELETE CASCADE
passage CONSTRAINT passage_interview_fk FOREIGN KEY (workspace_id, interview_id) REFERENCES interview(workspace_id, id) ON DELETE CASCADE
passage CONSTRAINT passage_one_source CHECK ((((response_id IS NOT NULL) AND (question_id IS NOT NULL) AND (turn_id IS NULL) AND (interview_id IS NULL)) OR ((turn_id IS NOT NULL) AND (interview_id IS NOT NULL) AND (response_id IS NULL) AND (question_id IS NULL))))
passage CONSTRAINT passage_pk PRIMARY KEY (workspace_id, id)
passage CONSTRAINT passage_question_fk FOREIGN KEY (workspace_id, question_id) REFERENCES question(workspace_id, id) ON DELETE CASCADE
passage CONSTRAINT passage_respondent_fk FOREIGN KEY (workspace_id, respondent_id) REFERENCES respondent(workspace_id, id) ON DELETE CASCADE
passage CONSTRAINT passage_response_fk FOREIGN KEY (workspace_id, response_id) REFERENCES response(workspace_id, id) ON DELETE CASCADE
passage CONSTRAINT passage_span CHECK (((start_offset >= 0) AND (end_offset > start_offset)))
passage CONSTRAINT passage_study_fk FOREIGN KEY (workspace_id, study_id) REFERENCES study(workspace_id, id) ON DELETE CASCADE
passage CONSTRAINT passage_turn_fk FOREIGN KEY (workspace_id, turn_id) REFERENCES turn(workspace_id, id) ON DELETE CASCADE
personal_datum CONSTRAINT personal_datum_kind_known CHECK ((kind = ANY (ARRAY['e-mail'::text, 'url'::text, 'iban'::text, 'card'::text, 'phone'::text, 'handle'::text, 'address'::text, 'person'::text])))
personal_datum CONSTRAINT personal_datum_one_source CHECK ((((response_id IS NOT NULL) AND (question_id IS NOT NULL) AND (turn_id IS NULL)) OR ((turn_id IS NOT NULL) AND (response_id IS NULL) AND (question_id IS NULL))))
personal_datum CONSTRAINT personal_datum_pk PRIMARY KEY (workspace_id, id)
personal_datum CONSTRAINT personal_datum_question_fk FOREIGN KEY (workspace_id, question_id) REFERENCES question(workspace_id, id) ON DELETE CASCADE
personal_datum CONSTRAINT personal_datum_response_fk FOREIGN KEY (workspace_id, response_id) REFERENCES response(workspace_id, id) ON DELETE CASCADE
personal_datum CONSTRAINT personal_datum_span CHECK (((start_offset >= 0) AND (end_offset > start_offset)))
personal_datum CONSTRAINT personal_datum_status_known CHECK ((status = ANY (ARRAY['proposed'::text, 'accepted'::text, 'rejected'::text, 'redacted'::text])))
personal_datum CONSTRAINT personal_datum_study_fk FOREIGN KEY (workspace_id, study_id) REFERENCES study(workspace_id, id) ON DELETE CASCADE
personal_datum CONSTRAINT personal_datum_turn_fk FOREIGN KEY (workspace_id, turn_id) REFERENCES turn(workspace_id, id) ON DELETE CASCADE
personal_datum CONSTRAINT personal_datum_words_or_seal CHECK (
CASE status
    WHEN 'redacted'::text THEN ((words IS NULL) AND (placeholder IS NOT NULL) AND (seal IS NOT NULL))
    ELSE ((words IS NOT NULL) AND (placeholder IS NULL) AND (seal IS NULL))
END)
plane_point CONSTRAINT plane_point_pk PRIMARY KEY (workspace_id, run_id, respondent_id)
plane_point CONSTRAINT plane_point_respondent_fk FOREIGN KEY (workspace_id, respondent_id) REFERENCES respondent(workspace_id, id) ON DELETE CASCADE
plane_point CONSTRAINT plane_point_run_fk FOREIGN KEY (workspace_id, run_id) REFERENCES run(workspace_id, id) ON DELETE CASCADE
question CONSTRAINT question_key UNIQUE (workspace_id, survey_version_id, key)
question CONSTRAINT question_kind_known CHECK ((kind = ANY (ARRAY['rating'::text, 'single-choice'::text, 'multiple-choice'::text, 'numeric'::text, 'date'::text, 'open-text'::text])))
question CONSTRAINT question_pk PRIMARY KEY (workspace_id, id)
question CONSTRAINT question_study_fk FOREIGN KEY (workspace_id, study_id) REFERENCES study(workspace_id, id) ON DELETE CASCADE
question CONSTRAINT question_survey_version_fk FOREIGN KEY (workspace_id, survey_version_id) REFERENCES survey_version(workspace_id, id) ON DELETE CASCADE
question CONSTRAINT question_text_role_known CHECK ((text_role = ANY (ARRAY['pain'::text, 'desire'::text, 'job'::text, 'gain'::text, 'other'::text])))
questionnaire CONSTRAINT questionnaire_device_key_length CHECK ((length(device_key) = 32))
questionnaire CONSTRAINT questionnaire_pk PRIMARY KEY (workspace_id, survey_id)
questionnaire CONSTRAINT questionnaire_state_known CHECK ((state = ANY (ARRAY['draft'::text, 'open'::text, 'paused'::text, 'closed'::text])))
questionnaire CONSTRAINT questionnaire_study_fk FOREIGN KEY (workspace_id, study_id) REFERENCES study(workspace_id, id) ON DELETE CASCADE
questionnaire CONSTRAINT questionnaire_survey_fk FOREIGN KEY (workspace_id, survey_id) REFERENCES survey(workspace_id, id) ON DELETE CASCADE
quota_count CONSTRAINT quota_count_pk PRIMARY KEY (workspace_id, survey_id, quota_key)
quota_count CONSTRAINT quota_count_range CHECK ((filled >= 0))
quota_count CONSTRAINT quota_count_survey_fk FOREIGN KEY (workspace_id, survey_id) REFERENCES survey(workspace_id, id) ON DELETE CASCADE
quote CONSTRAINT quote_group_fk FOREIGN KEY (workspace_id, group_id) REFERENCES quote_group(workspace_id, id) ON DELETE SET NULL (group_id)
quote CONSTRAINT quote_once UNIQUE (workspace_id, passage_id)
quote CONSTRAINT quote_passage_fk FOREIGN KEY (workspace_id, passage_id) REFERENCES passage(workspace_id, id) ON DELETE CASCADE
quote CONSTRAINT quote_pk PRIMARY KEY (workspace_id, id)
quote CONSTRAINT quote_study_fk FOREIGN KEY (workspace_id, study_id) REFERENCES study(workspace_id, id) ON DELETE CASCADE
quote_group CONSTRAINT quote_group_pk PRIMARY KEY (workspace_id, id)
quote_group CONSTRAINT quote_group_study_fk FOREIGN KEY (workspace_id, study_id) REFERENCES study(workspace_id, id) ON DELETE CASCADE
quote_group CONSTRAINT quote_group_title_given CHECK ((title <> ''::text))
quoting_rule CONSTRAINT quoting_rule_basis_given CHECK (((basis <> ''::text) OR (NOT quotes_not_asked)))
quoting_rule CONSTRAINT quoting_rule_pk PRIMARY KEY (workspace_id, study_id)
quoting_rule CONSTRAINT quoting_rule_study_fk FOREIGN KEY (workspace_id, study_id) REFERENCES study(workspace_id, id) ON DELETE CASCADE
recording CONSTRAINT recording_interview UNIQUE (workspace_id, interview_id)
recording CONSTRAINT recording_interview_fk FOREIGN KEY (workspace_id, interview_id) REFERENCES interview(workspace_id, id) ON DELETE CASCADE
recording CONSTRAINT recording_name_given CHECK ((name <> ''::text))
recording CONSTRAINT recording_pk PRIMARY KEY (workspace_id, id)
recording CONSTRAINT recording_size_range CHECK ((size_bytes > 0))
respond_link CONSTRAINT respond_link_embeddable_public CHECK (((NOT is_embeddable) OR (kind = ANY (ARRAY['open'::text, 'anonymous'::text]))))
respond_link CONSTRAINT respond_link_kind_known CHECK ((kind = ANY (ARRAY['open'::text, 'anonymous'::text, 'invitation'::text, 'test'::text])))
respond_link CONSTRAINT respond_link_pk PRIMARY KEY (workspace_id, id)
respond_link CONSTRAINT respond_link_survey_fk FOREIGN KEY (workspace_id, survey_id) REFERENCES survey(workspace_id, id) ON DELETE CASCADE
respondent CONSTRAINT respondent_account_fk FOREIGN KEY (workspace_id, account_id) REFERENCES account(workspace_id, id) ON DELETE SET NULL (account_id)
respondent CONSTRAINT respondent_key UNIQUE (workspace_id, study_id, key)
respondent CONSTRAINT respondent_pk PRIMARY KEY (workspace_id, id)
respondent CONSTRAINT respondent_study_fk FOREIGN KEY (workspace_id, study_id) REFERENCES study(workspace_id, id) ON DELETE CASCADE
respondent CONSTRAINT respondent_weight_range CHECK ((weight >= (0)::double precision))
response CONSTRAINT response_import_fk FOREIGN KEY (workspace_id, import_id) REFERENCES import(workspace_id, id) ON DELETE SET NULL (import_id)
response CONSTRAINT response_open_answers_range CHECK ((open_answers >= 0))
response CONSTRAINT response_pk PRIMARY KEY (workspace_id, id)
response CONSTRAINT response_respondent_fk FOREIGN KEY (workspace_id, respondent_id) REFERENCES respondent(workspace_id, id) ON DELETE CASCADE
response CONSTRAINT response_study_fk FOREIGN KEY (workspace_id, study_id) REFERENCES study(workspace_id, id) ON DELETE CASCADE
response CONSTRAINT response_supersedes_fk FOREIGN KEY (workspace_id, supersedes_id) REFERENCES response(workspace_id, id) ON DELETE SET NULL (supersedes_id)
response CONSTRAINT response_survey_version_fk FOREIGN KEY (workspace_id, survey_version_id) REFERENCES survey_version(workspace_id, id) ON DELETE CASCADE
run CONSTRAINT run_finished_whole CHECK ((((finished_at IS NULL) = (verdict IS NULL)) AND ((finished_at IS NULL) = (chosen_k IS NULL)) AND ((finished_at IS NULL) = (selected_k IS NULL)) AND ((finished_at IS NULL) = (result_hash IS NULL))))
run CONSTRAINT run_number_key UNIQUE (workspace_id, segmentation_id, number)
run CONSTRAINT run_number_range CHECK ((number >= 1))
run CONSTRAINT run_pk PRIMARY KEY (workspace_id, id)
run CONSTRAINT run_segmentation_fk FOREIGN KEY (workspace_id, segmentation_id) REFERENCES segmentation(workspace_id, id) ON DELETE CASCADE
run CONSTRAINT run_study_fk FOREIGN KEY (workspace_id, study_id) REFERENCES study(workspace_id, id) ON DELETE CASCADE
segment CONSTRAINT segment_pk PRIMARY KEY (workspace_id, id)
segment CONSTRAINT segment_position_key UNIQUE (workspace_id, solution_id, "position")
segment CONSTRAINT segment_position_range CHECK (("position" >= 0))
segment CONSTRAINT segment_solution_fk FOREIGN KEY (workspace_id, solution_id) REFERENCES solution(workspace_id, id) ON DELETE CASCADE
segmentation CONSTRAINT segmentation_name_given CHECK ((name <> ''::text))
segmentation CONSTRAINT segmentation_pk PRIMARY KEY (workspace_id, id)
segmentation CONSTRAINT segmentation_study_fk FOREIGN KEY (workspace_id, study_id) REFERENCES study(workspace_id, id) ON DELETE CASCADE
session CONSTRAINT session_pk PRIMARY KEY (id)
session CONSTRAINT session_token_key UNIQUE (token_hash)
session CONSTRAINT session_user_fk FOREIGN KEY (user_id) REFERENCES app_user(id) ON DELETE CASCADE
share_link CONSTRAINT share_link_one_subject CHECK ((num_nonnulls(run_id, page_id) = 1))
share_link CONSTRAINT share_link_page_fk FOREIGN KEY (workspace_id, page_id) REFERENCES insight_page(workspace_id, id) ON DELETE CASCADE
share_link CONSTRAINT share_link_pk PRIMARY KEY (workspace_id, id)
share_link CONSTRAINT share_link_run_fk FOREIGN KEY (workspace_id, run_id) REFERENCES run(workspace_id, id) ON DELETE CASCADE
share_link CONSTRAINT share_link_study_fk FOREIGN KEY (workspace_id, study_id) REFERENCES study(workspace_id, id) ON DELETE CASCADE
share_link CONSTRAINT share_link_token UNIQUE (token_hash)
sign_in_attempt CONSTRAINT sign_in_attempt_pk PRIMARY KEY (id)
sign_in_link CONSTRAINT sign_in_link_pk PRIMARY KEY (token_hash)
sign_in_link CONSTRAINT sign_in_link_user_fk FOREIGN KEY (user_id) REFERENCES app_user(id) ON DELETE CASCADE
solution CONSTRAINT solution_k_key UNIQUE (workspace_id, run_id, k)
solution CONSTRAINT solution_k_range CHECK ((k >= 1))
solution CONSTRAINT solution_method_known CHECK ((method = ANY (ARRAY['lca'::text, 'kmeans'::text, 'ward'::text, 'pam'::text, 'consensus'::text])))
solution CONSTRAINT solution_pk PRIMARY KEY (workspace_id, id)
solution CONSTRAINT solution_run_fk FOREIGN KEY (workspace_id, run_id) REFERENCES run(workspace_id, id) ON DELETE CASCADE
solution CONSTRAINT solution_unassigned_range CHECK ((unassigned >= 0))
study CONSTRAINT study_name_given CHECK ((name <> ''::text))
study CONSTRAINT study_pk PRIMARY KEY (workspace_id, id)
study CONSTRAINT study_workspace_fk FOREIGN KEY (workspace_id) REFERENCES workspace(workspace_id) ON DELETE CASCADE
submission CONSTRAINT submission_client_key UNIQUE (workspace_id, link_id, client_hash)
submission CONSTRAINT submission_device_mark_length CHECK ((length(device_mark) = 16))
submission CONSTRAINT submission_link_fk FOREIGN KEY (workspace_id, link_id) REFERENCES respond_link(workspace_id, id) ON DELETE CASCADE
submission CONSTRAINT submission_pk PRIMARY KEY (workspace_id, id)
submission CONSTRAINT submission_state_known CHECK ((state = ANY (ARRAY['partial'::text, 'complete'::text, 'screened-out'::text, 'quota-full'::text])))
submission CONSTRAINT submission_survey_fk FOREIGN KEY (workspace_id, survey_id) REFERENCES survey(workspace_id, id) ON DELETE CASCADE
submission CONSTRAINT submission_survey_version_fk FOREIGN KEY (workspace_id, survey_version_id) REFERENCES survey_version(workspace_id, id) ON DELETE CASCADE
submission_save CONSTRAINT submission_save_pk PRIMARY KEY (workspace_id, submission_id, id)
submission_save CONSTRAINT submission_save_submission_fk FOREIGN KEY (workspace_id, submission_id) REFERENCES submission(workspace_id, id) ON DELETE CASCADE
survey CONSTRAINT survey_pk PRIMARY KEY (workspace_id, id)
survey CONSTRAINT survey_study_fk FOREIGN KEY (workspace_id, study_id) REFERENCES study(workspace_id, id) ON DELETE CASCADE
survey_version CONSTRAINT survey_version_number_key UNIQUE (workspace_id, survey_id, number)
survey_version CONSTRAINT survey_version_number_range CHECK ((number >= 1))
survey_version CONSTRAINT survey_version_pk PRIMARY KEY (workspace_id, id)
survey_version CONSTRAINT survey_version_survey_fk FOREIGN KEY (workspace_id, survey_id) REFERENCES survey(workspace_id, id) ON DELETE CASCADE
text_embedding CONSTRAINT text_embedding_pk PRIMARY KEY (workspace_id, study_id, encoder, text_hash)
text_embedding CONSTRAINT text_embedding_study_fk FOREIGN KEY (workspace_id, study_id) REFERENCES study(workspace_id, id) ON DELETE CASCADE
text_reading CONSTRAINT text_reading_pk PRIMARY KEY (workspace_id, id)
text_reading CONSTRAINT text_reading_response_fk FOREIGN KEY (workspace_id, response_id) REFERENCES response(workspace_id, id) ON DELETE CASCADE
text_reading CONSTRAINT text_reading_source CHECK ((id = COALESCE(response_id, turn_id)))
text_reading CONSTRAINT text_reading_study_fk FOREIGN KEY (workspace_id, study_id) REFERENCES study(workspace_id, id) ON DELETE CASCADE
text_reading CONSTRAINT text_reading_turn_fk FOREIGN KEY (workspace_id, turn_id) REFERENCES turn(workspace_id, id) ON DELETE CASCADE
theme CONSTRAINT theme_colour_form CHECK ((colour ~ '^#[0-9a-f]{6}$'::text))
theme CONSTRAINT theme_label_given CHECK ((label <> ''::text))
theme CONSTRAINT theme_not_own_parent CHECK ((parent_id <> id))
theme CONSTRAINT theme_origin_known CHECK ((origin = ANY (ARRAY['engine'::text, 'person'::text])))
theme CONSTRAINT theme_parent_fk FOREIGN KEY (workspace_id, parent_id) REFERENCES theme(workspace_id, id) ON DELETE SET NULL (parent_id) DEFERRABLE INITIALLY DEFERRED
theme CONSTRAINT theme_pattern_known CHECK ((pattern = ANY (ARRAY['solid'::text, 'dashed'::text, 'dotted'::text, 'double'::text])))
theme CONSTRAINT theme_pk PRIMARY KEY (workspace_id, id)
theme CONSTRAINT theme_status_known CHECK ((status = ANY (ARRAY['proposed'::text, 'accepted'::text, 'rejected'::text])))
theme CONSTRAINT theme_study_fk FOREIGN KEY (workspace_id, study_id) REFERENCES study(workspace_id, id) ON DELETE CASCADE
turn CONSTRAINT turn_interview_fk FOREIGN KEY (workspace_id, interview_id) REFERENCES interview(workspace_id, id) ON DELETE CASCADE
turn CONSTRAINT turn_pk PRIMARY KEY (workspace_id, id)
turn CONSTRAINT turn_position UNIQUE (workspace_id, interview_id, "position")
turn CONSTRAINT turn_role_known CHECK ((role = ANY (ARRAY['interviewer'::text, 'respondent'::text, 'other'::text])))
upload CONSTRAINT upload_pk PRIMARY KEY (workspace_id, id)
upload CONSTRAINT upload_size_range CHECK ((size_bytes >= 0))
upload CONSTRAINT upload_workspace_fk FOREIGN KEY (workspace_id) REFERENCES workspace(workspace_id) ON DELETE CASCADE
webhook CONSTRAINT webhook_pk PRIMARY KEY (workspace_id, id)
webhook CONSTRAINT webhook_study_fk FOREIGN KEY (workspace_id, study_id) REFERENCES study(workspace_id, id) ON DELETE CASCADE
webhook_delivery CONSTRAINT webhook_delivery_pk PRIMARY KEY (workspace_id, id)
webhook_delivery CONSTRAINT webhook_delivery_state_known CHECK ((state = ANY (ARRAY['waiting'::text, 'delivered'::text, 'failed'::text])))
webhook_delivery CONSTRAINT webhook_delivery_webhook_fk FOREIGN KEY (workspace_id, webhook_id) REFERENCES webhook(workspace_id, id) ON DELETE CASCADE
workspace CONSTRAINT workspace_name_given CHECK ((name <> ''::text))
workspace CONSTRAINT workspace_pk PRIMARY KEY (workspace_id)

CREATE INDEX activity_study_idx ON public.activity USING btree (workspace_id, study_id, id)
CREATE INDEX codebook_change_study_idx ON public.codebook_change USING btree (workspace_id, study_id, id)
CREATE INDEX codebook_proposal_study_idx ON public.codebook_proposal USING btree (workspace_id, study_id, created_at)
CREATE INDEX coding_need_idx ON public.coding USING btree (workspace_id, need_id, probability DESC, id DESC)
CREATE INDEX coding_step_coder_idx ON public.coding_step USING btree (workspace_id, interview_id, coder, "position")
CREATE INDEX coding_theme_idx ON public.coding USING btree (workspace_id, theme_id) WHERE (theme_id IS NOT NULL)
CREATE INDEX consent_statement_idx ON public.consent USING btree (workspace_id, statement_id)
CREATE INDEX consent_statement_respondent_idx ON public.consent_statement USING btree (workspace_id, respondent_id, purpose, id)
CREATE INDEX consent_study_idx ON public.consent USING btree (workspace_id, study_id, purpose, state)
CREATE INDEX doubt_check_run_idx ON public.doubt_check USING btree (workspace_id, run_id, id)
CREATE INDEX export_study_idx ON public.export USING btree (workspace_id, study_id, id)
CREATE INDEX import_error_import_idx ON public.import_error USING btree (workspace_id, import_id, id)
CREATE INDEX import_study_idx ON public.import USING btree (workspace_id, study_id, id)
CREATE INDEX insight_citation_page_idx ON public.insight_citation USING btree (workspace_id, page_id)
CREATE INDEX insight_comment_page_idx ON public.insight_comment USING btree (workspace_id, page_id, id)
CREATE INDEX insight_comment_thread_idx ON public.insight_comment USING btree (workspace_id, thread_id)
CREATE INDEX insight_page_study_idx ON public.insight_page USING btree (workspace_id, study_id, updated_at)
CREATE INDEX interview_respondent_idx ON public.interview USING btree (workspace_id, respondent_id)
CREATE INDEX job_study_idx ON public.job USING btree (workspace_id, study_id, id)
CREATE INDEX member_user_idx ON public.member USING btree (user_id)
CREATE INDEX membership_respondent_idx ON public.membership USING btree (workspace_id, respondent_id)
CREATE INDEX memo_interview_idx ON public.memo USING btree (workspace_id, interview_id) WHERE (interview_id IS NOT NULL)
CREATE INDEX memo_need_idx ON public.memo USING btree (workspace_id, need_id) WHERE (need_id IS NOT NULL)
CREATE INDEX memo_study_idx ON public.memo USING btree (workspace_id, study_id)
CREATE INDEX memo_theme_idx ON public.memo USING btree (workspace_id, theme_id) WHERE (theme_id IS NOT NULL)
CREATE INDEX memo_words_idx ON public.memo USING gin (words)
CREATE INDEX need_merged_into_idx ON public.need USING btree (workspace_id, merged_into) WHERE (merged_into IS NOT NULL)
CREATE INDEX need_parent_idx ON public.need USING btree (workspace_id, parent_id) WHERE (parent_id IS NOT NULL)
CREATE INDEX need_rating_question_idx ON public.need_rating USING btree (workspace_id, question_id)
CREATE INDEX need_study_idx ON public.need USING btree (workspace_id, study_id, id)
CREATE INDEX need_theme_idx ON public.need USING btree (workspace_id, theme_id) WHERE (theme_id IS NOT NULL)
CREATE INDEX open_answer_question_idx ON public.open_answer USING btree (workspace_id, question_id)
CREATE INDEX open_answer_study_idx ON public.open_answer USING btree (workspace_id, study_id)
CREATE INDEX open_answer_words_idx ON public.open_answer USING gin (words) WITH (fastupdate=off)
CREATE INDEX outside_coder_study_idx ON public.outside_coder USING btree (workspace_id, study_id)
CREATE INDEX passage_interview_idx ON public.passage USING btree (workspace_id, interview_id) WHERE (interview_id IS NOT NULL)
CREATE INDEX passage_question_idx ON public.passage USING btree (workspace_id, question_id) WHERE (question_id IS NOT NULL)
CREATE INDEX passage_respondent_idx ON public.passage USING btree (workspace_id, respondent_id) WHERE (respondent_id IS NOT NULL)
CREATE INDEX passage_response_idx ON public.passage USING btree (workspace_id, response_id) WHERE (response_id IS NOT NULL)
CREATE INDEX passage_study_idx ON public.passage USING btree (workspace_id, study_id)
CREATE INDEX passage_turn_idx ON public.passage USING btree (workspace_id, turn_id) WHERE (turn_id IS NOT NULL)
CREATE INDEX personal_datum_question_idx ON public.personal_datum USING btree (workspace_id, question_id) WHERE (question_id IS NOT NULL)
CREATE INDEX personal_datum_response_idx ON public.personal_datum USING btree (workspace_id, response_id) WHERE (response_id IS NOT NULL)
CREATE INDEX personal_datum_study_idx ON public.personal_datum USING btree (workspace_id, study_id, status)
CREATE INDEX personal_datum_turn_idx ON public.personal_datum USING btree (workspace_id, turn_id) WHERE (turn_id IS NOT NULL)
CREATE INDEX plane_point_respondent_idx ON public.plane_point USING btree (workspace_id, respondent_id)
CREATE INDEX question_study_idx ON public.question USING btree (workspace_id, study_id)
CREATE INDEX questionnaire_study_idx ON public.questionnaire USING btree (workspace_id, study_id)
CREATE INDEX quote_group_idx ON public.quote USING btree (workspace_id, group_id) WHERE (group_id IS NOT NULL)
CREATE INDEX quote_group_study_idx ON public.quote_group USING btree (workspace_id, study_id)
CREATE INDEX quote_study_idx ON public.quote USING btree (workspace_id, study_id)
CREATE INDEX respond_link_survey_idx ON public.respond_link USING btree (workspace_id, survey_id, id)
CREATE INDEX respondent_account_idx ON public.respondent USING btree (workspace_id, account_id) WHERE (account_id IS NOT NULL)
CREATE INDEX respondent_study_idx ON public.respondent USING btree (workspace_id, study_id, id)
CREATE INDEX response_respondent_idx ON public.response USING btree (workspace_id, respondent_id)
CREATE INDEX response_study_idx ON public.response USING btree (workspace_id, study_id, respondent_id) WHERE is_current
CREATE INDEX response_supersedes_idx ON public.response USING btree (workspace_id, supersedes_id) WHERE (supersedes_id IS NOT NULL)
CREATE INDEX run_study_idx ON public.run USING btree (workspace_id, study_id, id)
CREATE INDEX segmentation_study_idx ON public.segmentation USING btree (workspace_id, study_id, id)
CREATE INDEX session_user_idx ON public.session USING btree (user_id)
CREATE INDEX sign_in_attempt_account_idx ON public.sign_in_attempt USING btree (account_hash, failed_at)
CREATE INDEX sign_in_attempt_address_idx ON public.sign_in_attempt USING btree (address, failed_at)
CREATE INDEX submission_survey_idx ON public.submission USING btree (workspace_id, survey_id, id)
CREATE INDEX survey_study_idx ON public.survey USING btree (workspace_id, study_id, id)
CREATE INDEX text_reading_response_idx ON public.text_reading USING btree (workspace_id, response_id)
CREATE INDEX text_reading_study_idx ON public.text_reading USING btree (workspace_id, study_id)
CREATE INDEX text_reading_turn_idx ON public.text_reading USING btree (workspace_id, turn_id)
CREATE INDEX theme_parent_idx ON public.theme USING btree (workspace_id, parent_id) WHERE (parent_id IS NOT NULL)
CREATE INDEX theme_study_idx ON public.theme USING btree (workspace_id, study_id, "position")
CREATE INDEX turn_words_idx ON public.turn USING gin (words) WITH (fastupdate=off)
CREATE INDEX webhook_delivery_webhook_idx ON public.webhook_delivery USING btree (workspace_id, webhook_id, id)
CREATE INDEX webhook_study_idx ON public.webhook USING btree (workspace_id, study_id, id)
CREATE UNIQUE INDEX app_user_email_key ON public.app_user USING btree (lower(email))
CREATE UNIQUE INDEX job_dedupe_key ON public.job USING btree (workspace_id, name, dedupe_key) WHERE (state = ANY (ARRAY['queued'::text, 'running'::text]))
CREATE UNIQUE INDEX respond_link_person_key ON public.respond_link USING btree (workspace_id, survey_id, person_key) WHERE ((kind = 'invitation'::text) AND (revoked_at IS NULL))
CREATE UNIQUE INDEX respond_link_token_key ON public.respond_link USING btree (token_hash)
CREATE UNIQUE INDEX response_current_key ON public.response USING btree (workspace_id, survey_version_id, respondent_id) WHERE is_current
CREATE UNIQUE INDEX submission_single_use_key ON public.submission USING btree (workspace_id, link_id) WHERE is_single_use

FUNCTION word_reader(language text) RETURN CASE language WHEN 'ar'::text THEN 'needfinder_ar'::regconfig WHEN 'de'::text THEN 'needfinder_de'::regconfig WHEN 'el'::text THEN 'needfinder_el'::regconfig WHEN 'en'::text THEN 'needfinder_en'::regconfig WHEN 'es'::text THEN 'needfinder_es'::regconfig WHEN 'fr'::text THEN 'needfinder_fr'::regconfig WHEN 'hi'::text THEN 'needfinder_hi'::regconfig WHEN 'it'::text THEN 'needfinder_it'::regconfig WHEN 'nl'::text THEN 'needfinder_nl'::regconfig WHEN 'pt'::text THEN 'needfinder_pt'::regconfig WHEN 'ru'::text THEN 'needfinder_ru'::regconfig ELSE 'simple'::regconfig END
FUNCTION words_of(language text, said text) RETURN to_tsvector(word_reader(language), "left"(said, 200000))
FUNCTION words_wanted(language text, typed text) RETURN websearch_to_tsquery(word_reader(language), typed)

account POLICY account_tenant USING (workspace_id = (NULLIF(current_setting('needfinder.workspace_id'::text, true), ''::text))::uuid)
activity POLICY activity_tenant USING (workspace_id = (NULLIF(current_setting('needfinder.workspace_id'::text, true), ''::text))::uuid)
attribute POLICY attribute_tenant USING (workspace_id = (NULLIF(current_setting('needfinder.workspace_id'::text, true), ''::text))::uuid)
codebook_change POLICY codebook_change_tenant USING (workspace_id = (NULLIF(current_setting('needfinder.workspace_id'::text, true), ''::text))::uuid)
codebook_proposal POLICY codebook_proposal_tenant USING (workspace_id = (NULLIF(current_setting('needfinder.workspace_id'::text, true), ''::text))::uuid)
coding POLICY coding_tenant USING (workspace_id = (NULLIF(current_setting('needfinder.workspace_id'::text, true), ''::text))::uuid)
coding_step POLICY coding_step_tenant USING (workspace_id = (NULLIF(current_setting('needfinder.workspace_id'::text, true), ''::text))::uuid)
consent POLICY consent_tenant USING (workspace_id = (NULLIF(current_setting('needfinder.workspace_id'::text, true), ''::text))::uuid)
consent_statement POLICY consent_statement_tenant USING (workspace_id = (NULLIF(current_setting('needfinder.workspace_id'::text, true), ''::text))::uuid)
doubt_check POLICY doubt_check_tenant USING (workspace_id = (NULLIF(current_setting('needfinder.workspace_id'::text, true), ''::text))::uuid)
export POLICY export_tenant USING (workspace_id = (NULLIF(current_setting('needfinder.workspace_id'::text, true), ''::text))::uuid)
import POLICY import_tenant USING (workspace_id = (NULLIF(current_setting('needfinder.workspace_id'::text, true), ''::text))::uuid)
import_error POLICY import_error_tenant USING (workspace_id = (NULLIF(current_setting('needfinder.workspace_id'::text, true), ''::text))::uuid)
insight_citation POLICY insight_citation_tenant USING (workspace_id = (NULLIF(current_setting('needfinder.workspace_id'::text, true), ''::text))::uuid)
insight_comment POLICY insight_comment_tenant USING (workspace_id = (NULLIF(current_setting('needfinder.workspace_id'::text, true), ''::text))::uuid)
insight_page POLICY insight_page_tenant USING (workspace_id = (NULLIF(current_setting('needfinder.workspace_id'::text, true), ''::text))::uuid)
insight_version POLICY insight_version_tenant USING (workspace_id = (NULLIF(current_setting('needfinder.workspace_id'::text, true), ''::text))::uuid)
interview POLICY interview_tenant USING (workspace_id = (NULLIF(current_setting('needfinder.workspace_id'::text, true), ''::text))::uuid)
interview_coder POLICY interview_coder_tenant USING (workspace_id = (NULLIF(current_setting('needfinder.workspace_id'::text, true), ''::text))::uuid)
interview_coding POLICY interview_coding_tenant USING (workspace_id = (NULLIF(current_setting('needfinder.workspace_id'::text, true), ''::text))::uuid)
job POLICY job_tenant USING (workspace_id = (NULLIF(current_setting('needfinder.workspace_id'::text, true), ''::text))::uuid)
learning POLICY learning_tenant USING (workspace_id = (NULLIF(current_setting('needfinder.workspace_id'::text, true), ''::text))::uuid)
membership POLICY membership_tenant USING (workspace_id = (NULLIF(current_setting('needfinder.workspace_id'::text, true), ''::text))::uuid)
memo POLICY memo_tenant USING (workspace_id = (NULLIF(current_setting('needfinder.workspace_id'::text, true), ''::text))::uuid)
need POLICY need_tenant USING (workspace_id = (NULLIF(current_setting('needfinder.workspace_id'::text, true), ''::text))::uuid)
need_rating POLICY need_rating_tenant USING (workspace_id = (NULLIF(current_setting('needfinder.workspace_id'::text, true), ''::text))::uuid)
open_answer POLICY open_answer_tenant USING (workspace_id = (NULLIF(current_setting('needfinder.workspace_id'::text, true), ''::text))::uuid)
outside_coder POLICY outside_coder_tenant USING (workspace_id = (NULLIF(current_setting('needfinder.workspace_id'::text, true), ''::text))::uuid)
passage POLICY passage_tenant USING (workspace_id = (NULLIF(current_setting('needfinder.workspace_id'::text, true), ''::text))::uuid)
personal_datum POLICY personal_datum_tenant USING (workspace_id = (NULLIF(current_setting('needfinder.workspace_id'::text, true), ''::text))::uuid)
plane_point POLICY plane_point_tenant USING (workspace_id = (NULLIF(current_setting('needfinder.workspace_id'::text, true), ''::text))::uuid)
question POLICY question_tenant USING (workspace_id = (NULLIF(current_setting('needfinder.workspace_id'::text, true), ''::text))::uuid)
questionnaire POLICY questionnaire_tenant USING (workspace_id = (NULLIF(current_setting('needfinder.workspace_id'::text, true), ''::text))::uuid)
quota_count POLICY quota_count_tenant USING (workspace_id = (NULLIF(current_setting('needfinder.workspace_id'::text, true), ''::text))::uuid)
quote POLICY quote_tenant USING (workspace_id = (NULLIF(current_setting('needfinder.workspace_id'::text, true), ''::text))::uuid)
quote_group POLICY quote_group_tenant USING (workspace_id = (NULLIF(current_setting('needfinder.workspace_id'::text, true), ''::text))::uuid)
quoting_rule POLICY quoting_rule_tenant USING (workspace_id = (NULLIF(current_setting('needfinder.workspace_id'::text, true), ''::text))::uuid)
recording POLICY recording_tenant USING (workspace_id = (NULLIF(current_setting('needfinder.workspace_id'::text, true), ''::text))::uuid)
respondent POLICY respondent_tenant USING (workspace_id = (NULLIF(current_setting('needfinder.workspace_id'::text, true), ''::text))::uuid)
response POLICY response_tenant USING (workspace_id = (NULLIF(current_setting('needfinder.workspace_id'::text, true), ''::text))::uuid)
run POLICY run_tenant USING (workspace_id = (NULLIF(current_setting('needfinder.workspace_id'::text, true), ''::text))::uuid)
segment POLICY segment_tenant USING (workspace_id = (NULLIF(current_setting('needfinder.workspace_id'::text, true), ''::text))::uuid)
segmentation POLICY segmentation_tenant USING (workspace_id = (NULLIF(current_setting('needfinder.workspace_id'::text, true), ''::text))::uuid)
solution POLICY solution_tenant USING (workspace_id = (NULLIF(current_setting('needfinder.workspace_id'::text, true), ''::text))::uuid)
study POLICY study_tenant USING (workspace_id = (NULLIF(current_setting('needfinder.workspace_id'::text, true), ''::text))::uuid)
submission POLICY submission_tenant USING (workspace_id = (NULLIF(current_setting('needfinder.workspace_id'::text, true), ''::text))::uuid)
submission_save POLICY submission_save_tenant USING (workspace_id = (NULLIF(current_setting('needfinder.workspace_id'::text, true), ''::text))::uuid)
survey POLICY survey_tenant USING (workspace_id = (NULLIF(current_setting('needfinder.workspace_id'::text, true), ''::text))::uuid)
survey_version POLICY survey_version_tenant USING (workspace_id = (NULLIF(current_setting('needfinder.workspace_id'::text, true), ''::text))::uuid)
text_embedding POLICY text_embedding_tenant USING (workspace_id = (NULLIF(current_setting('needfinder.workspace_id'::text, true), ''::text))::uuid)
text_reading POLICY text_reading_tenant USING (workspace_id = (NULLIF(current_setting('needfinder.workspace_id'::text, true), ''::text))::uuid)
theme POLICY theme_tenant USING (workspace_id = (NULLIF(current_setting('needfinder.workspace_id'::text, true), ''::text))::uuid)
turn POLICY turn_tenant USING (workspace_id = (NULLIF(current_setting('needfinder.workspace_id'::text, true), ''::text))::uuid)
upload POLICY upload_tenant USING (workspace_id = (NULLIF(current_setting('needfinder.workspace_id'::text, true), ''::text))::uuid)
webhook POLICY webhook_tenant USING (workspace_id = (NULLIF(current_setting('needfinder.workspace_id'::text, true), ''::text))::uuid)
webhook_delivery POLICY webhook_delivery_tenant USING (workspace_id = (NULLIF(current_setting('needfinder.workspace_id'::text, true), ''::text))::uuid)
workspace POLICY workspace_tenant USING (workspace_id = (NULLIF(current_setting('needfinder.workspace_id'::text, true), ''::text))::uuid)

account GRANT DELETE, INSERT, SELECT, UPDATE TO needfinder_app
activity GRANT DELETE, INSERT, SELECT, UPDATE TO needfinder_app
api_token GRANT DELETE, INSERT, SELECT, UPDATE TO needfinder_app
app_user GRANT DELETE, INSERT, SELECT, UPDATE TO needfinder_app
attribute GRANT DELETE, INSERT, SELECT, UPDATE TO needfinder_app
codebook_change GRANT DELETE, INSERT, SELECT, UPDATE TO needfinder_app
codebook_proposal GRANT DELETE, INSERT, SELECT, UPDATE TO needfinder_app
coding GRANT DELETE, INSERT, SELECT, UPDATE TO needfinder_app
coding_step GRANT DELETE, INSERT, SELECT, UPDATE TO needfinder_app
consent GRANT DELETE, INSERT, SELECT, UPDATE TO needfinder_app
consent_statement GRANT INSERT, SELECT TO needfinder_app
doubt_check GRANT DELETE, INSERT, SELECT, UPDATE TO needfinder_app
export GRANT DELETE, INSERT, SELECT, UPDATE TO needfinder_app
import GRANT DELETE, INSERT, SELECT, UPDATE TO needfinder_app
import_error GRANT DELETE, INSERT, SELECT, UPDATE TO needfinder_app
insight_citation GRANT DELETE, INSERT, SELECT, UPDATE TO needfinder_app
insight_comment GRANT DELETE, INSERT, SELECT, UPDATE TO needfinder_app
insight_page GRANT DELETE, INSERT, SELECT, UPDATE TO needfinder_app
insight_version GRANT DELETE, INSERT, SELECT, UPDATE TO needfinder_app
interview GRANT DELETE, INSERT, SELECT, UPDATE TO needfinder_app
interview_coder GRANT DELETE, INSERT, SELECT, UPDATE TO needfinder_app
interview_coding GRANT DELETE, INSERT, SELECT, UPDATE TO needfinder_app
invite GRANT DELETE, INSERT, SELECT, UPDATE TO needfinder_app
job GRANT DELETE, INSERT, SELECT, UPDATE TO needfinder_app
job_lease GRANT DELETE, INSERT, SELECT, UPDATE TO needfinder_app
learning GRANT DELETE, INSERT, SELECT, UPDATE TO needfinder_app
member GRANT DELETE, INSERT, SELECT, UPDATE TO needfinder_app
membership GRANT DELETE, INSERT, SELECT, UPDATE TO needfinder_app
memo GRANT DELETE, INSERT, SELECT, UPDATE TO needfinder_app
need GRANT DELETE, INSERT, SELECT, UPDATE TO needfinder_app
need_rating GRANT DELETE, INSERT, SELECT, UPDATE TO needfinder_app
open_answer GRANT DELETE, INSERT, SELECT, UPDATE TO needfinder_app
outside_coder GRANT DELETE, INSERT, SELECT, UPDATE TO needfinder_app
passage GRANT DELETE, INSERT, SELECT, UPDATE TO needfinder_app
personal_datum GRANT DELETE, INSERT, SELECT, UPDATE TO needfinder_app
plane_point GRANT DELETE, INSERT, SELECT, UPDATE TO needfinder_app
question GRANT DELETE, INSERT, SELECT, UPDATE TO needfinder_app
questionnaire GRANT DELETE, INSERT, SELECT, UPDATE TO needfinder_app
quota_count GRANT DELETE, INSERT, SELECT, UPDATE TO needfinder_app
quote GRANT DELETE, INSERT, SELECT, UPDATE TO needfinder_app
quote_group GRANT DELETE, INSERT, SELECT, UPDATE TO needfinder_app
quoting_rule GRANT DELETE, INSERT, SELECT, UPDATE TO needfinder_app
recording GRANT DELETE, INSERT, SELECT, UPDATE TO needfinder_app
respond_link GRANT DELETE, INSERT, SELECT, UPDATE TO needfinder_app
respondent GRANT DELETE, INSERT, SELECT, UPDATE TO needfinder_app
response GRANT DELETE, INSERT, SELECT, UPDATE TO needfinder_app
run GRANT DELETE, INSERT, SELECT, UPDATE TO needfinder_app
segment GRANT DELETE, INSERT, SELECT, UPDATE TO needfinder_app
segmentation GRANT DELETE, INSERT, SELECT, UPDATE TO needfinder_app
session GRANT DELETE, INSERT, SELECT, UPDATE TO needfinder_app
share_link GRANT DELETE, INSERT, SELECT, UPDATE TO needfinder_app
sign_in_attempt GRANT DELETE, INSERT, SELECT, UPDATE TO needfinder_app
sign_in_link GRANT DELETE, INSERT, SELECT, UPDATE TO needfinder_app
solution GRANT DELETE, INSERT, SELECT, UPDATE TO needfinder_app
study GRANT DELETE, INSERT, SELECT, UPDATE TO needfinder_app
submission GRANT DELETE, INSERT, SELECT, UPDATE TO needfinder_app
submission_save GRANT DELETE, INSERT, SELECT, UPDATE TO needfinder_app
survey GRANT DELETE, INSERT, SELECT, UPDATE TO needfinder_app
survey_version GRANT DELETE, INSERT, SELECT, UPDATE TO needfinder_app
text_embedding GRANT DELETE, INSERT, SELECT, UPDATE TO needfinder_app
text_reading GRANT DELETE, INSERT, SELECT, UPDATE TO needfinder_app
theme GRANT DELETE, INSERT, SELECT, UPDATE TO needfinder_app
turn GRANT DELETE, INSERT, SELECT, UPDATE TO needfinder_app
upload GRANT DELETE, INSERT, SELECT, UPDATE TO needfinder_app
webhook GRANT DELETE, INSERT, SELECT, UPDATE TO needfinder_app
webhook_delivery GRANT DELETE, INSERT, SELECT, UPDATE TO needfinder_app
workspace GRANT DELETE, INSERT, SELECT, UPDATE TO needfinder_app
