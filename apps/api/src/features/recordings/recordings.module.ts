import { Module } from '@nestjs/common';
import { InterviewsModule, InterviewsRemoved } from '../interviews/index.js';
import { StudiesModule } from '../studies/index.js';
import { RecordingController } from './recording.controller.js';
import { RecordingErasureService } from './recording-erasure.service.js';
import { RecordingFiles } from './recording-files.js';
import { RecordingRepository } from './recording.repository.js';
import { RecordingResolver } from './recording.resolver.js';
import { RecordingService } from './recording.service.js';
import { RecordingSweepService } from './recording-sweep.service.js';

@Module({
  imports: [StudiesModule, InterviewsModule],
  controllers: [RecordingController],
  providers: [
    RecordingRepository,
    RecordingFiles,
    RecordingService,
    RecordingErasureService,
    RecordingSweepService,
    RecordingResolver,
  ],
})
export class RecordingsModule {
  constructor(removed: InterviewsRemoved, erasure: RecordingErasureService) {
    removed.register(erasure);
  }
}
