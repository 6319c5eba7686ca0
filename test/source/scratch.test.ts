import { it } from 'vitest';
import { createNodeHost } from '../../src/host/index.js';
import { plainText } from '../../src/model/index.js';
import { loadSource } from '../../src/source/index.js';
it('x', async () => {
  const h = createNodeHost();
  const out: string[] = [];
  for (const f of await h.listFiles('fixtures/hostile')) {
    const { value: d, diagnostics } = await loadSource(h, 'fixtures/hostile/' + f);
    out.push('=== ' + f);
    if (d) {
      out.push([d.language, JSON.stringify(d.frontMatter), JSON.stringify(d.title), d.introduction.map((p) => plainText(p.text)).join('//')].join(' # '));
      for (const s of d.sections) { out.push(`  [${s.level} ${plainText(s.heading)} ${s.anchor} ${s.span.line}:${s.span.column}] lead ${s.leadIn.map((n) => plainText(n.text))} notes ${s.notes.map((n) => plainText(n.text))}`);
       const show = (i: any, n: string) => { out.push(`${n}- ${i.span.line}:${i.span.column} ${JSON.stringify(i.text)}`); i.details.forEach((x: any) => show(x, n + '  ')); };
       s.items.forEach((i) => show(i, '    '));
      }
    }
    for (const g of diagnostics) out.push(`  ! ${g.severity} ${g.code} ${g.span?.line}:${g.span?.column} ${g.message}`);
  }
  console.log(out.join('\n'));
});
