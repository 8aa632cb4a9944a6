export { DemoStudiesModule } from './demo-studies.module.js';
export { DemoStudyService } from './demo-study.service.js';
