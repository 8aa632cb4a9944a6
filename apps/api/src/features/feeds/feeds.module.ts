import { Module } from '@nestjs/common';
import { SurveysModule } from '../surveys/index.js';
import { FeedController } from './feed.controller.js';
import { FeedRepository } from './feed.repository.js';
import { FeedService } from './feed.service.js';

@Module({ imports: [SurveysModule], controllers: [FeedController], providers: [FeedRepository, FeedService] })
export class FeedsModule {}
