import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { InterviewsModule } from '../interviews/index.js';
import { NeedsModule } from '../needs/index.js';
import { RedactionsModule, TextsRewrittenHandlers } from '../redactions/index.js';
import { AgreementResolver } from './agreement.resolver.js';
import { AgreementService } from './agreement.service.js';
import { AssignmentResolver } from './assignment.resolver.js';
import { AssignmentService } from './assignment.service.js';
import { CodedMaterialRepository } from './coded-material.repository.js';
import { CodedMaterialService } from './coded-material.service.js';
import { CodingReadingService } from './coding-reading.service.js';
import { CodingRewritingService } from './coding-rewriting.service.js';
import { CodingRepository } from './coding.repository.js';
import { CodingResolver } from './coding.resolver.js';
import { CodingStepRepository } from './coding-step.repository.js';
import { CodingStepService } from './coding-step.service.js';
import { InterviewCodersResolver } from './interview-coders.resolver.js';
import { InterviewCodersService } from './interview-coders.service.js';
import { InterviewCodingRepository } from './interview-coding.repository.js';
import { CoderNameService } from './coder-name.service.js';
import { MemoRepository } from './memo.repository.js';
import { MemoResolver } from './memo.resolver.js';
import { MemoService } from './memo.service.js';
import { OutsideCoderRepository } from './outside-coder.repository.js';
import { OutsideCodingService } from './outside-coding.service.js';
import { StudiesModule } from '../studies/index.js';
import { MemoRewordingRepository } from './memo-rewording.repository.js';

@Module({
  imports: [AccountsModule, StudiesModule, InterviewsModule, RedactionsModule, NeedsModule],
  providers: [
    CodingRepository,
    CodingStepRepository,
    InterviewCodingRepository,
    CodingReadingService,
    CodingRewritingService,
    MemoRewordingRepository,
    CodingStepService,
    InterviewCodersService,
    CodingResolver,
    InterviewCodersResolver,
    AssignmentService,
    AssignmentResolver,
    AgreementService,
    AgreementResolver,
    CoderNameService,
    OutsideCoderRepository,
    OutsideCodingService,
    CodedMaterialRepository,
    CodedMaterialService,
    MemoRepository,
    MemoService,
    MemoResolver,
  ],
  exports: [OutsideCodingService, CodedMaterialService, CoderNameService],
})
export class CodingsModule {
  constructor(rewritten: TextsRewrittenHandlers, rewriting: CodingRewritingService) {
    rewritten.register(rewriting);
  }
}
