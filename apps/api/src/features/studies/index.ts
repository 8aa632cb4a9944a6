export { StudiesModule } from './studies.module.js';
export { StudyService } from './study.service.js';
export { ActivityService } from './activity.service.js';
export { type StudyCountSource, StudyCountSources } from './study-count-sources.js';
export { StudyByIdLoader } from './study-by-id.loader.js';
export { Study } from './study.model.js';
export { studyChanged } from './study-changed.topic.js';
