import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { gatherCrew } from '../../src/batch/crew.js';
import { parseNumberSeries } from '../../src/batch/number-series.js';
import { parsePathTemplate } from '../../src/batch/path-template.js';
import { parseRowChoice } from '../../src/batch/row-choice.js';
import { batch as batchReport } from '../../src/cli/batch.js';
import { chosenFormats } from '../../src/cli/chosen-formats.js';
import { failureReport } from '../../src/cli/failure.js';
import { listStatements } from '../../src/cli/register/list.js';
import { showStatement } from '../../src/cli/register/show.js';
import type { Report } from '../../src/cli/report.js';
import { trace } from '../../src/cli/trace.js';
import { wrongUsage } from '../../src/cli/usage.js';
import {
  buildModel,
  CountersignError,
  codes,
  composeStatements,
  createMemoryHost,
  createNodeHost,
  type Diagnostic,
  type DiagnosticCode,
  generateStatements,
  type Host,
  lintSource,
  loadBrand,
  loadLocale,
  openRegister,
  parseCatalog,
  type Register,
  readDocument,
  readEngagement,
  readSource,
  rebuildDocument,
} from '../../src/index.js';
import { parseLocale } from '../../src/locale/index.js';
import { loadMapping, openTenantList } from '../../src/tenants/index.js';
import { createTestTerminal } from '../cli/test-terminal.js';
import { statementOf } from '../register/statements.js';
import { brandYaml, pngBytes } from '../samples/brands.js';
import { carriedOf, composed as composedStatement, htmlWith, tampered } from '../samples/documents.js';
import { engagement, packageRoot, shippedCatalog } from '../samples/engagements.js';
import { engagements as listEngagements, opened as openedList } from '../tenants/lists.js';
import { contentTriggers } from './content-triggers.js';
import { meetingTriggers } from './meeting-triggers.js';
import { registerTriggers } from './register-triggers.js';
import { replyTriggers } from './reply-triggers.js';
import { sealingTriggers } from './sealing-triggers.js';
import { sealIssuingTriggers } from './seal-issuing-triggers.js';
import { signTriggers } from './sign-triggers.js';
import { transportTriggers } from './transport-triggers.js';
import { verifyPdfTriggers } from './verify-pdf-triggers.js';

type Trigger = () => readonly Diagnostic[] | Promise<readonly Diagnostic[]>;

const host = createNodeHost();
const catalog = shippedCatalog();
const folder = { path: '' };

/** Reads, gives ids to and lints an article. */
function article(text: string | Uint8Array, file = 'a.md'): readonly Diagnostic[] {
  const source = readSource(typeof text === 'string' ? Buffer.from(text) : text, file);
  if (source.value === undefined) return source.diagnostics;
  const model = buildModel(source.value, [catalog]);
  return [...source.diagnostics, ...model.diagnostics, ...lintSource(source.value, model.value)];
}

const dated = (month: string, body: string) =>
  `---\ntitle: T\nms.date: ${month}/07/2016\nms.assetid: ${catalog.assetIds[0]}\n---\n# Your responsibilities\n\n${body}`;
const list = (...items: string[]) => items.map((item) => `- ${item}\n`).join('');
const general = (...items: string[]) => `## General responsibilities\n\n${list(...items)}`;

const engagementText = (text: string) => () => readEngagement(text, 'e.yaml').diagnostics;
const composed = (more: string, sources?: string) => async () =>
  (await composeStatements(host, engagement(more), { sources })).diagnostics;

/** What an operation throws, as the command line would show it. */
const thrown = (run: () => unknown) => async () => {
  try {
    await run();
  } catch (error) {
    if (error instanceof CountersignError) return error.diagnostics;
    throw error;
  }
  return [];
};

/** A brand whose folder holds these files. */
const brand = (files: Readonly<Record<string, string | Uint8Array>>) => async () => {
  const path = await mkdtemp(join(folder.path, 'brand-'));
  for (const [name, content] of Object.entries(files)) await writeFile(join(path, name), content);
  return (await loadBrand(host, path)).diagnostics;
};

const template = (text: string) => async () => {
  await writeFile(join(folder.path, 'template.md'), text);
  return (await composeStatements(host, engagement(`template: ${join(folder.path, 'template.md')}`)))
    .diagnostics;
};

/** Opens a register of the folder, and does something with it. */
const register = (
  name: string,
  create = true,
  work: (opened: Register) => Promise<void> = async () => undefined,
) =>
  thrown(async () => {
    const opened = await openRegister(join(folder.path, name), { now: () => 0, create });
    await work(opened).finally(() => opened.close());
  });

/** Asks a register with a statement of whose files one is missing and one was changed. */
const listing = (ask: () => Promise<Report>) => async () => {
  const files = statementOf(1).files.map((file) => ({ ...file, root: folder.path, path: file.format }));
  await writeFile(join(folder.path, 'pdf'), 'changed');
  const told = register('listed.sqlite', true, (opened) =>
    opened.record([statementOf(1, { files })], { by: 'ana' }),
  );
  await told();
  return thrown(async () => {
    throw new CountersignError((await ask()).diagnostics);
  })();
};
const flags = () => ({ register: join(folder.path, 'listed.sqlite') });
const session = () => ({ host, terminal: createTestTerminal() });

/** What is told of the rows of a list. */
const listed = (text: string) => async () => {
  const rows = [...(await openedList(text)).rows, ...(await listEngagements(text))];
  return rows.flatMap(({ problems }) => problems.map((problem) => problem.diagnostic));
};

/** Checks a list of statement numbers, and tells of them as the command line does. */
const batch = (numbers: string) => async () => {
  await writeFile(join(folder.path, 'list.csv'), `statement.number\n${numbers}`);
  await writeFile(join(folder.path, 'base.json'), JSON.stringify(engagement().engagement));
  const given = {
    base: join(folder.path, 'base.json'),
    out: folder.path,
    timeLimit: '60',
    dryRun: true,
  } as const;
  return (await batchReport(join(folder.path, 'list.csv'), given, session())).diagnostics;
};

/** What becomes of a row that makes its worker do something. */
const issuedBy = (name: string, timeLimit: number) => async () => {
  const places = { out: folder.path, staging: join(folder.path, 'unfinished'), path: '{number}' };
  const options = { ...places, formats: [], force: false, zipTenants: false };
  const worker = new URL('../batch/troubled-worker.mjs', import.meta.url);
  const crew = await gatherCrew(host, options, { workers: 1, timeLimit, worker });
  const { file, engagement: given } = engagement('', `{ name: ${name} }`);
  const task = { row: 1, file, engagement: given, engagementDigest: '', statements: [] };
  return (await crew.issue(task).finally(crew.close)).problems;
};

const triggers: Record<DiagnosticCode, Trigger> = {
  'file-not-found': thrown(() => host.readFile(join(folder.path, 'nothing'))),
  'file-unreadable': thrown(() => host.readFile(folder.path)),
  'file-changed': thrown(async () => {
    const path = join(folder.path, 'changing.md');
    await cp(join(packageRoot, 'fixtures/sources/ems-responsibilities.2016-11.en.md'), path);
    let reads = 0;
    const changing: Host = {
      ...host,
      async readFile(file) {
        const bytes = await host.readFile(file);
        return file === path && ++reads > 1 ? Uint8Array.of(...bytes, 10) : bytes;
      },
    };
    await composeStatements(changing, engagement(`source: { path: ${path} }`));
  }),
  'file-exists': thrown(async () => {
    const memory = createMemoryHost({ '/a': 'x' });
    await memory.writeFiles([{ path: '/a', bytes: new Uint8Array() }], { replace: false });
  }),
  'file-unwritable': thrown(async () => {
    await writeFile(join(folder.path, 'file'), '');
    await host.writeFiles([{ path: join(folder.path, 'file', 'below'), bytes: new Uint8Array() }], {
      replace: false,
    });
  }),

  'disk-full': thrown(() =>
    createMemoryHost({}, { room: 2 }).writeFiles([{ path: '/a', bytes: new Uint8Array(3) }], {
      replace: false,
    }),
  ),

  'source-empty': () => article(''),
  'source-binary': () => article(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 0, 0)),
  'source-too-large': () => article('a'.repeat(2 ** 20 + 1)),
  'source-no-responsibilities': () => article('# Title\n\nText.\n'),
  'source-unparsable': () => article(`${'>'.repeat(50_000)} x`),
  'source-encoding': () => article(Buffer.from('# R\n\n## S\n\n- La se\u00f1al de Espa\u00f1a.\n', 'latin1')),
  'source-mojibake': () => article('# R\n\n## S\n\n- The organizationâ€™s terms.\n'),
  'source-bom': () => article('\ufeff# R\n\n## S\n\n- Do it.\n'),
  'source-line-endings': () => article('# R\r\n\r\n## S\r\n\r\n- Do it.\r\n'),
  'source-control-characters': () => article('# R\n\n## S\n\n- Do\u200b it.\n'),
  'source-tab-after-bullet': () => article('# R\n\n## S\n\n- \tDo it.\n'),
  'source-heading-anchor': () => article('# R\n\n## <a name="s"></a>S\n\n- Do it.\n'),
  'source-html-removed': () => article('# R\n\n## S\n\n- Do it.\n\n<!--HONumber=1-->\n'),
  'source-table-ignored': () => article('# R\n\n## S\n\n- Do it.\n\n| a |\n|---|\n| b |\n'),
  'source-navigation-omitted': () =>
    article('# R\n\n## S\n\n- Do it.\n\n## See also\n\n- [There](https://example.com)\n'),
  'source-front-matter-missing': () => article('# R\n\n## S\n\n- Do it.\n'),
  'source-front-matter-not-yaml': () => article('---\ntitle: Process: yours\n---\n# R\n\n## S\n\n- Do it.\n'),
  'source-front-matter-unclosed': () => article('---\ntitle: T\n\n# R\n\n## S\n\n- Do it.\n'),
  'source-front-matter-executable': () => article('---js\n{ title: "T" }\n---\n# R\n\n## S\n\n- Do it.\n'),
  'source-front-matter-duplicate': () => article('---\ntitle: A\ntitle: B\n---\n# R\n\n## S\n\n- Do it.\n'),
  'source-date-missing': () => article('---\ntitle: T\n---\n# R\n\n## S\n\n- Do it.\n'),
  'source-date-invalid': () => article('---\nms.date: 13/45/2016\n---\n# R\n\n## S\n\n- Do it.\n'),
  'source-language-mismatch': () =>
    article(
      `---\nms.contentlocale: es-es\n---\n# Your tasks\n\n## The list\n\n${list('Provide the documentation for the users of your organization.', 'Manage all of the resources that you have.')}`,
    ),
  'source-language-unknown': () => article('# R\n\n## S\n\n- Xyzzy.\n'),
  'source-title-missing': () => article('## S\n\n- Do it.\n'),

  'lint-fused-duties': () =>
    article(
      dated(
        '11',
        '## Enable phase\n\n- Share your screen with Microsoft if guidance is needed when running evaluation tools against your environment, EMS, or its individual cloud service subscriptions (if you choose to). Manage resources as needed.\n',
      ),
    ),
  'lint-fused-words': () =>
    article(dated('10', general('Enroll the users of the Microsoft Azure AD PremiumEMS services.'))),
  'lint-mood': () =>
    article(
      dated(
        '11',
        general(
          'Provide the reports.',
          'Create the documents.',
          'Install the updates.',
          'Modifying your operational model.',
        ),
      ),
    ),
  'lint-repeated-text': () =>
    article(
      dated(
        '11',
        `## Initiate phase\n\n- Participate in all of the meetings.\n\n## Assess phase\n\n- Participate in all of the meetings.\n`,
      ),
    ),
  'lint-address-mixed': () =>
    article('# 职责\n\n## 常规职责\n\n- 管理你的资源和用户。\n- 管理您的网络和安全策略。\n'),
  'lint-known-defect': () =>
    article(
      `# Sus responsabilidades\n\n## Fase de habilitación\n\n- Administrar recursos de almacenamiento según sea necesario para los usuarios de la organización.\n`.replace(
        /^/,
        dated('11', '').split('# Your')[0] ?? '',
      ),
    ),
  'lint-relative-link': () => article('# R\n\n## S\n\n- See [this](other.md) and do it.\n'),

  'catalog-invalid': () => parseCatalog('id: Not An Id\n', 'c.yaml').diagnostics,
  'catalog-unknown': composed('source: { catalog: nothing }'),
  'catalog-family-unknown': () => article('# R\n\n## S\n\n- Do it.\n'),
  'catalog-guessed': () =>
    article(
      dated(
        '11',
        general('Provide and also configure some public certificates for SSL, as needed by your services.'),
      ),
    ),
  'catalog-new-item': () => article(dated('11', general('Feed the office cat twice a day.'))),
  'catalog-new-phase': () =>
    article(
      dated(
        '11',
        `${general('Provide helpdesk documentation and training.')}\n## Retire phase\n\n- Switch everything off.\n`,
      ),
    ),
  'catalog-item-missing': () => article(dated('11', general('Provide helpdesk documentation and training.'))),
  'catalog-revision-inferred': async () =>
    article(await host.readFile(`${packageRoot}fixtures/sources/ems-responsibilities.2016-04.en.md`)),
  'catalog-text-omitted': async () =>
    article(await host.readFile(`${packageRoot}fixtures/sources/ems-responsibilities.2016-04.en.md`)),

  'engagement-syntax': engagementText('customer: { name: Contoso\n'),
  'engagement-binary': () => readEngagement(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), 'e.yaml').diagnostics,
  'engagement-too-large': engagementText(`# ${'x'.repeat(2 ** 20)}\n`),
  'engagement-empty': engagementText(''),
  'engagement-duplicate-key': engagementText('brand: a\nbrand: b\n'),
  'engagement-unknown-key': engagementText('custommer: { name: Contoso }\n'),
  'engagement-missing': engagementText('customer: { name: Contoso }\n'),
  'engagement-invalid': engagementText('customer: { name: Contoso, tenantId: 12 }\n'),
  'engagement-unknown-option': composed('options: { nothing: true }'),
  'engagement-unknown-service': composed('services: [nothing]'),
  'engagement-unknown-responsibility': composed('responsibilities: { general.nothing: { owner: Ana } }'),
  'engagement-option-needs-service': composed('services: [rights-management]\noptions: { wifi-vpn: true }'),
  'engagement-option-not-in-source': composed('source: { revision: 2016-04 }\noptions: { wifi-vpn: true }'),
  'engagement-assignment-excluded': composed('responsibilities: { general.wifi-vpn: { owner: Ana } }'),
  'source-revision-unknown': composed('source: { revision: 2001-01 }'),
  'source-language-unavailable': composed(
    'languages: [es]',
    `${packageRoot}fixtures/sources/ems-responsibilities.2016-10.en.md`,
  ),
  'source-ambiguous': async () => {
    const path = await mkdtemp(join(folder.path, 'twice-'));
    for (const name of ['a.md', 'b.md']) {
      await writeFile(
        join(path, name),
        dated('11', general('Provide helpdesk documentation and training of the users.')),
      );
    }
    return composed('', path)();
  },

  'template-unknown': composed('template: nothing'),
  'template-invalid': template('## {{customer.nothing}}\n'),
  'locale-invalid': () => parseLocale('language: xx\nterms: {}\n', 'xx.yaml', 'en').diagnostics,
  'locale-unavailable': async () => (await loadLocale(host, 'fr')).diagnostics,
  'brand-unknown': async () => (await loadBrand(host, 'nobody')).diagnostics,
  'brand-invalid': brand({ 'brand.yaml': brandYaml({ paper: 'A9' }), 'logo.png': pngBytes }),
  'brand-logo-missing': brand({ 'brand.yaml': brandYaml({}) }),
  'brand-logo-invalid': brand({ 'brand.yaml': brandYaml({}), 'logo.png': 'not an image' }),
  'brand-font-missing': brand({ 'brand.yaml': brandYaml({ body: 'nothing' }), 'logo.png': pngBytes }),
  'brand-font-invalid': async () => {
    const path = await mkdtemp(join(folder.path, 'brand-'));
    await host.writeFiles(
      [
        { path: join(path, 'brand.yaml'), bytes: Buffer.from(brandYaml({ body: './ours' })) },
        { path: join(path, 'logo.png'), bytes: pngBytes },
        ...['regular', 'bold'].map((face) => ({
          path: join(path, 'ours', `${face}.ttf`),
          bytes: Buffer.from('no font'),
        })),
      ],
      { replace: false },
    );
    return (await loadBrand(host, path)).diagnostics;
  },
  'brand-low-contrast': brand({ 'brand.yaml': brandYaml({ ink: '#cccccc' }), 'logo.png': pngBytes }),

  'document-unreadable': async () => (await readDocument(Uint8Array.of(0, 255))).diagnostics,
  'document-carries-nothing': async () => (await readDocument(Buffer.from('# Statement\n'))).diagnostics,
  'document-statement-invalid': async () => (await readDocument(Buffer.from('{}'))).diagnostics,
  'statement-digest-mismatch': async () => {
    const changed = tampered(await composedStatement(), { customer: 'Fabrikam' });
    return (await readDocument(htmlWith(changed))).diagnostics;
  },
  'article-digest-mismatch': async () => {
    const made = await composedStatement();
    const article = { ...made.article, bytes: Buffer.from('# Other\n') };
    return (await readDocument(htmlWith(carriedOf({ ...made, article })))).diagnostics;
  },
  'trace-no-match': async () => {
    await writeFile(join(folder.path, 'a.html'), htmlWith(carriedOf(await composedStatement())));
    const session = { host, terminal: createTestTerminal() };
    return (await trace(join(folder.path, 'a.html'), ['zzz'], session)).diagnostics;
  },
  'rebuild-differs': async () =>
    (await rebuildDocument(host, htmlWith(carriedOf(await composedStatement())))).diagnostics,

  'output-path-invalid': () => parsePathTemplate('../{number}').diagnostics,
  'row-choice-invalid': () => parseRowChoice({ only: ['9-3'] }).diagnostics,
  'number-series-invalid': () => parseNumberSeries('SOR-{year}').diagnostics,
  'row-duplicate': batch('N-1\nN-1\n'),
  'row-timeout': issuedBy('wait', 2000),
  'worker-crashed': issuedBy('crash', 60_000),
  'batch-rows-failed': batch('N-1\n'.repeat(22)),
  'batch-no-rows': batch(''),

  'register-unavailable': async () => {
    vi.doMock('better-sqlite3', () => ({
      default: class {
        constructor() {
          throw new Error('Could not locate the bindings file.');
        }
      },
    }));
    const given = await register('new.sqlite')();
    vi.doUnmock('better-sqlite3');
    return given;
  },
  'register-not-found': register('nothing.sqlite', false),
  'register-unreadable': async () => {
    await writeFile(join(folder.path, 'text.sqlite'), 'no SQLite file '.repeat(100));
    return register('text.sqlite')();
  },
  'register-busy': register('busy.sqlite', true, async (opened) => {
    await opened.lock();
    await opened.lock();
  }),
  'register-unwritable': register('nowhere/register.sqlite'),
  'statement-number-taken': register('taken.sqlite', true, (opened) =>
    opened.record([statementOf(1), statementOf(2, { number: statementOf(1).number })], { by: 'ana' }),
  ),
  'statement-not-issued': listing(() => showStatement('SOR-2026-0009', flags(), session())),
  'issued-file-missing': listing(() => listStatements({ ...flags(), verify: true }, session())),
  'issued-file-changed': listing(() => listStatements({ ...flags(), verify: true }, session())),

  ...meetingTriggers,
  ...transportTriggers,
  ...signTriggers,
  ...registerTriggers,
  ...replyTriggers,
  ...sealingTriggers,
  ...sealIssuingTriggers,
  ...verifyPdfTriggers,
  ...contentTriggers,

  'tenants-unreadable': async () => (await openedList('customer.name: Contoso\n', 'a.yaml')).diagnostics,
  'tenants-too-large': async () =>
    (await openedList(Array.from({ length: 1001 }, (_, n) => `options.o-${n}`).join(','))).diagnostics,
  'tenants-empty': async () => (await openedList('')).diagnostics,
  'tenants-encoding': async () => (await openedList(Uint8Array.of(65, 0, 66, 0))).diagnostics,
  'tenants-encoding-guessed': async () =>
    (await openedList(Buffer.from('customer.name\nM\xfcller', 'latin1'))).diagnostics,
  'tenants-rows-skipped': async () => (await openedList('Tenants,\ncustomer.name,languages\n')).diagnostics,
  'tenants-column-unknown': async () => (await openedList('customer.nmae\n')).diagnostics,
  'tenants-column-duplicate': async () => (await openedList('customer.name,Customer.name\n')).diagnostics,
  'tenants-column-unnamed': async () =>
    (await openedList('customer.name,,languages\nContoso,x,en\n')).diagnostics,
  'tenants-row-syntax': listed('customer.name,languages\n"Contoso" Ltd,en\n'),
  'tenants-cell-too-long': listed(`customer.name\n${'x'.repeat(32_768)}\n`),
  'tenants-cell-error': listed('customer.name\n#REF!\n'),
  'tenants-cell-invalid': listed('customer.name,customer.contacts\nContoso,Ana\n'),
  'tenants-date-ambiguous': listed('customer.name,statement.issued\nContoso,1/2/2026\n'),
  'tenants-mapping-invalid': async () =>
    (await loadMapping(createMemoryHost({ 'm.yaml': 'columns: { Firma: firm }\n' }), 'm.yaml')).diagnostics,
  'tenants-mapping-unused': async () => {
    const memory = createMemoryHost({
      'm.yaml': 'columns: { Firma: customer.name }\n',
      'a.csv': 'customer.name\n',
    });
    const { value: mapping } = await loadMapping(memory, 'm.yaml');
    return (await openTenantList(memory, 'a.csv', { mapping })).diagnostics;
  },

  'contents-not-in-template': async () => {
    await writeFile(
      join(folder.path, 'plain.md'),
      '::masthead\n\n::responsibilities\n\n::exclusions\n\n::signatures\n\n::provenance\n',
    );
    const loaded = engagement(`contents: always\ntemplate: ${join(folder.path, 'plain.md')}`);
    return (await composeStatements(host, loaded)).diagnostics;
  },
  'esign-tag-in-text': async () => {
    const loaded = engagement('signing: { method: docuseal }', '{ name: "A {{b;type=signature}}" }');
    return (await generateStatements(host, loaded, { formats: ['json'] })).diagnostics;
  },
  'text-missing-glyph': async () =>
    (await generateStatements(host, engagement('', '{ name: "Contoso \u{1F600}" }'), { formats: ['pdf'] }))
      .diagnostics,
  'format-unknown': thrown(() => chosenFormats(['odt'], undefined)),
  usage: thrown(() => {
    throw wrongUsage('What?', 'This.');
  }),
  internal: () => failureReport(new TypeError('x is not a function')).diagnostics,
};

describe('codes', () => {
  beforeAll(async () => {
    folder.path = await mkdtemp(join(tmpdir(), 'countersign-'));
  });
  afterAll(() => rm(folder.path, { recursive: true }));

  it.each(Object.entries(triggers))('%s is given by what it is for', async (code, trigger) => {
    const found = (await trigger()).filter((entry) => entry.code === code);
    expect(found).not.toEqual([]);
    for (const { severity, message, hint } of found) {
      expect(severity).toBe(codes[code as DiagnosticCode].severity);
      expect(message).not.toBe('');
      expect(hint).toMatch(/[.?]$/);
    }
  });
});
