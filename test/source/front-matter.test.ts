import { describe, expect, it } from 'vitest';
import { codesOf, document, find, read, shape } from './article.js';

const body = `# Your responsibilities

## Initiate phase

- Work with the team to begin onboarding of the services.
`;
const withFront = (block: string, opening = '---') => `${opening}\n${block}\n---\n${body}`;
const fields = (block: string) => document(withFront(block)).frontMatter;

/** Whatever the front matter is like, the body is read. */
function expectBody(content: string): void {
  expect(shape(document(content).sections)).toEqual([
    ['Initiate phase', ['Work with the team to begin onboarding of the services.']],
  ]);
}

describe('front matter that is YAML', () => {
  it('gives its fields as they are written, without those that are empty or commented', () => {
    const block = [
      '# required metadata',
      'title: "Your: responsibilities"',
      'description:',
      'keywords: [a, b]',
      'ms.date: 11/07/2016',
      'ms.assetid: 0590b7b2',
      '#ROBOTS: noindex',
      'version: 1.10',
      'none: ~',
      'summary: >-',
      '  two',
      '  lines',
    ].join('\n');
    expect(fields(block)).toMatchObject({
      title: 'Your: responsibilities',
      date: '2016-11-07',
      assetId: '0590b7b2',
      fields: {
        title: 'Your: responsibilities',
        keywords: '[a, b]',
        'ms.date': '11/07/2016',
        'ms.assetid': '0590b7b2',
        version: '1.10',
        summary: 'two lines',
      },
    });
    expect(Object.keys(fields(block).fields)).toHaveLength(6);
  });

  it('is looked up in any case', () => {
    expect(fields('TITLE: A\nMS.Date: 2016-11-07\nMs.AssetId: x\nMS.TranslationType: MT')).toMatchObject({
      title: 'A',
      date: '2016-11-07',
      assetId: 'x',
      translation: 'MT',
    });
  });

  it('keeps the first of two keys and names the second', () => {
    const content = withFront('title: First\nms.date: 11/07/2016\nTitle: Second');
    expect(document(content).frontMatter.title).toBe('First');
    expect(find(read(content).diagnostics, 'source-front-matter-duplicate').place).toBe('4:1');
  });

  it('follows no alias', () => {
    const content = withFront('a: &a [x, x]\ntitle: *a\nms.date: 11/07/2016');
    expect(document(content).frontMatter.title).toBeUndefined();
    expect(find(read(content).diagnostics, 'source-front-matter-not-yaml').place).toBe('3:1');
  });

  it('has no power over the objects it is put into', () => {
    const { frontMatter } = document(withFront('__proto__: polluted\nconstructor: x\ntoString: y'));
    expect(Object.keys(frontMatter.fields).sort()).toEqual(['__proto__', 'constructor', 'toString']);
    expect(Object.getPrototypeOf(frontMatter.fields)).toBe(Object.prototype);
    expect({}).not.toHaveProperty('polluted');
  });

  it('is read as JSON too', () => {
    expect(
      document(withFront('{"title": "A: b", "ms.date": "2016-11-07"}', '---json')).frontMatter.title,
    ).toBe('A: b');
  });

  it('may begin below empty lines, and end with dots', () => {
    const content = `\n\n---\ntitle: A\nms.date: 11/07/2016\n...\n${body}`;
    expect(document(content).frontMatter.title).toBe('A');
    expectBody(content);
  });
});

describe('front matter that is not YAML', () => {
  it.each([
    ['a bare colon', 'ms.date: 11/07/2016\ntitle: Processo: responsabilità\nms.assetid: x', '3'],
    ['a tab', 'ms.date: 11/07/2016\n\ttitle: Processo: responsabilità\nms.assetid: x', '3'],
    [
      'an at sign',
      "ms.date: 11/07/2016\nauthor: @someone\ntitle: 'Processo: responsabilità'\nms.assetid: x",
      '3',
    ],
    ['rules within', 'ms.date: 11/07/2016\n---x\ntitle: "Processo: responsabilità"\nms.assetid: x', '3'],
  ])('is read line by line: %s', (_, block, line) => {
    const content = withFront(block);
    expect(document(content).frontMatter).toMatchObject({
      title: 'Processo: responsabilità',
      date: '2016-11-07',
      assetId: 'x',
    });
    expect(find(read(content).diagnostics, 'source-front-matter-not-yaml').span?.line).toBe(Number(line));
    expectBody(content);
  });

  it.each([
    ['a text', 'only words'],
    ['a list', '- a\n- b'],
    ['brackets without end', '['.repeat(20_000)],
  ])('says so: %s', (_, block) => {
    expect(codesOf(read(withFront(block)).diagnostics)).toContain('source-front-matter-not-yaml');
    expectBody(withFront(block));
  });

  it('says of TOML that it is not read', () => {
    const content = `+++\ntitle = "A"\n+++\n${body}`;
    expect(find(read(content).diagnostics, 'source-front-matter-not-yaml').message).toContain('toml');
    expectBody(content);
  });
});

describe('front matter that is code', () => {
  const languages = [
    'js',
    'javascript',
    'JS',
    ' js',
    'js;',
    'coffee',
    'coffeescript',
    'cson',
    'ts',
    'python',
    'php',
    'eval',
  ];

  it.each(languages)('is refused and never run: ---%s', (language) => {
    const content = withFront('{ title: (globalThis.wasRun = "yes") }', `---${language}`);
    const { value, diagnostics } = read(content);
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([
      { code: 'source-front-matter-executable', severity: 'error', span: { line: 1 } },
    ]);
    expect(globalThis).not.toHaveProperty('wasRun');
  });

  it('is refused where it is not closed, and below empty lines', () => {
    for (const content of ['---js\nthrow 1', '\n\n---js\nthrow 1\n---\n']) {
      expect(codesOf(read(content).diagnostics)).toEqual(['source-front-matter-executable']);
    }
  });

  it.each(['constructor', 'toString', 'hasOwnProperty', 'valueOf', '__proto__'])(
    'is not run by a name of JavaScript: ---%s',
    (name) => {
      expectBody(withFront('title: A', `---${name}`));
      expect(document(withFront('title: A', `---${name}`)).frontMatter.fields).not.toHaveProperty('wasRun');
    },
  );
});

describe('front matter that is not whole', () => {
  it('is missing', () => {
    expect(codesOf(read(body).diagnostics)).toEqual(['source-front-matter-missing']);
    expect(codesOf(read(`---\n---\n${body}`).diagnostics)).toEqual(['source-front-matter-missing']);
    expect(codesOf(read(`---\n# only a comment\n---\n${body}`).diagnostics)).toEqual([
      'source-front-matter-missing',
    ]);
  });

  it('is not seen in a rule at the head of the text', () => {
    const content = `---\n\nAn introduction: it has a colon.\n\n---\n\n${body}`;
    const { value, diagnostics } = read(content);
    expect(codesOf(diagnostics)).toEqual(['source-front-matter-missing']);
    expect(value?.introduction).toHaveLength(1);
    expect(codesOf(read(`----\na: b\n----\n\n${body}`).diagnostics)).toEqual(['source-front-matter-missing']);
  });

  it('ends with its last field where it is not closed', () => {
    const content = `---\n# required metadata\n\ntitle: A\nms.date: 11/07/2016\n\n${body}`;
    expect(document(content).frontMatter).toMatchObject({ title: 'A', date: '2016-11-07' });
    expect(codesOf(read(content).diagnostics)).toEqual(['source-front-matter-unclosed']);
    expectBody(content);
  });
});

describe('ms.date', () => {
  it.each([
    ['11/07/2016', '2016-11-07'],
    ['1/2/2016', '2016-01-02'],
    ['02/29/2016', '2016-02-29'],
    ['2016-11-07', '2016-11-07'],
    ['2016-11-07T10:00:00Z', '2016-11-07'],
    ['11/07/2016 09:00 AM', '2016-11-07'],
  ])('is read: %s', (written, date) => {
    expect(fields(`title: A\nms.date: ${written}`).date).toBe(date);
  });

  it.each([
    '31/12/2016',
    '02/30/2016',
    '02/29/2015',
    '2016-13-01',
    '00/10/2016',
    'November 2016',
    '11/07/16',
  ])('is refused: %s', (written) => {
    const { value, diagnostics } = read(withFront(`title: A\nms.date: ${written}`));
    expect(value?.frontMatter.date).toBeUndefined();
    expect(find(diagnostics, 'source-date-invalid')).toMatchObject({ place: '3:1', severity: 'warning' });
  });

  it('is missed', () => {
    expect(codesOf(read(withFront('title: A')).diagnostics)).toEqual(['source-date-missing']);
  });
});
