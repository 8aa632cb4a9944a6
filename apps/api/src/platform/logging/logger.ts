import pino from 'pino';

/** Fields that may ever hold what a respondent wrote. They are cut out of every log line, wherever they appear. */
const PRIVATE_FIELDS = ['text', 'answers', 'answer', 'password', 'token', 'secret', 'cookie', 'authorization'];

/** Structured log. Give ids, counts and durations; never the words of a respondent. */
export abstract class Logger {
  abstract child(fields: Record<string, unknown>): Logger;
  abstract debug(fields: Record<string, unknown>, message: string): void;
  abstract info(fields: Record<string, unknown>, message: string): void;
  abstract warn(fields: Record<string, unknown>, message: string): void;
  abstract error(fields: Record<string, unknown>, message: string): void;
}

/** JSON lines on stderr, so that stdout stays free for the sign-in link. */
export function createLogger(level: string): Logger {
  const paths = PRIVATE_FIELDS.flatMap((field) => [field, `*.${field}`]);
  return pino(
    {
      level,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths, remove: true },
      serializers: { error: pino.stdSerializers.err },
    },
    pino.destination({ dest: 2, sync: true }),
  ) as unknown as Logger;
}
