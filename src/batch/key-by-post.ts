import { CountersignError } from '../diagnostics/index.js';
import type { LastingKey, RevocationData } from '../sign/index.js';
import type { Port, Question, Reply, SignerFacts } from './sealing-post.js';

/**
 * A key that is in another thread, as a worker has it: it asks for each signature and each time stamp. The worker's end of a channel at whose
 * other end is `answerByPost`. Errors: those of who is asked.
 */
export function keyByPost(facts: SignerFacts, port: Port): LastingKey {
  const { hasTimeStamps, hasLongTerm, ...signer } = facts;
  const waiting = new Map<number, (reply: Reply) => void>();
  let asked = 0;
  port.on('message', (reply: Reply) => {
    waiting.get(reply.id)?.(reply);
    waiting.delete(reply.id);
  });
  const ask = (question: Question['asked']) =>
    new Promise<Reply>((resolve) => {
      asked += 1;
      waiting.set(asked, resolve);
      port.postMessage({ id: asked, asked: question } satisfies Question);
    });
  const octetsOf = async (what: 'sign' | 'stamp', octets: Uint8Array): Promise<Uint8Array> => {
    const reply = await ask({ what, octets });
    if ('octets' in reply) return reply.octets;
    throw errorOf(reply);
  };
  const collect = async (chains: readonly (readonly Uint8Array[])[]): Promise<RevocationData> => {
    const reply = await ask({ what: 'longTerm', chains });
    if ('data' in reply) return reply.data;
    throw errorOf(reply);
  };
  return {
    signer: { ...signer, sign: (octets) => octetsOf('sign', octets) },
    ...(hasTimeStamps && { timeStamps: { stamp: (octets) => octetsOf('stamp', octets) } }),
    ...(hasLongTerm && { longTerm: collect }),
  };
}

function errorOf(reply: Reply): Error {
  if ('diagnostics' in reply) return new CountersignError(reply.diagnostics, { exitCode: reply.exitCode });
  return new Error('fault' in reply ? reply.fault : 'This answers another question');
}
