import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('subject-process.mjs', import.meta.url));

/** Starts a subject in a process of its own. */
export async function startProcess(subject, { root, product, folder, warmUp, again }) {
  const child = fork(program, [JSON.stringify({ ...subject, root, product, folder })]);
  const answer = async () => {
    const [message] = await Promise.race([
      once(child, 'message'),
      once(child, 'exit').then(() => [{ failed: 'it ended' }]),
    ]);
    if (message.failed !== undefined) throw new Error(`${subject.id}: ${message.failed}`);
    return message;
  };
  const ask = (message) => {
    child.send(message);
    return answer();
  };
  try {
    await answer();
    await ask({ from: 0, count: warmUp });
  } catch (error) {
    child.kill();
    throw error;
  }
  return {
    // While the others have their turns a runtime gives back memory and forgets what it compiled.
    async round(at, documents) {
      const from = warmUp + at * (again + documents);
      await ask({ from, count: again });
      return ask({ from: from + again, count: documents });
    },
    close: () => child.kill(),
  };
}
