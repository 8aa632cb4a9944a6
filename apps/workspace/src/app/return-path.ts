/** The sign-in page that afterwards leads back to where the caller was. */
export function signInPath(from: string): string {
  return from === '/' ? '/sign-in' : `/sign-in?return=${encodeURIComponent(from)}`;
}

/** Only paths of this application: a link to another site in `return` would send a signed-in person away. */
export function safeReturnPath(wanted: string | null): string {
  return wanted && /^\/(?![/\\])/.test(wanted) ? wanted : '/';
}
