import { isSeq } from 'yaml';
import { diagnostic, type DiagnosticCode, type Outcome } from '../diagnostics/index.js';
import { parseSyntax } from '../engagement/index.js';
import type { Host } from '../host/index.js';
import { decoded } from './decode.js';
import { detectEncoding } from './encoding.js';
import { elementsOf, type JsonElement } from './json-elements.js';
import { largestJson, largestYaml } from './limits.js';
import { linesOf } from './lines.js';
import { readJsonTenant, readNode, type ReadTenant } from './read-tenant.js';

/** The tenants of a list in JSON, JSONL or YAML: from the beginning at each call. */
export type TenantSource = () => AsyncIterable<ReadTenant>;

/** Opens a list of JSON objects, a line each. It is read line by line. Errors: those of `Host.readStream`. */
export async function openJsonl(host: Host, file: string): Promise<Outcome<TenantSource | undefined>> {
  const encoding = await detectEncoding(host.readStream(file), file);
  const found = encoding.value;
  if (found === undefined) return { value: undefined, diagnostics: encoding.diagnostics };
  async function* tenants(): AsyncGenerator<ReadTenant> {
    for await (const { text, number } of linesOf(decoded(host.readStream(file), found ?? 'utf-8'))) {
      const column = text.search(/\S/) + 1;
      if (column > 0) yield readJsonTenant({ text: text.trim(), line: number, column }, file);
    }
  }
  return { value: tenants, diagnostics: encoding.diagnostics };
}

/** Opens a JSON array of objects. It is held in memory. Errors: those of `Host.readFile`. */
export async function openJson(host: Host, file: string): Promise<Outcome<TenantSource | undefined>> {
  const text = await wholeText(host, file, largestJson);
  if (text.value === undefined) return { value: undefined, diagnostics: text.diagnostics };
  const elements = elementsOf(text.value);
  if (elements === undefined) {
    const hint = 'Write [ { ... }, { ... } ], with every bracket and quote closed; or an object in each line, as .jsonl.';
    return refused('tenants-unreadable', 'The file holds no list in JSON', file, hint);
  }
  return { value: () => jsonTenants(elements, file), diagnostics: text.diagnostics };
}

async function* jsonTenants(elements: readonly JsonElement[], file: string): AsyncGenerator<ReadTenant> {
  for (const element of elements) yield readJsonTenant(element, file);
}

/** Opens a list in YAML. It is held in memory. Errors: those of `Host.readFile`. */
export async function openYaml(host: Host, file: string): Promise<Outcome<TenantSource | undefined>> {
  const text = await wholeText(host, file, largestYaml);
  if (text.value === undefined) return { value: undefined, diagnostics: text.diagnostics };
  const { document, spanAt, diagnostics } = parseSyntax(text.value, file);
  if (document === undefined) return { value: undefined, diagnostics };
  const root = document.contents;
  if (!isSeq(root)) {
    return refused('tenants-unreadable', 'The file holds no list', file, 'Begin each tenant with a dash: - customer.name: Contoso');
  }
  const nodes = root.items.flatMap((node) => (node === null ? [] : [node]));
  const raw = text.value;
  async function* tenants(): AsyncGenerator<ReadTenant> {
    for (const node of nodes) yield readNode(node, raw.slice(node.range[0], node.range[1]), spanAt);
  }
  return { value: tenants, diagnostics: text.diagnostics };
}

async function wholeText(host: Host, file: string, largest: number): Promise<Outcome<string | undefined>> {
  const bytes = await host.readFile(file);
  if (bytes.length > largest) {
    return refused('tenants-too-large', `The list has ${Math.ceil(bytes.length / 2 ** 20)} MiB; at most ${largest / 2 ** 20} are read`, file);
  }
  async function* once(): AsyncGenerator<Uint8Array> {
    yield bytes;
  }
  const { value: encoding, diagnostics } = await detectEncoding(once(), file);
  if (encoding === undefined) return { value: undefined, diagnostics };
  let text = '';
  for await (const piece of decoded(once(), encoding)) text += piece;
  return { value: text, diagnostics };
}

function refused(code: DiagnosticCode, message: string, file: string, hint?: string): Outcome<undefined> {
  return { value: undefined, diagnostics: [diagnostic(code, message, { span: { file, line: 1, column: 1 }, hint })] };
}
