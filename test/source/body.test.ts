import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/model/index.js';
import { codesOf, document, find, outline, read, shape, texts } from './article.js';

const first = (content: string) => {
  const [section] = document(content).sections;
  if (section === undefined) throw new Error('no section');
  return section;
};

describe('sections', () => {
  it('are the headings with items below them; other paragraphs are kept', () => {
    const { title, introduction, sections } = document(
      [
        'Before the title.',
        '# Duties',
        'Introduction.',
        '## Scope',
        'More of it.',
        '## Assess phase',
        'Lead-in:',
        '- One',
        'After the items.',
        '> [!NOTE]\n> Mind this.',
        '- Two',
        '## Enable phase',
        'In two parts.',
        '### For devices',
        '1. Three',
        '### Remarks',
        'The end.',
      ].join('\n\n'),
    );
    expect(plainText(title)).toBe('Duties');
    expect(texts(introduction)).toEqual(['Before the title.', 'Introduction.', 'More of it.']);
    expect(shape(sections)).toEqual([
      ['Assess phase', ['One', 'Two']],
      ['For devices', ['Three']],
    ]);
    expect(sections.map(({ level }) => level)).toEqual([2, 3]);
    expect(sections.map(({ leadIn }) => texts(leadIn))).toEqual([['Lead-in:'], ['In two parts.']]);
    expect(sections.map(({ notes }) => texts(notes))).toEqual([
      ['After the items.', 'Mind this.'],
      ['The end.'],
    ]);
  });

  it('may be headings of the first level, and of the underlined kind', () => {
    const { title, sections } = document(
      'Duties\n===\n\n* One\n\nAssess phase\n---\n\n+ Two\n\n# Enable phase\n\n1) Three\n',
    );
    expect(plainText(title)).toBe('Duties');
    expect(shape(sections)).toEqual([
      ['Duties', ['One']],
      ['Assess phase', ['Two']],
      ['Enable phase', ['Three']],
    ]);
  });

  it('bear the name of the article where there is no heading', () => {
    const { sections } = document('---\ntitle: Duties\nms.date: 11/07/2016\n---\nYou will:\n\n- Begin\n');
    expect(shape(sections)).toEqual([['Duties', ['Begin']]]);
    expect(sections[0]).toMatchObject({ level: 1, span: { line: 7, column: 1 } });
    expect(texts(sections[0]?.leadIn ?? [])).toEqual(['You will:']);
  });

  it('are missed, and what was read is still given', () => {
    const { value, diagnostics } = read('# Duties\n\nThere is nothing to do.\n\n- \n');
    expect(value?.introduction).toHaveLength(1);
    expect(value?.sections).toEqual([]);
    expect(find(diagnostics, 'source-no-responsibilities').severity).toBe('error');
  });
});

describe('the title', () => {
  it('is that of the front matter where no heading has it', () => {
    expect(plainText(document('---\ntitle: Duties\n---\n## Phase\n\n- Begin\n').title)).toBe('Duties');
  });

  it('is missed', () => {
    const { value, diagnostics } = read('#\n\n## Phase\n\n- Begin\n');
    expect(value?.title).toEqual([]);
    expect(codesOf(diagnostics)).toContain('source-title-missing');
  });
});

describe('items', () => {
  it('hold what is nested in them', () => {
    const content = [
      '# Duties',
      '',
      '- Provide guidance about:',
      '  - Devices',
      '    1. Phones',
      '  - Users',
      '',
      '  It is needed.',
      '',
      '  > Soon.',
      '- - Nested at once',
      '  - And more',
      '- [x] Done already',
      '- ![](picture.png)',
      '- ## A heading',
      '-     code at once',
    ].join('\n');
    expect(outline(first(content).items)).toEqual([
      'Provide guidance about:',
      '  Devices',
      '    Phones',
      '  Users',
      '  It is needed.',
      '  Soon.',
      'Nested at once',
      'And more',
      'Done already',
      'A heading',
      'code at once',
    ]);
    expect(first(content).items[0]?.details[0]?.details[0]?.span).toMatchObject({ line: 5, column: 8 });
  });

  it('begin at the first character of their text', () => {
    const { items } = first('# Duties\n\n  *   Begin\n  10.  **Go** on\n\n> - Quoted\n');
    expect(items.map(({ span }) => `${span.line}:${span.column}`)).toEqual(['3:7', '4:8']);
  });

  it('are not what is quoted: that is a note', () => {
    const section = first('# Duties\n\n- Begin\n\n> [!IMPORTANT]\n> - Quoted\n>   - twice\n');
    expect(outline(section.items)).toEqual(['Begin']);
    expect(texts(section.notes)).toEqual(['Quoted', 'twice']);
  });
});

describe('text', () => {
  const runs = (text: string) =>
    first(`# Duties\n\n- ${text}\n\n[ref]: https://example.com/r "title"\n`).items[0]?.text;

  it('keeps links, emphasis and code', () => {
    expect(
      runs('See [the **portal**](../a.md "hover"), _or_ `x  y` [there][ref] <https://example.com/>.'),
    ).toEqual([
      { text: 'See ' },
      { text: 'the ', href: '../a.md' },
      { text: 'portal', href: '../a.md', strong: true },
      { text: ', ' },
      { text: 'or', emphasis: true },
      { text: ' ' },
      { text: 'x y', code: true },
      { text: ' ' },
      { text: 'there', href: 'https://example.com/r' },
      { text: ' ' },
      { text: 'https://example.com/', href: 'https://example.com/' },
      { text: '.' },
    ]);
  });

  it('keeps addresses in angle brackets', () => {
    expect(runs('[a](<b c.md>)')).toEqual([{ text: 'a', href: 'b c.md' }]);
  });

  it('merges equal neighbours and leaves the description of images', () => {
    expect(runs('*a*_b_ ![the logo](x.png)![](y.png) ~~c~~')).toEqual([
      { text: 'ab', emphasis: true },
      { text: ' the logo c' },
    ]);
  });

  it('has one space where white space was, none at the ends, and a line feed at a hard break', () => {
    expect(runs('one   two\n  three\\\n  four  \n  five\u00a0')).toEqual([
      { text: 'one two three\nfour\nfive' },
    ]);
    expect(runs('**one **[ two ](x)  three')).toEqual(runs('**one **[ two ](x) three'));
  });

  it('has no space where a line of Chinese or Japanese was broken', () => {
    expect(runs('你的\n  职责，\n  Microsoft\n  团队')).toEqual([{ text: '你的职责， Microsoft 团队' }]);
    expect(runs('**你的**\n  [职责](x)')).toEqual([
      { text: '你的', strong: true },
      { text: '职责', href: 'x' },
    ]);
  });

  it('is never markup: entities and escapes are characters', () => {
    expect(runs('a &lt;b&gt; \\*c\\* &amp;amp;')).toEqual([{ text: 'a <b> *c* &amp;' }]);
  });
});
