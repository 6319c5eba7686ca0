import { CountersignError } from '../diagnostics/index.js';
import type { LastingKey } from '../sign/index.js';
import type { Port, Question, Reply } from './sealing-post.js';

/** An answer as it is sent, without the id of its question. */
type Answer = Reply extends infer One ? (One extends Reply ? Omit<One, 'id'> : never) : never;

/**
 * Answers what a worker asks of the key, at the main thread's end of a channel.
 *
 * @param whileWaiting Told of each piece of work that the worker waits for.
 */
export function answerByPost(
  key: LastingKey,
  port: Port,
  whileWaiting: (work: () => Promise<void>) => Promise<void>,
): void {
  port.on('message', ({ id, asked }: Question) => {
    void whileWaiting(async () => {
      const answer = await answered(key, asked);
      port.postMessage({ ...answer, id });
    });
  });
}

async function answered(key: LastingKey, asked: Question['asked']): Promise<Answer> {
  try {
    switch (asked.what) {
      case 'sign':
        return { octets: await key.signer.sign(asked.octets) };
      case 'stamp':
        return await stamped(key, asked.octets);
      case 'longTerm':
        return key.longTerm === undefined ? unasked : { data: await key.longTerm(asked.chains) };
      default:
        return asked satisfies never;
    }
  } catch (error) {
    if (error instanceof CountersignError)
      return { diagnostics: error.diagnostics, exitCode: error.exitCode };
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

const unasked = { fault: 'Nobody is there to be asked' };

async function stamped({ timeStamps }: LastingKey, octets: Uint8Array): Promise<Answer> {
  return timeStamps === undefined ? unasked : { octets: await timeStamps.stamp(octets) };
}
