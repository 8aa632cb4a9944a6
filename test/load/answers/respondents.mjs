import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { QUESTIONS, saveOf } from './fielded-survey.mjs';

const RETRY_MS = 200;
const TIMEOUT_MS = 10_000;
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * A classroom behind one address: each sends its saves one after the other, again and again until they are
 * acknowledged, as the respondent's page does; who is done makes room for the next.
 */
export class Classroom {
  /** Every acknowledged save: `{ clientId, saveId, answers, isLast }`. */
  acknowledged = [];
  /** Saves that the server said no to, by status. */
  refused = new Map();
  /** Milliseconds from the moment a save was due to its acknowledgement; emptied by `takeLatencies`. */
  #latencies = [];
  #due = [];
  #idle = [];
  #busy = 0;
  #agent;

  constructor(origin, fielded, people) {
    this.target = { origin, fielded };
    this.#agent = new Agent({ keepAlive: true, maxSockets: people });
    // In the middle of the survey, each elsewhere, so that some end it at any time.
    this.#idle = Array.from({ length: people }, (_, person) => ({ clientId: randomUUID(), at: person % QUESTIONS }));
  }

  /** Saves fall due `perSecond` times a second, whatever became of those before. */
  async answer(seconds, perSecond) {
    const startedAt = performance.now();
    for (let sent = 0; sent < seconds * perSecond;) {
      const elapsed = performance.now() - startedAt;
      for (; sent < Math.min(seconds, elapsed / 1000) * perSecond; sent++) {
        this.#due.push(startedAt + (sent / perSecond) * 1000);
        this.#next();
      }
      await pause(5);
    }
  }

  /** Until everything that fell due is acknowledged. */
  async settle() {
    while (this.#due.length > 0 || this.#busy > 0) await pause(20);
    this.#agent.destroy();
  }

  takeLatencies() {
    const taken = this.#latencies;
    this.#latencies = [];
    return taken;
  }

  #next() {
    if (this.#due.length === 0 || this.#idle.length === 0) return;
    void this.#save(this.#idle.shift(), this.#due.shift());
  }

  async #save(person, dueAt) {
    this.#busy++;
    const saveId = randomUUID();
    const body = saveOf(person.at, this.target.fielded, this.acknowledged.length);
    for (let answer = await this.#put(person, saveId, body); ; answer = await this.#put(person, saveId, body)) {
      if (answer.status === 200) break;
      if (answer.status !== 0) this.refused.set(answer.status, (this.refused.get(answer.status) ?? 0) + 1);
      if (answer.status >= 400 && answer.status < 429) throw new Error(`${answer.status} ${answer.text}`);
      await pause(RETRY_MS);
    }
    this.#latencies.push(performance.now() - dueAt);
    this.acknowledged.push({ clientId: person.clientId, saveId, answers: body.answers, isLast: body.complete });
    this.#idle.push(body.complete ? { clientId: randomUUID(), at: 0 } : { ...person, at: person.at + 1 });
    this.#busy--;
    this.#next();
  }

  /** Status 0: nobody answered. */
  #put({ clientId }, saveId, body) {
    const { origin, fielded } = this.target;
    return new Promise((resolve) => {
      const sent = request(
        `${origin}/api/respond/${fielded.token}/${clientId}/${saveId}`,
        {
          ...{ method: 'PUT', agent: this.#agent, timeout: TIMEOUT_MS },
          headers: { 'content-type': 'application/json', 'x-needfinder-client': 'respond' },
        },
        (reply) => {
          let text = '';
          reply.on('data', (chunk) => (text += chunk));
          reply.on('end', () => resolve({ status: reply.statusCode, text }));
          reply.on('error', () => resolve({ status: 0, text: '' }));
        },
      );
      sent.on('timeout', () => sent.destroy());
      sent.on('error', () => resolve({ status: 0, text: '' }));
      sent.end(JSON.stringify(body));
    });
  }
}
