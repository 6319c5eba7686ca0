import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { plannedReports, writeReports } from '../../src/cli/verify/report-files.js';
import { createNodeHost } from '../../src/index.js';
import { accepted } from '../verify/ground/reports.js';

const host = createNodeHost();
const files = ['one.pdf', 'two.pdf', 'three.pdf'].map((name) => ({
  ...{ name, file: name, sha256: accepted.about.file.sha256, size: 1 },
  against: { kind: 'nothing' as const },
  report: accepted.report,
}));

/** What comes of the reports on three files where this machine's files are read like that. */
async function reportsWith(readFile: typeof host.readFile) {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-reports-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const own = { ...host, readFile };
  const report = [join(folder, '{file}.html')];
  const planned = await plannedReports(
    files.map(({ name }) => name),
    { report },
    own,
  );
  const written = await writeReports(files, planned, { host: own, at: 0, replace: false });
  return { written, there: await readdir(folder) };
}

it('tells that reports cannot be made, and throws nothing away that was found', async () => {
  const { written, there } = await reportsWith(() => Promise.reject(new TypeError('no such thing')));
  expect(written).toMatchObject({ paths: [], exit: 1, diagnostics: [{ code: 'internal' }] });
  expect(written.of('one.pdf')).toEqual([]);
  expect(there).toEqual([]);
});

it('makes one report after the other', async () => {
  let [now, most] = [0, 0];
  const { there } = await reportsWith(async (path) => {
    if (!path.endsWith('brand.yaml')) return host.readFile(path);
    now += 1;
    most = Math.max(most, now);
    await new Promise((resolve) => setTimeout(resolve, 50));
    now -= 1;
    return host.readFile(path);
  });
  expect(most).toBe(1);
  expect(there.sort()).toEqual(['one.html', 'three.html', 'two.html']);
});
