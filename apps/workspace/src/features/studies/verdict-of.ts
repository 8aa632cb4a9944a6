import type { Verdict as DomainVerdict } from '@needfinder/domain';
import type { Verdict } from '../../gql/schema.generated.js';

/** A verdict of the api in the words of the domain, which the shared components speak. */
export const verdictOf = (verdict: Verdict): DomainVerdict => verdict.toLowerCase() as Lowercase<Verdict>;
