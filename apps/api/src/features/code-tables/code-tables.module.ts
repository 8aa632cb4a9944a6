import { Module } from '@nestjs/common';
import { NeedsModule } from '../needs/index.js';
import { RespondentsModule } from '../respondents/index.js';
import { StudiesModule } from '../studies/index.js';
import { CodeTableResolver } from './code-table.resolver.js';
import { CodeTableService } from './code-table.service.js';
import { CodedUnitRepository } from './coded-unit.repository.js';
import { CountedCodesService } from './counted-codes.service.js';
import { SaturationService } from './saturation.service.js';

@Module({
  imports: [StudiesModule, RespondentsModule, NeedsModule],
  providers: [CodedUnitRepository, CountedCodesService, CodeTableService, SaturationService, CodeTableResolver],
  exports: [CodeTableService],
})
export class CodeTablesModule {}
