import { type CertificateFacts, readCertificates } from '../../../sign/index.js';
import { catalogOf, entriesOf, type Graph, itemsOf } from '../file/graph.js';
import { ofKind } from '../syntax/values.js';
import type { Cms } from './cms.js';
import { partsOf, tags } from './der.js';
import type { RevocationData } from './revocation.js';
import { only } from './signed-octets.js';

export interface SecurityStore extends RevocationData {
  readonly certificates: readonly CertificateFacts[];
}

/** More are not looked at, and none that is larger: what is here was added by anybody. */
const most = 50;
const largest = 4 * 2 ** 20;

/** The document security store (ISO 32000-2, 12.8.4.3): what was added so that signatures can be verified later. */
export function readSecurityStore(graph: Graph): SecurityStore {
  const store = entriesOf(graph, catalogOf(graph).get('DSS'));
  const streams = (key: string) =>
    itemsOf(graph, store.get(key))
      .slice(0, most)
      .flatMap((item) => {
        const stream = ofKind(graph.resolve(item), 'stream');
        const octets = stream && graph.store.decoded(stream);
        return octets && octets.length <= largest ? [octets] : [];
      });
  return { certificates: readCertificates(streams('Certs')), ocsps: streams('OCSPs'), crls: streams('CRLs') };
}

/** `adbe-revocationInfoArchival` (ISO 32000-2, 12.8.3.3.2): lists in `[0]`, answers of responders in `[1]`. */
const archived = '1.2.840.113583.1.1.8';

/** What a signature brings along by itself. */
export function revocationDataIn({ crls, signer }: Cms): RevocationData {
  const parts = partsOf(only(signer.signed, archived), tags.sequence);
  const within = (tag: number) => {
    const [list] = partsOf(
      parts.find((each) => each.tag === tag),
      tag,
    );
    return partsOf(list, tags.sequence).map(({ bytes }) => bytes);
  };
  return { crls: [...crls, ...within(0xa0)], ocsps: within(0xa1) };
}
