export { InsightsModule } from './insights.module.js';
export { InsightPageService } from './insight-page.service.js';
export { Citation } from './citation.model.js';
export { InsightPage } from './insight.model.js';
export type { InsightDocument } from './insight-document.js';
export { OutsidePageService } from './outside-page.service.js';
