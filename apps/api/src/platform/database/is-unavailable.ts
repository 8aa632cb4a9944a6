/** Connection errors, shut-downs and start-ups of PostgreSQL (classes 08 and 57P), and what Node says of sockets. */
const CODES = /^(08\w{3}|57P0[123]|ECONNREFUSED|ECONNRESET|EPIPE)$/;
/** What TypeORM says of a transaction whose connection broke under it. */
const BROKEN = new Set(['QueryRunnerAlreadyReleasedError', 'QueryRunnerProviderAlreadyReleasedError']);

/** Whether an error says no more than that the database cannot be reached now: trying again later may work. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code: unknown = Reflect.get(error, 'code');
  return (
    BROKEN.has(error.name) ||
    (typeof code === 'string' && CODES.test(code)) ||
    /^Connection terminated/.test(error.message)
  );
}
