import { isSeq } from 'yaml';
import { type DiagnosticCode, diagnostic, type Outcome } from '../diagnostics/index.js';
import { parseSyntax } from '../engagement/index.js';
import type { Host } from '../host/index.js';
import { decoded } from './decode.js';
import { detectEncoding } from './encoding.js';
import { elementsOf, type JsonElement } from './json-elements.js';
import { largestJson, largestYaml } from './limits.js';
import { linesOf } from './lines.js';
import { readAtMost } from './read-at-most.js';
import { jsonFields, type NamedField, type ReadTenant, readJsonTenant, readNode } from './read-tenant.js';

/** A list in JSON, JSONL or YAML: from the beginning at each call. */
export interface TenantSource {
  tenants(): AsyncIterable<ReadTenant>;
  /** The fields of each tenant. */
  fields(): AsyncIterable<readonly NamedField[]>;
}

/** Opens a list of JSON objects, a line each. It is read line by line. Errors: those of `Host.readStream`. */
export async function openJsonl(host: Host, file: string): Promise<Outcome<TenantSource | undefined>> {
  const encoding = await detectEncoding(host.readStream(file), file);
  const found = encoding.value;
  if (found === undefined) return { value: undefined, diagnostics: encoding.diagnostics };
  async function* elements(): AsyncGenerator<JsonElement> {
    for await (const { text, number } of linesOf(decoded(host.readStream(file), found ?? 'utf-8'))) {
      const column = text.search(/\S/) + 1;
      if (column > 0) yield { text: text.trim(), line: number, column };
    }
  }
  return { value: jsonSource(elements, file), diagnostics: encoding.diagnostics };
}

/** Opens a JSON array of objects. It is held in memory. Errors: those of `Host.readStream`. */
export async function openJson(host: Host, file: string): Promise<Outcome<TenantSource | undefined>> {
  const text = await wholeText(host, file, largestJson);
  if (text.value === undefined) return { value: undefined, diagnostics: text.diagnostics };
  const elements = elementsOf(text.value);
  if (elements === undefined) {
    const hint =
      'Write [ { ... }, { ... } ], with every bracket and quote closed; or an object in each line, as .jsonl.';
    return refused('tenants-unreadable', 'The file holds no list in JSON', file, hint);
  }
  async function* each(): AsyncGenerator<JsonElement> {
    yield* elements ?? [];
  }
  return { value: jsonSource(each, file), diagnostics: text.diagnostics };
}

function jsonSource(elements: () => AsyncIterable<JsonElement>, file: string): TenantSource {
  return {
    async *tenants() {
      for await (const element of elements()) yield readJsonTenant(element, file);
    },
    async *fields() {
      for await (const element of elements()) yield jsonFields(element);
    },
  };
}

/** Opens a list in YAML. It is held in memory. Errors: those of `Host.readStream`. */
export async function openYaml(host: Host, file: string): Promise<Outcome<TenantSource | undefined>> {
  const text = await wholeText(host, file, largestYaml);
  if (text.value === undefined) return { value: undefined, diagnostics: text.diagnostics };
  const { document, spanAt, diagnostics } = parseSyntax(text.value, file);
  if (document === undefined) return { value: undefined, diagnostics };
  const root = document.contents;
  if (!isSeq(root)) {
    return refused(
      'tenants-unreadable',
      'The file holds no list',
      file,
      'Begin each tenant with a dash, as in `- customer.name: Contoso`.',
    );
  }
  const nodes = root.items.flatMap((node) => (node === null ? [] : [node]));
  const raw = text.value;
  async function* tenants(): AsyncGenerator<ReadTenant> {
    for (const node of nodes) yield readNode(node, raw.slice(node.range[0], node.range[1]), spanAt);
  }
  async function* fields(): AsyncGenerator<readonly NamedField[]> {
    for await (const { values } of tenants()) yield values;
  }
  return { value: { tenants, fields }, diagnostics: text.diagnostics };
}

async function wholeText(host: Host, file: string, largest: number): Promise<Outcome<string | undefined>> {
  const bytes = await readAtMost(host, file, largest);
  if (bytes === undefined) {
    return refused('tenants-too-large', `The list has more than ${largest / 2 ** 20} MiB`, file);
  }
  const content = bytes;
  async function* once(): AsyncGenerator<Uint8Array> {
    yield content;
  }
  const { value: encoding, diagnostics } = await detectEncoding(once(), file);
  if (encoding === undefined) return { value: undefined, diagnostics };
  let text = '';
  for await (const piece of decoded(once(), encoding)) text += piece;
  return { value: text, diagnostics };
}

function refused(code: DiagnosticCode, message: string, file: string, hint?: string): Outcome<undefined> {
  return {
    value: undefined,
    diagnostics: [diagnostic(code, message, { span: { file, line: 1, column: 1 }, hint })],
  };
}
