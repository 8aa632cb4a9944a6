export { OpportunitiesModule } from './opportunities.module.js';
export { OpportunityService } from './opportunity.service.js';
export { Opportunity, OpportunityLandscape, OpportunityZoneEnum } from './opportunity.model.js';
