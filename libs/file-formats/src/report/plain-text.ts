/** XML knows no control characters; a file with one does not open. */
export const plainText = (text: string): string =>
  // eslint-disable-next-line no-control-regex -- they are what is taken out
  text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
