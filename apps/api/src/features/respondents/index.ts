export { RespondentsModule } from './respondents.module.js';
export { RespondentService } from './respondent.service.js';
export { RespondentErasureService } from './respondent-erasure.service.js';
export { RespondentWritingService } from './respondent-writing.service.js';
export { AttributeService } from './attribute.service.js';
export { presentAnswer } from './attribute-value.js';
export {
  type RespondentErased,
  RespondentErasedHandlers,
  type RespondentFilterPart,
  RespondentFilters,
} from './respondent-ports.js';
export { RespondentByIdLoader } from './respondent-by-id.loader.js';
export { AttributesByStudyLoader } from './attributes-by-study.loader.js';
export { Attribute, AttributeKindEnum, AttributeValue } from './attribute.model.js';
export { Account, Respondent } from './respondent.model.js';
export { AttributeValueInput } from './update-respondent.input.js';
export { ConsentPurposeEnum, ConsentStateEnum } from './consent-words.js';
export { ConsentInput } from './consent.input.js';
export { AttributeFilter, RespondentFilter } from './respondent-filter.input.js';
