import { it } from 'vitest';
import { readSource } from '../../src/source/index.js';
import { parseMarkdown } from '../../src/source/body/markdown.js';
import { Session } from 'node:inspector';
import { writeFileSync } from 'node:fs';
it('x', async () => {
  const t = '# a\n\n' + '- [a](b) c\n'.repeat(4900);
  const b = new TextEncoder().encode(t);
  for (let i = 0; i < 2; i++) { const a = performance.now(); parseMarkdown(t); console.log('parse', performance.now() - a); }
  const s = new Session(); s.connect();
  const post = (m: string) => new Promise<any>((r, j) => (s as any).post(m, (e: any, x: any) => e ? j(e) : r(x)));
  await post('Profiler.enable'); await post('Profiler.start');
  const a = performance.now(); readSource(b, 'a'); console.log('read', performance.now() - a);
  const { profile } = await post('Profiler.stop');
  const self = new Map<string, number>();
  const dt = profile.timeDeltas; const byId = new Map(profile.nodes.map((n: any) => [n.id, n]));
  profile.samples.forEach((id: number, i: number) => { const n: any = byId.get(id); const k = n.callFrame.functionName + ' ' + n.callFrame.url.split('/').slice(-2).join('/') + ':' + n.callFrame.lineNumber; self.set(k, (self.get(k) ?? 0) + dt[i]); });
  console.log([...self].sort((a, b) => b[1] - a[1]).slice(0, 15).map(([k, v]) => `${(v / 1000).toFixed(0)} ${k}`).join('\n'));
});
