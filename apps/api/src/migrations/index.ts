import { AddWorkspacesAndAccounts1764000000000 } from './1764000000000-add-workspaces-and-accounts.js';
import { AddJobs1764000000100 } from './1764000000100-add-jobs.js';
import { AddUploads1764000000200 } from './1764000000200-add-uploads.js';
import { Studies1764000001000 } from './1764000001000-studies.js';
import { Interviews1764000002000 } from './1764000002000-interviews.js';
import { Codebook1764000003000 } from './1764000003000-codebook.js';
import { Segmentations1764000004000 } from './1764000004000-segmentations.js';
import { Shares1764000005000 } from './1764000005000-shares.js';
import { MoreMethods1764000006000 } from './1764000006000-more-methods.js';
import { PicturesOfRuns1764000007000 } from './1764000007000-pictures-of-runs.js';
import { Fielding1764000009000 } from './1764000009000-fielding.js';
import { Exports1764000010000 } from './1764000010000-exports.js';
import { TextEmbeddings1764000012000 } from './1764000012000-text-embeddings.js';
import { Consensus1764000013000 } from './1764000013000-consensus.js';
import { CodingByPeople1764000020000 } from './1764000020000-coding-by-people.js';
import { Redactions1764000021000 } from './1764000021000-redactions.js';
import { Webhooks1764000030000 } from './1764000030000-webhooks.js';
import { Learnings1764000031000 } from './1764000031000-learnings.js';
import { Embedding1764000040000 } from './1764000040000-embedding.js';
import { CodeGuides1764000050000 } from './1764000050000-code-guides.js';
import { Memos1764000050001 } from './1764000050001-memos.js';
import { SearchableTexts1764000055000 } from './1764000055000-searchable-texts.js';
import { DoubtChecks1764000060000 } from './1764000060000-doubt-checks.js';
import { SameDevices1764000061000 } from './1764000061000-same-devices.js';
import { Consents1764000062000 } from './1764000062000-consents.js';
import { Quotes1764000063000 } from './1764000063000-quotes.js';
import { OutsideCoders1764000065000 } from './1764000065000-outside-coders.js';
import { DueCodings1764000065100 } from './1764000065100-due-codings.js';
import { InsightPages1764000068000 } from './1764000068000-insight-pages.js';
import { SharedInsights1764000068001 } from './1764000068001-shared-insights.js';
import { Recordings1764000070000 } from './1764000070000-recordings.js';
import { DoubtCheckSegments1764000071000 } from './1764000071000-doubt-check-segments.js';
import { StemmedMemos1764000072000 } from './1764000072000-stemmed-memos.js';

/** Every migration, oldest first. A new one is added at the end: what has run somewhere is never edited or moved. */
export const migrations = [
  AddWorkspacesAndAccounts1764000000000,
  AddJobs1764000000100,
  AddUploads1764000000200,
  Studies1764000001000,
  Interviews1764000002000,
  Codebook1764000003000,
  Segmentations1764000004000,
  Shares1764000005000,
  MoreMethods1764000006000,
  PicturesOfRuns1764000007000,
  Fielding1764000009000,
  Exports1764000010000,
  TextEmbeddings1764000012000,
  Consensus1764000013000,
  CodingByPeople1764000020000,
  Redactions1764000021000,
  Webhooks1764000030000,
  Learnings1764000031000,
  Embedding1764000040000,
  CodeGuides1764000050000,
  Memos1764000050001,
  SearchableTexts1764000055000,
  DoubtChecks1764000060000,
  SameDevices1764000061000,
  Consents1764000062000,
  Quotes1764000063000,
  OutsideCoders1764000065000,
  DueCodings1764000065100,
  InsightPages1764000068000,
  SharedInsights1764000068001,
  Recordings1764000070000,
  DoubtCheckSegments1764000071000,
  StemmedMemos1764000072000,
] as const;
