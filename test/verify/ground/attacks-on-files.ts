import { openPdf } from '../../../src/verify/pdf/opened.js';
import { issuedPdf } from '../../sign/ground/issued.js';
import { people } from '../../sign/ground/people.js';
import { longTermPdf, seal, sealedPdf, stampedPdf } from '../../sign/ground/samples.js';
import { type Attack, appended, signedByCustomer } from './attack.js';
import { pdf, revise, stream } from './revise.js';

function flipped(name: string, code: Attack['code'], says: string, place: (file: Buffer) => number): Attack {
  return {
    name: `a byte of ${name}`,
    code,
    says,
    async make() {
      const file = Buffer.from(await stampedPdf());
      const at = place(file);
      file[at] = (file[at] ?? 0) ^ 1;
      return Uint8Array.from(file);
    },
  };
}

export const attacksOnFiles: readonly Attack[] = [
  {
    name: 'a seal wrapped around another document',
    code: 'signature-coverage',
    says: 'The seal: it leaves out more or something else than itself',
    async make() {
      // What was signed behind the signature is put away in a stream, and the range says where.
      const file = Buffer.from(await stampedPdf());
      const [found = '', first, second] =
        /\/ByteRange \[0 (\d+) (\d+) \d+ *\]/.exec(file.toString('latin1')) ?? [];
      const tail = file.subarray(Number(second));
      const shown = Buffer.from(
        revise(file, (editing) => {
          editing.add(stream(tail));
          editing.change(editing.page(1), { Contents: editing.add(stream('BT (Other words) Tj ET')) });
        }),
      );
      const moved = `/ByteRange [0 ${first} ${shown.indexOf(tail, file.length)} ${tail.length}]`.padEnd(
        found.length,
      );
      shown.write(moved, shown.indexOf(found), 'latin1');
      return Uint8Array.from(shown);
    },
  },
  {
    name: 'a revision that is another one for old programs',
    code: 'file-damaged',
    says: 'can be read in more than one way',
    make: async () => revise(await signedByCustomer(), () => undefined, { trailer: '/XRefStm 9' }),
  },
  {
    name: 'an object that no cross-reference names',
    code: 'file-damaged',
    says: 'Something between the objects of a revision',
    async make() {
      return revise(await signedByCustomer(), () => undefined, {
        junk: '1 0 obj\n<< /Type /Catalog >>\nendobj\n',
      });
    },
  },
  {
    name: 'a revision that goes on from the file before it was sealed',
    code: 'file-damaged',
    says: 'is not a revision of it',
    async make() {
      const first = openPdf(await stampedPdf()).revisions[0]?.sections[0]?.offset ?? 0;
      return revise(await signedByCustomer(), () => undefined, { previous: first });
    },
  },
  {
    name: 'something behind the end',
    code: 'file-damaged',
    says: 'Something behind the end',
    make: async () =>
      Uint8Array.from(Buffer.concat([await signedByCustomer(), Buffer.from('%PDF-1.7 another')])),
  },
  {
    name: 'the end cut off, and the seal with it',
    code: 'issued-bytes-cut',
    says: 'The end of the issued file was cut off',
    make: () => issuedPdf(),
  },
  {
    name: 'the statement of another customer',
    code: 'issued-other',
    says: 'not the one that was issued',
    make: async () => seal(await issuedPdf('es'), (await people()).provider),
  },
  {
    name: 'an older version',
    code: 'issued-other',
    says: 'not the one that was issued',
    make: () => sealedPdf(),
  },
  {
    name: 'another statement, sealed with a key of somebody else',
    code: 'signer-untrusted',
    says: 'No authority that is trusted',
    make: async () => seal(await issuedPdf('es'), (await people()).stranger),
  },
  {
    ...appended(
      'data for verifying replaced',
      'document-changed',
      'Data for verifying signatures were taken out',
      () => undefined,
    ),
    make: async () =>
      revise(await longTermPdf(), (editing) =>
        editing.change(editing.root, { DSS: pdf('<< /Type /DSS >>') }),
      ),
    terms: async () => ({ issued: await longTermPdf() }),
  },
  flipped(
    'what is drawn',
    'signature-broken',
    'what it signs was changed',
    (file) => file.indexOf('stream\n', 20_000) + 40,
  ),
  flipped(
    'the article',
    'signature-broken',
    'what it signs was changed',
    (file) => file.indexOf('stream', file.indexOf('/EmbeddedFile')) + 60,
  ),
  flipped('the range', 'signature-coverage', 'The seal', (file) => file.lastIndexOf('/ByteRange [') + 14),
  flipped('the signature', 'signature-broken', 'The seal', (file) =>
    digitFrom(file, file.indexOf(messageDigest, contentsAt(file)) + 30),
  ),
  flipped(
    'the room behind the signature',
    'signature-coverage',
    'what should be the signature is none',
    (file) => file.indexOf('>', contentsAt(file)) - 10,
  ),
  flipped('the cross-reference', 'file-damaged', 'The PDF', (file) => file.lastIndexOf('startxref') + 11),
  flipped('the first byte', 'signature-broken', 'what it signs was changed', () => 0),
];

/** The attribute that names the digest of what is signed (RFC 5652, 11.2). */
const messageDigest = '2a864886f70d010904';

function contentsAt(file: Buffer): number {
  return file.lastIndexOf('/Contents <') + '/Contents <'.length;
}

/** A digit that is still one when it is flipped. */
function digitFrom(file: Buffer, start: number): number {
  return start + file.toString('latin1', start, start + 100).search(/[0-9]/);
}
