import { it } from 'vitest';
import { readSource } from '../../src/source/index.js';
const lorem = 'Work with the team to begin onboarding of eligible services, per guidance. ';
const cases: Record<string, string | Uint8Array> = {
  warm: '# a\n\n- b\n',
  line10m: 'a '.repeat(5e6),
  line1m: 'ab '.repeat(340000),
  quotes: '>'.repeat(100000),
  nested: Array.from({ length: 1000 }, (_, i) => ' '.repeat(i) + '- a').join('\n'),
  nested5000: Array.from({ length: 5000 }, (_, i) => ' '.repeat(Math.min(i * 2, 190)) + '- a').join('\n'),
  nestedInline: '- '.repeat(5000) + 'a',
  unclosed: '---\n' + '`*_[<!-- ~~ <a href="'.repeat(5000),
  links: '# a\n\n' + '- [a](b)\n'.repeat(5000),
  linkspara: '[a](b) '.repeat(50000),
  linksparas: ('[a](b) '.repeat(200) + '\n\n').repeat(20),
  items: '# a\n\n' + `- ${lorem}\n`.repeat(5000),
  itemsLoose: '# a\n\n' + `- ${lorem}\n\n`.repeat(5000),
  prose: (lorem.repeat(10) + '\n\n').repeat(1300),
  mojibake: 'Ã©'.repeat(250000),
  mojibake2: ('Ã©'.repeat(4000) + '\n\n').repeat(30),
  invisible: '\u200b'.repeat(340000),
  crlf: '\r\n'.repeat(500000) + 'a',
  cr: 'a\r'.repeat(500000),
  comments: '<!--'.repeat(250000),
  comments2: ('<!--'.repeat(900) + '\n\n').repeat(20),
  tables: ('<table>'.repeat(900) + '\n\n').repeat(20),
  ticks: ('`'.repeat(1) + ' ' + '``').repeat(250) + '\n\n',
  ticksmany: ((('`'.repeat(1) + ' ' + '``').repeat(300) + '\n\n').repeat(20)),
  anchors: ('<a name="x"></a>\n'.repeat(2000)),
  emphasis: ('_a*'.repeat(480) + '\n\n').repeat(20),
  emphasis2: ('**a '.repeat(480) + '\n\n').repeat(20),
  deepEmph: ('*a **b '.repeat(300) + ' c** d*'.repeat(30) + '\n\n').repeat(18),
  fm: '---\n' + '[' .repeat(60000) + '\n---\n# a\n- b',
  fm2: '---\n' + '\n'.repeat(490) + 'a: b\n---\n# a\n- b',
  fm3: '---\n' + 'a: {'.repeat(15000) + '\n---\n# a\n- b',
  fm4: '---\n' + ' '.repeat(60000) + '\n---\n# a\n- b',
  fm5: '---\n' + Array.from({ length: 490 }, (_, i) => `k${i}: ${'x: '.repeat(30)}`).join('\n') + '\n---\n# a\n- b',
  headings: '# a\n\n' + '## Next steps\n\n'.repeat(2400),
  markers: '# a\n\n- a\n\n' + 'Want to learn more\n\n'.repeat(2400),
  spaces: ('- ' + ' '.repeat(19000) + 'a\n\n').repeat(50),
  tabs: ('-' + '\t'.repeat(19000) + '\n\n').repeat(50),
  quotes50: ('>'.repeat(50) + 'a\n').repeat(5000),
  lists50: ('- '.repeat(50) + 'a\n').repeat(5000),
  bytes: Uint8Array.from({ length: 1 << 20 }, (_, i) => 0x80 + ((i * 7919) % 128)),
  defs: ('[a]: b\n').repeat(5000),
  refs: ('[a]: b\n\n') + '[a] '.repeat(400),
  footnotes: '[^a] '.repeat(400) + '\n\n[^a]: x',
  entities: ('&amp;'.repeat(900) + '\n\n').repeat(20),
  www: ('www.'.repeat(300) + '\n\n').repeat(60),
  emails: ('a@b.c '.repeat(900) + '\n\n').repeat(20),
  longemail: 'a'.repeat(19000) + '@',
  longemails: (('a.'.repeat(9000) + '@\n\n')).repeat(50),
  underscores: ('_'.repeat(900) + '\n\n').repeat(20),
  dots: ('a.'.repeat(9000) + '\n\n').repeat(50),
  lf: '\n'.repeat(9000) + 'a',
  emphasis3: ('_a*'.repeat(240) + '\n\n').repeat(40),
  lists2: ('- ' + '*_a'.repeat(200) + '\n').repeat(50),
  tightlinks: '# a\n\n' + '- [a](b) c\n'.repeat(4900),
  contents: '# a\n\n- x\n\n' + '## b\n\n- [a](b)\n\n'.repeat(1600),
  pipes: '|a'.repeat(450) + '\n' + '|-'.repeat(450) + '\n',
};
it('x', () => {
  const out: string[] = [];
  for (const [name, value] of Object.entries(cases)) {
    const bytes = typeof value === 'string' ? new TextEncoder().encode(value) : value;
    const a = performance.now();
    const r = readSource(bytes, 'a.md');
    const t = performance.now() - a;
    out.push(`${t > 700 ? '***' : '   '} ${name} ${bytes.length} ${t.toFixed(0)} ms ${r.value?.sections.length} ${r.diagnostics.find((d) => d.severity === 'error')?.message ?? ''}`);
  }
  console.log(out.join('\n'));
});
