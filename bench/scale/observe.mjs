import { readdir, readFile } from 'node:fs/promises';

/**
 * Watches a running batch: how many documents there are, and how much memory its processes hold.
 *
 * @param pid The process; workers that are processes of their own are found below it, threads are part of it.
 * @param out Folder that the documents appear in.
 * @param every Milliseconds between two looks.
 */
export function observe(pid, out, every) {
  const begun = performance.now();
  const samples = [];
  let running = true;
  const look = async () => {
    const sample = {
      seconds: (performance.now() - begun) / 1000,
      documents: await documentsIn(out),
      ...(await memoryOf(pid)),
    };
    samples.push(sample);
  };
  const done = (async () => {
    while (running) {
      await look();
      await new Promise((resolve) => setTimeout(resolve, every));
    }
  })();
  return {
    async end() {
      running = false;
      const last = { seconds: (performance.now() - begun) / 1000, documents: await documentsIn(out) };
      await done;
      return [...samples.filter(({ seconds }) => seconds <= last.seconds), last];
    },
  };
}

async function documentsIn(folder) {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  return names.filter(
    (name) => /\.(pdf|docx|html|md|json)$/.test(name) && !/(^|[/\\])(manifest|\.)/.test(name),
  ).length;
}

/** Resident bytes of a process and of all below it; nothing where it has ended or the system is not Linux. */
async function memoryOf(pid) {
  const main = await residentOf(pid);
  if (main === undefined) return {};
  const workers = await Promise.all((await below(pid)).map(residentOf));
  return { main, workers: workers.reduce((sum, bytes) => sum + (bytes ?? 0), 0) };
}

async function residentOf(pid) {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const found = /^VmRSS:\s+(\d+) kB/m.exec(status);
  return found ? Number(found[1]) * 1024 : undefined;
}

async function below(pid) {
  const threads = await readdir(`/proc/${pid}/task`).catch(() => []);
  const lists = await Promise.all(
    threads.map((thread) => readFile(`/proc/${pid}/task/${thread}/children`, 'utf8').catch(() => '')),
  );
  const children = lists.flatMap((list) => list.split(' ').filter((id) => id.trim() !== ''));
  const deeper = await Promise.all(children.map(below));
  return [...children, ...deeper.flat()];
}
