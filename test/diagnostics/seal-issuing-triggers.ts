import { sealObstacle } from '../../src/batch/seal-obstacle.js';
import { openSealTally } from '../../src/batch/seal-tally.js';
import { createNodeHost, generateStatements } from '../../src/index.js';
import { engagement } from '../samples/engagements.js';
import { people } from '../sign/ground/people.js';

const seal = { signer: 'Ana', certificate: '', level: 'B-B', time: '2026-11-21T12:00:00Z' } as const;
const file = { format: 'pdf', path: 'a.pdf', root: '/out', size: 1, sha256: '' };
const options = { formats: [], out: '/out', staging: '', path: '', force: false, zipTenants: false };

/** Sealing what is issued. */
export const sealIssuingTriggers = {
  'seal-esign': async () => {
    const loaded = engagement('signing: { method: docuseal }');
    return (await generateStatements(createNodeHost(), loaded, { formats: ['json'], seals: true }))
      .diagnostics;
  },
  'issued-unsealed': async () => {
    const { signer } = (await people()).provider;
    const standing = { path: 'a.pdf', sha256: '', recorded: file };
    return sealObstacle(standing, false, { sealing: { signer }, options });
  },
  'issued-sealed': () =>
    sealObstacle({ path: 'a.pdf', sha256: undefined, recorded: { ...file, seal } }, false, { options }),
  'sealed-anew': () => {
    const tally = openSealTally(() => 0);
    const sealed = { documents: 1, anew: 1 };
    tally.note({ row: 1, outcome: 'issued', records: [], problems: [], nothingWritten: false, sealed });
    return tally.remarks();
  },
};
