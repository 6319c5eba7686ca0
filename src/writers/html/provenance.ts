import type { ProvenanceBlock } from '../../model/index.js';
import type { Element } from './element.js';
import { factList } from './facts.js';

/** From what the statement was made: small print, for who needs to look it up. */
export function provenance({ facts, digest, generator }: ProvenanceBlock): Element {
  return factList([...facts, digest, generator], 'provenance');
}
