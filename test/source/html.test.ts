import { describe, expect, it } from 'vitest';
import { codesOf, document, find, outline, read, shape, texts } from './article.js';

const first = (content: string) => {
  const [section] = document(content).sections;
  if (section === undefined) throw new Error('no section');
  return section;
};

describe('HTML', () => {
  it('goes, and its text stays', () => {
    const content =
      '# Duties\n\n<div class="a">\n\n- Do <b>all</b><br/>of<!-- not\n\n- this --> it.\n\n</div>\n';
    expect(outline(first(content).items)).toEqual(['Do all of it.']);
    expect(find(read(content).diagnostics, 'source-html-removed')).toMatchObject({
      place: '3:1',
      message: expect.stringContaining('6 pieces'),
    });
    expect(first(content).items[0]?.span).toMatchObject({ line: 5, column: 3 });
  });

  it('does not hide what follows a comment that is never closed', () => {
    expect(outline(first('# Duties\n\n<!-- note\n\n- Begin\n').items)).toEqual(['Begin']);
  });

  it('is text in code and where no element has the name', () => {
    const content =
      '# Duties\n\n- Ask <tenant>.onmicrosoft.com, `<b>` and <https://example.com/>\n\n```\n- <b>no item</b>\n```\n';
    expect(outline(first(content).items)).toEqual([
      'Ask <tenant>.onmicrosoft.com, <b> and https://example.com/',
    ]);
    expect(texts(first(content).notes)).toEqual(['- <b>no item</b>']);
    expect(codesOf(read(content).diagnostics)).not.toContain('source-html-removed');
  });

  it('gives lists their bullets', () => {
    expect(outline(first('# Duties\n\n<ul>\n<li>One</li>\n<li><p>Two</p></li>\n</ul>\n').items)).toEqual([
      'One',
      'Two',
    ]);
  });

  it('names a heading by an anchor in it or above it', () => {
    const content = [
      '# <a name="top"></a>Duties',
      "## One <A ID='first' class=x></A>",
      '- a',
      '<a name="second"></a>',
      '## Two',
      '- b <a name="not-this"></a>',
      '## <a name=""></a><a id=third></a>Three',
      '- c',
      '## Four',
      '- d\n\nA paragraph <a name="nor-this"></a>  ',
      '## Five <a name="fifth"></a>',
      '- e',
    ].join('\n\n');
    const { value, diagnostics } = read(content);
    expect(value?.sections.map(({ anchor }) => anchor)).toEqual([
      'first',
      'second',
      'third',
      undefined,
      'fifth',
    ]);
    expect(shape(value?.sections ?? []).map(([heading]) => heading)).toEqual([
      'One',
      'Two',
      'Three',
      'Four',
      'Five',
    ]);
    expect(find(diagnostics, 'source-heading-anchor')).toMatchObject({
      place: '1:3',
      message: expect.stringContaining('8'),
    });
    expect(codesOf(diagnostics)).not.toContain('source-html-removed');
  });

  it('is no table of responsibilities, nor is one of Markdown', () => {
    const content =
      '# Duties\n\n- Begin\n\n<table><tr><td>\n\n- In a table\n\n</td></tr></table>\n\n| a | b |\n|---|---|\n| c | d |\n';
    const { value, diagnostics } = read(content);
    expect(outline(value?.sections[0]?.items ?? [])).toEqual(['Begin']);
    const tables = diagnostics.filter(({ code }) => code === 'source-table-ignored');
    expect(tables.map(({ span }) => span?.line)).toEqual([5, 11]);
  });
});
