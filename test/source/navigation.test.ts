import { describe, expect, it } from 'vitest';
import { codesOf, find, read, shape, texts } from './article.js';

const phase = '# Duties\n\n## Enable phase\n\n- Enable the services.\n\n';
const only = [['Enable phase', ['Enable the services.']]];

/** Expects that what follows the phase leaves no trace but the diagnostic. */
function expectGone(tail: string): void {
  const { value, diagnostics } = read(`${phase}${tail}\n`);
  expect(shape(value?.sections ?? [])).toEqual(only);
  expect(value?.sections[0]?.notes).toEqual([]);
  expect(value?.introduction).toEqual([]);
  expect(codesOf(diagnostics)).toContain('source-navigation-omitted');
}

describe('what leads to other articles', () => {
  it.each([
    '## Want to learn more?\nSee [EMS](x).',
    '# Want to learn more?\n\n- [EMS](x)\n- Call the support.',
    '#### **Want to learn more about EMS?**\n\nA text.\n\n##### And more\n\n- Of it.',
    '**Want to learn more?**\n\n[EMS](x)',
    '**Want to learn more?**\n\n- Call the support.\n\n### Deeper\n\n- Again.',
    '**Want to learn more?** See [EMS](x).',
    'Want to learn more? See [EMS](x).',
    '> [!TIP]\n> **Want to learn more?** See [EMS](x).',
    '> **Want to learn more?**\n>\n> [EMS](x)',
    '## See also\n\n* [EMS](x)',
    'See also\n\n* [EMS](x)',
    '**See also:**\n\n* [EMS](x)',
    '## ¿Quiere obtener más información?\n\nVea [EMS](x).',
    '### 了解更多信息？\n请参阅[企业移动性套件](x)。',
    '## Möchten Sie mehr erfahren?\n\n- [EMS](x)',
    '## Vous souhaitez en savoir plus ?\n\n- [EMS](x)',
    '## Per altre informazioni\n\n- [EMS](x)',
    '## Quer saber mais?\n\n- [EMS](x)',
    '## 関連項目\n\n- [EMS](x)',
    '## Next steps\n\n- [EMS](x)\n- See the [process](y), too',
  ])('is known by its words: %s', expectGone);

  it.each([
    '## Elsewhere\n\n- [EMS](x)\n- [Process](y).',
    '## Elsewhere\n\nSome places:\n\n- [EMS](x)\n  - [Process](y)',
    'Elsewhere:\n\n* [EMS](x)',
    '## Elsewhere\n\n- [EMS](x)\n\n## There\n\n- [Process](y)',
  ])('is known by its structure: %s', expectGone);

  it('ends with the next heading of its level', () => {
    const { value, diagnostics } = read(`# Duties\n\n## See also\n\n- [x](y)\n\n${phase.slice(10)}`);
    expect(shape(value?.sections ?? [])).toEqual(only);
    expect(find(diagnostics, 'source-navigation-omitted').place).toBe('3:1');
  });

  it('does not swallow the article from a line below its title', () => {
    const { value } = read(phase.replace('# Duties\n', '# Duties\n\n**Want to learn more?**\n\n[x](y)\n'));
    expect(shape(value?.sections ?? [])).toEqual(only);
    expect(value?.introduction).toEqual([]);
  });

  it('is a table of contents', () => {
    const { value } = read(
      phase.replace('# Duties\n', '# Duties\n\nYour duties.\n\n- [Enable phase](#enable-phase)\n'),
    );
    expect(shape(value?.sections ?? [])).toEqual(only);
    expect(texts(value?.introduction ?? [])).toEqual(['Your duties.']);
  });
});

describe('what is of the article', () => {
  it.each([
    [
      'a phase called so',
      '## Next steps\n\n- Confirm the timelines.',
      ['Next steps', ['Confirm the timelines.']],
    ],
    [
      'links within items',
      '## Remediate phase\n\n- See the [list](x).',
      ['Remediate phase', ['See the list.']],
    ],
    [
      'links among items',
      '## Remediate phase\n\n- [List](x)\n- Meetings',
      ['Remediate phase', ['List', 'Meetings']],
    ],
    [
      'a duty to learn',
      '## Training\n\n- Learn more about Intune.',
      ['Training', ['Learn more about Intune.']],
    ],
  ])('stays: %s', (_, tail, section) => {
    const { value, diagnostics } = read(`${phase}${tail}\n`);
    expect(shape(value?.sections ?? [])).toEqual([...only, section]);
    expect(codesOf(diagnostics)).not.toContain('source-navigation-omitted');
  });

  it('is links where there is nothing else', () => {
    const { value } = read('# Learn more\n\n## Enable phase\n\n- [Enable](x)\n');
    expect(shape(value?.sections ?? [])).toEqual([['Enable phase', ['Enable']]]);
  });
});
