import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createNodeHost } from '../../src/host/index.js';
import { invitationTexts, loadMailTemplates, type Occasion } from '../../src/invite/texts/index.js';
import { columnsOf } from '../../src/invite/texts/plain/columns.js';
import { plainText, type Statement } from '../../src/model/index.js';
import { engagements, type Language, matterOf, present, textsOf } from './matters.js';
import { failureOf } from './transport-ground.js';

const languages = Object.keys(engagements).filter((key): key is Language => Object.hasOwn(engagements, key));
const occasions = ['invitation', 'update', 'cancellation', 'removal'] as const satisfies readonly Occasion[];

/** Responsibilities by the phase that they are in. */
function duties({ blocks }: Statement, phases: readonly string[]) {
  return blocks.flatMap((block) =>
    block.kind === 'phase' && phases.includes(block.id) ? block.responsibilities : [],
  );
}

const squeezed = (text: string) => text.replace(/\s/g, '');

describe.each(languages)('the texts of an invitation in %s', (language) => {
  it.each(occasions)('are as they were looked at: %s', async (occasion) => {
    const texts = textsOf(await matterOf(language, { occasion }));
    await expect(texts.text).toMatchFileSnapshot(`golden/${occasion}.${language}.txt`);
    await expect(texts.description).toMatchFileSnapshot(`golden/${occasion}.${language}.description.txt`);
    await expect(texts.html).toMatchFileSnapshot(`golden/${occasion}.${language}.html.txt`);
    expect(texts.subject.includes(texts.summary)).toBe(true);
    expect(texts.subject === texts.summary).toBe(occasion === 'invitation');
  });

  it.each(occasions)('have lines that fit, without blanks at their ends: %s', async (occasion) => {
    for (const line of textsOf(await matterOf(language, { occasion })).text.split('\n')) {
      expect(columnsOf(line), line).toBeLessThanOrEqual(76);
      expect(line).toBe(line.trimEnd());
    }
  });

  it('tell every responsibility of the first phases with its owner, and none of the others', async () => {
    const matter = await matterOf(language);
    const { text } = textsOf(matter);
    const first = duties(matter.statement, ['initiate', 'assess']);
    expect(first.length).toBeGreaterThan(1);
    for (const { reference, text: duty, owner = '' } of first) {
      expect(squeezed(text)).toContain(squeezed(`${reference}${plainText(duty)}`));
      expect(squeezed(text)).toContain(squeezed(owner));
    }
    for (const { reference } of duties(matter.statement, ['remediate', 'enable'])) {
      expect(text).not.toContain(`${reference} `);
    }
  });

  it('tell what is attached and the digest of the statement, in both forms', async () => {
    const { text, html } = textsOf(await matterOf(language));
    for (const told of ['cd'.repeat(32), '1a'.repeat(32), '2b'.repeat(32), '.pdf', '.docx']) {
      expect(text).toContain(told);
      expect(html).toContain(told);
    }
  });
});

describe('a cancellation', () => {
  it('lists neither duties nor attachments', async () => {
    const { text } = textsOf(await matterOf('en', { occasion: 'cancellation', attachments: [] }));
    expect(text).toContain('Cancelled: ');
    expect(text).not.toContain('Attached');
    expect(text).not.toContain('I-01');
  });
});

describe('what those get who are not invited any more', () => {
  it('speaks of their invitation, and of the meeting no more than which it is', async () => {
    const { subject, text } = textsOf(await matterOf('en', { occasion: 'removal', attachments: [] }));
    expect(subject).toMatch(/^Invitation withdrawn: Kick-off meeting: /);
    expect(text).toContain('no longer asked to attend');
    expect(text).not.toMatch(/cancelled|Attached|I-01|cdcdcd/i);
  });
});

describe('a statement of another family', () => {
  it('has no heading over nothing', async () => {
    const matter = await matterOf('en');
    const blocks = matter.statement.blocks.filter(({ kind }) => kind !== 'phase');
    const { text } = textsOf({ ...matter, statement: { ...matter.statement, blocks } });
    expect(text).not.toContain('Responsibilities to begin with');
  });
});

describe('own templates', () => {
  const withFolder = async (file: string, text: string, check: (folder: string) => Promise<void>) => {
    const folder = mkdtempSync(join(tmpdir(), 'countersign-mail-'));
    try {
      writeFileSync(join(folder, file), text);
      await check(folder);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };

  it('replace those that come with the product, one by one', async () => {
    const own =
      'Dear {{customer.name}},\n\n::meeting\n\n::statement\n\n- one\n- two\n\n> Note\n\n::responsibilities\n\n::attachments\n';
    await withFolder('invitation.md', own, async (folder) => {
      const templates = present((await loadMailTemplates(createNodeHost(), folder)).value);
      const matter = await matterOf('en', { templates });
      expect(textsOf(matter).text).toContain('Dear Contoso, Ltd.,\n');
      expect(textsOf(matter).text).toContain('- one\n- two\n\n| Note\n');
      expect(textsOf({ ...matter, occasion: 'update' }).text).toContain('has been updated');
      expect(textsOf({ ...matter, occasion: 'removal' }).text).toContain('no longer asked to attend');
    });
  });

  it.each([
    ['a directive that there is not', '::meting\n', /did you mean ::meeting/],
    ['markup', '<b>bold</b>\n\n::meeting\n\n::statement\n', /^A message has no text for this Markdown/],
    ['code', '```\na\n```\n', /^A message has no block for this Markdown/],
    ['a title', '# Title\n', /the first is the subject/],
    ['an expression that does not end', '{{customer.name', /not well formed/],
    ['a value that there is not', '{{customer.nmae}}', /no value "customer.nmae"|nmae/],
  ])('are refused for %s', async (_, text, message) => {
    await withFolder('invitation.md', text, async (folder) => {
      const loaded = await loadMailTemplates(createNodeHost(), folder);
      const templates = loaded.value;
      const { value, diagnostics } = templates
        ? invitationTexts(await matterOf('en', { templates }))
        : { value: undefined, diagnostics: loaded.diagnostics };
      expect(value).toBeUndefined();
      expect(diagnostics).toContainEqual(
        expect.objectContaining({
          code: 'template-invalid',
          message: expect.stringMatching(message),
          hint: expect.stringContaining('docs/invitations.md'),
        }),
      );
    });
  });

  it('have to be there when a folder is named', async () => {
    const host = createNodeHost();
    await withFolder('notes.txt', 'none', async (folder) => {
      const missing = await failureOf(loadMailTemplates(host, join(folder, 'nowhere')));
      expect(missing.diagnostics[0]).toMatchObject({
        code: 'file-not-found',
        message: `There is no folder ${join(folder, 'nowhere')}`,
        hint: expect.stringContaining('invitation.md'),
      });
      for (const [path, message] of [
        [folder, 'has no template of a message'],
        [join(folder, 'notes.txt'), 'is a file'],
      ] as const) {
        const { value, diagnostics } = await loadMailTemplates(host, path);
        expect(value).toBeUndefined();
        expect(diagnostics).toEqual([
          expect.objectContaining({
            code: 'template-unknown',
            message: expect.stringContaining(message),
            hint: expect.stringMatching(/invitation\.md.*update\.md.*cancellation\.md.*removal\.md/),
          }),
        ]);
      }
    });
  });

  it('of a name that is not looked for are told', async () => {
    await withFolder('update.md', '::meeting\n', async (folder) => {
      writeFileSync(join(folder, 'invitaton.md'), '::meeting\n');
      const { value, diagnostics } = await loadMailTemplates(createNodeHost(), folder);
      expect(value).toBeDefined();
      expect(diagnostics).toEqual([
        expect.objectContaining({
          code: 'mail-template-unused',
          message: `${join(folder, 'invitaton.md')} is not used; did you mean invitation.md?`,
        }),
      ]);
    });
  });
});
