import type { DiagnosticCode } from '../../../src/diagnostics/index.js';

type Content = string | Uint8Array;

/** One kind of bad input: files in a fresh folder, the command that meets them, and the one thing it has to say. */
export interface BadInput {
  readonly what: string;
  readonly files: Readonly<Record<string, Content>>;
  readonly args: readonly string[];
  readonly input?: string;
  readonly code: DiagnosticCode;
  /** What the message, field or hint must hold for a person to know what to do. */
  readonly says: RegExp;
  /** Where it is: `file:line:column`. */
  readonly at?: string;
  readonly exitCode: number;
}

/** A good engagement, with lines put in place of others that begin alike. */
export function engagement(...replacing: readonly string[]): string {
  const good = [
    'customer: { name: "Contoso, Ltd." }',
    'provider: { name: Northwind Services }',
    'statement: { number: SOR-1, issued: 2026-11-21 }',
    'languages: [en]',
  ];
  const key = (line: string) => line.split(':', 1)[0];
  const kept = good.filter((line) => !replacing.some((other) => key(other) === key(line)));
  return `${[...kept, ...replacing].join('\n')}\n`;
}

/** The engagement file of a bad input. */
export const file = (content: Content) => ({ 'e.yaml': content });

/** An article of one's own, and an engagement that asks for it. */
export const article = (content: Content) => ({
  'e.yaml': engagement('source: { path: a.md }'),
  'a.md': content,
});

export const generate = ['generate', 'e.yaml', '--out', 'out'];

/** How a PNG picture begins. */
export const png = Uint8Array.from([
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 73, 72, 68, 82,
]);
