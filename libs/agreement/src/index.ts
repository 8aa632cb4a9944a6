export { type AgreementOptions, agreementTable } from './agreement-table.js';
export { agreementMatrix, cohenKappa, percentAgreement } from './cohen-kappa.js';
export { krippendorffAlpha, krippendorffAlphaInterval } from './krippendorff-alpha.js';
export * from './types.js';
