import { Module } from '@nestjs/common';
import { CodingsModule } from '../codings/index.js';
import { NeedsModule } from '../needs/index.js';
import { StudiesModule } from '../studies/index.js';
import { CodedTextRepository } from './coded-text.repository.js';
import { CodedTextsService } from './coded-texts.service.js';
import { MemoSearchRepository } from './memo-search.repository.js';
import { MemoSearchResolver } from './memo-search.resolver.js';
import { MemoSearchService } from './memo-search.service.js';
import { SearchRepository } from './search.repository.js';
import { SearchResolver } from './search.resolver.js';
import { SearchService } from './search.service.js';
import { WantedWordsService } from './wanted-words.service.js';

@Module({
  imports: [StudiesModule, NeedsModule, CodingsModule],
  providers: [
    CodedTextRepository,
    CodedTextsService,
    SearchRepository,
    SearchService,
    SearchResolver,
    WantedWordsService,
    MemoSearchRepository,
    MemoSearchService,
    MemoSearchResolver,
  ],
})
export class SearchesModule {}
