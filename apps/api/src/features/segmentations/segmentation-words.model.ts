import { INDICATOR_SCALES, VERDICTS } from '@needfinder/domain';
import { graphqlEnum } from '../../platform/graphql/index.js';
import { BASIS_MEASURES } from './basis.js';

export const METHOD_OPTIONS = ['auto', 'lca', 'kmeans', 'ward', 'pam', 'consensus'] as const;
export const STYLE_OPTIONS = ['auto', 'raw', 'centred'] as const;

export const VerdictEnum = graphqlEnum('Verdict', VERDICTS, 'What a run concludes about the groups it looked for');
export const BasisMeasureEnum = graphqlEnum('BasisMeasure', BASIS_MEASURES, 'How a need enters a basis');
export const IndicatorScaleEnum = graphqlEnum('IndicatorScale', INDICATOR_SCALES);
export const MethodOptionEnum = graphqlEnum('MethodOption', METHOD_OPTIONS);
export const StyleOptionEnum = graphqlEnum('StyleOption', STYLE_OPTIONS);
