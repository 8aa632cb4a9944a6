import { Module } from '@nestjs/common';
import { NeedsModule } from '../needs/index.js';
import { StudiesModule } from '../studies/index.js';
import { CodedTextRepository } from './coded-text.repository.js';
import { CodedTextsService } from './coded-texts.service.js';
import { SearchRepository } from './search.repository.js';
import { SearchResolver } from './search.resolver.js';
import { SearchService } from './search.service.js';

@Module({
  imports: [StudiesModule, NeedsModule],
  providers: [CodedTextRepository, CodedTextsService, SearchRepository, SearchService, SearchResolver],
})
export class SearchesModule {}
