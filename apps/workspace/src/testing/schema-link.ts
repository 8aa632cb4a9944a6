import { ApolloLink } from '@apollo/client';
import { buildSchema, execute, OperationTypeNode, subscribe, type ExecutionResult } from 'graphql';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Observable } from 'rxjs';

/**
 * What the api answers, by root field: a value, or a function of the field's arguments (`study: ({ id }) => …`).
 * A function that throws a `GraphQLError` is a refusal; one that throws a `TypeError` cannot be reached. A subscription
 * is an async iterable.
 */
export type Answers = Readonly<Record<string, unknown>>;

const schema = buildSchema(readFileSync(fileURLToPath(new URL('../../../../schema.graphql', import.meta.url)), 'utf8'));

/**
 * Stands in for the api, with the real schema: a fixture that lacks a field, or has one of the wrong type, fails the
 * test that uses it.
 */
export function createSchemaLink(answers: Answers): ApolloLink {
  return new ApolloLink(
    ({ query: document, variables, operationType }) =>
      new Observable((observer) => {
        const args = { schema, document, variableValues: variables, rootValue: answers };
        let isOpen = true;
        const answer = async (): Promise<void> => {
          if (operationType !== OperationTypeNode.SUBSCRIPTION) {
            observer.next(unwrapped(await execute(args)));
            observer.complete();
            return;
          }
          const events = await subscribe(args);
          if (!(Symbol.asyncIterator in events)) return observer.next(events);
          for await (const event of events) if (isOpen) observer.next(event);
        };
        answer().catch((error: unknown) => observer.error(error));
        return () => {
          isOpen = false;
        };
      }),
  );
}

/** A `TypeError` of an answer is a network that is down, not a result. */
function unwrapped(result: ExecutionResult): ExecutionResult {
  const cause = result.errors?.find(({ originalError }) => originalError instanceof TypeError);
  if (cause?.originalError) throw cause.originalError;
  return result;
}

/** Events of a subscription that a test sends when it wants. */
export class EventFeed<Event> implements AsyncIterable<Event> {
  private readonly waiting: ((event: IteratorResult<Event>) => void)[] = [];
  private readonly sent: Event[] = [];

  send(event: Event): void {
    const next = this.waiting.shift();
    if (next) next({ value: event, done: false });
    else this.sent.push(event);
  }

  [Symbol.asyncIterator](): AsyncIterator<Event> {
    return {
      next: () => {
        const event = this.sent.shift();
        if (event !== undefined) return Promise.resolve({ value: event, done: false });
        return new Promise((resolve) => this.waiting.push(resolve));
      },
    };
  }
}

/** A subscription on which nothing happens. */
export const noEvents = (): AsyncIterable<never> => new EventFeed<never>();
