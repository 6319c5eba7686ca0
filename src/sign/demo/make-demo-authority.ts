import { generateKeyPair, type KeyObject } from 'node:crypto';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Host, OutputFile } from '../../host/index.js';
import { type DemoIdentity, issueDemo } from './certificate.js';
import { demoReadme, demoSettings } from './texts.js';
import { pemFiles } from './pem-files.js';
import { writePkcs12 } from './pkcs12.js';

export interface DemoOptions {
  /** Where everything is written to; nothing that is there is replaced. */
  readonly folder: string;
  /** Who they pretend to be; `DEMO` comes before it. */
  readonly provider?: string;
  readonly customer?: string;
  /** RSA with 2048 bits, which every reader knows, or P-256. */
  readonly keys?: 'rsa' | 'ec';
  /** Whether an authority between root and people issues, as with real ones. */
  readonly issuing?: boolean;
}

export interface DemoAuthority {
  /** Paths of what was written. */
  readonly files: readonly string[];
  /** Files of settings, for `--seal` and `countersign`. */
  readonly provider: string;
  readonly customer: string;
  /** Certificate of the root, for who wants to trust it for trying out. */
  readonly trust: string;
}

const minute = 60_000;
const year = 365 * 24 * 60 * minute;

/**
 * Makes a throw-away authority: root, an issuing authority, a provider, a customer and a time-stamping authority, each with certificate
 * and encrypted key (PEM), the two people with a PKCS#12 file and settings besides. All say DEMO, and carry `demoMark`. Nobody but their owner may
 * read the files.
 *
 * Errors: `file-exists`, `disk-full`, `file-unwritable`.
 */
export async function makeDemoAuthority(host: Host, options: DemoOptions): Promise<DemoAuthority> {
  const { folder, provider = 'Provider', customer = 'Customer', issuing = true } = options;
  const passphrase = `${host.randomId()}${host.randomId()}`.replaceAll('-', '');
  const random = () => Buffer.from(host.randomId().replaceAll('-', ''), 'hex');
  const notBefore = host.now() - 5 * minute;
  const notAfter = host.now() + year;
  const issue = async (
    name: string,
    purpose: Parameters<typeof issueDemo>[0]['purpose'],
    issuer?: DemoIdentity,
  ) => {
    const key = await newKey(options.keys ?? 'rsa');
    return issueDemo({
      name,
      purpose,
      key,
      serial: random(),
      notBefore,
      notAfter,
      ...(issuer && { issuer }),
    });
  };
  const root = await issue('root', 'root');
  const above = issuing ? await issue('issuing authority', 'issuing', root) : root;
  const [ours, theirs, stamps] = await Promise.all([
    issue(provider, 'documents', above),
    issue(customer, 'documents', above),
    issue('time stamps', 'time-stamps', above),
  ]);
  const chain = issuing ? [above.der] : [];
  const files: { readonly [name: string]: string | Uint8Array } = {
    'README.txt': demoReadme,
    passphrase: `${passphrase}\n`,
    ...pemFiles('root', root, [], passphrase),
    ...(issuing ? pemFiles('issuing', above, [], passphrase) : {}),
    ...pemFiles('tsa', stamps, chain, passphrase),
    ...pemFiles('provider', ours, chain, passphrase),
    ...pemFiles('customer', theirs, chain, passphrase),
    'provider.p12': writePkcs12(ours, chain, { passphrase, salt: random() }),
    'customer.p12': writePkcs12(theirs, chain, { passphrase, salt: random() }),
    'provider.yaml': demoSettings('provider'),
    'customer.yaml': demoSettings('customer'),
  };
  const output = Object.entries(files).map(
    ([name, content]): OutputFile => ({
      path: join(folder, name),
      bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
      isPrivate: true,
    }),
  );
  await host.writeFiles(output, { replace: false });
  return {
    files: output.map(({ path }) => path),
    provider: join(folder, 'provider.yaml'),
    customer: join(folder, 'customer.yaml'),
    trust: join(folder, 'root.pem'),
  };
}

const generate = promisify(generateKeyPair);

async function newKey(kind: 'rsa' | 'ec'): Promise<KeyObject> {
  const pair =
    kind === 'rsa'
      ? await generate('rsa', { modulusLength: 2048 })
      : await generate('ec', { namedCurve: 'P-256' });
  return pair.privateKey;
}
