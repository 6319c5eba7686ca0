import { access, appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createNodeHost, inviteEngagement, loadEngagement, previewEngagement } from '../../src/index.js';
import { mailbox } from '../invite/send-ground.js';

const host = createNodeHost();

/** A folder with an engagement in it, and what invites to its kick-off. */
async function ground() {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-invite-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, 'contoso.yaml');
  await writeFile(file, await readFile('fixtures/engagements/contoso.en.yaml'));
  const out = join(folder, 'out');
  const box = mailbox();
  const settings = (wish: 'invite' | 'update' | 'cancel') => ({
    ...{
      out,
      register: join(out, 'register.sqlite'),
      path: '{number}-v{version}',
      formats: ['json'] as const,
    },
    ...{ force: false, zipTenants: false, by: 'jo', wish, again: false, transport: box.transport },
  });
  const loaded = async () => {
    const { value, diagnostics } = await loadEngagement(host, file);
    if (value === undefined) throw new Error(JSON.stringify(diagnostics));
    return value;
  };
  return { folder, file, out, box, settings, loaded };
}

describe('inviting to the kick-off of an engagement', () => {
  it('issues the documents and sends them', async () => {
    const { out, box, settings, loaded } = await ground();
    const done = await inviteEngagement(host, await loaded(), settings('invite'));
    expect(done.value?.outcome).toBe('sent');
    const [attached] = box.arrived[0]?.invitation.attachments ?? [];
    expect(Buffer.from(attached?.bytes ?? [])).toEqual(await readFile(join(out, 'SOR-2026-0042-v1.0.json')));
  });

  it('is called off without issuing anything, whatever has become of the statement', async () => {
    const { file, out, box, settings, loaded } = await ground();
    await inviteEngagement(host, await loaded(), settings('invite'));
    const reached = box.to();
    await appendFile(join(out, 'SOR-2026-0042-v1.0.json'), ' ');
    await writeFile(file, (await readFile(file, 'utf8')).replace('Contoso, Ltd.', 'Contoso plc'));
    const before = (await readdir(out)).toSorted();
    const cancelled = await inviteEngagement(host, await loaded(), settings('cancel'));
    expect(cancelled.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(cancelled.value).toMatchObject({ outcome: 'sent', documents: [] });
    expect(box.to().slice(reached.length).toSorted()).toEqual(reached.toSorted());
    expect((await readdir(out)).toSorted()).toEqual(before);
  });

  it('is not called off where nobody was invited, and nothing is left behind', async () => {
    const { out, box, settings, loaded } = await ground();
    await expect(inviteEngagement(host, await loaded(), settings('cancel'))).rejects.toMatchObject({
      diagnostics: [{ code: 'register-not-found' }],
    });
    expect(box.arrived).toEqual([]);
    await expect(access(out)).rejects.toThrow();
  });

  it('is shown before it is done', async () => {
    const { out, settings, loaded } = await ground();
    const shown = await previewEngagement(host, await loaded(), settings('invite'));
    expect(shown.value?.recipients.length).toBeGreaterThan(2);
    await expect(access(out)).rejects.toThrow();
  });
});
