import { Module } from '@nestjs/common';
import { CodebookChanged, NeedsModule } from '../needs/index.js';
import { StudiesModule } from '../studies/index.js';
import { LearnFromCodingsHandler } from './learn-from-codings.handler.js';
import { LearningService } from './learning.service.js';
import { ReviewRepository } from './review.repository.js';
import { ReviewResolver } from './review.resolver.js';
import { ReviewService } from './review.service.js';

@Module({
  imports: [StudiesModule, NeedsModule],
  providers: [ReviewRepository, ReviewService, LearningService, LearnFromCodingsHandler, ReviewResolver],
})
export class ReviewsModule {
  constructor(changed: CodebookChanged, learning: LearningService) {
    changed.register(learning);
  }
}
