import { people } from '../../sign/ground/people.js';
import { stampedPdf } from '../../sign/ground/samples.js';
import type { Attack } from './attack.js';
import { cmsBy, type RawSignature, signRaw } from './sign-raw.js';

const field = 'customer-1-signature';

/** The customer's signature with a range that is not right. */
function ranged(
  name: string,
  says: string,
  wishes: Partial<RawSignature>,
  code: Attack['code'] = 'signature-coverage',
): Attack {
  return {
    name,
    code,
    says,
    async make() {
      const { customer } = await people();
      return signRaw(await stampedPdf(), { field, cms: cmsBy(customer.signer), ...wishes });
    },
  };
}

const range =
  (...numbers: readonly number[]) =>
  () =>
    numbers;

export const attacksOnRanges: readonly Attack[] = [
  ranged('a range that does not begin with the file', 'the beginning of the file', {
    range: ([, a = 0, b = 0, c = 0]) => [9, a - 9, b, c],
  }),
  ranged('a range that leaves out more', 'leaves out more', {
    range: ([, a = 0, b = 0, c = 0]) => [0, a - 40, b, c],
  }),
  ranged('a range that leaves out what is behind', 'leaves out more', {
    range: ([, a = 0, b = 0, c = 0]) => [0, a, b + 9, c - 9],
  }),
  ranged('a range that ends before the end', 'not go to the end', {
    range: ([, a = 0, b = 0, c = 0]) => [0, a, b, c - 30],
  }),
  ranged('ranges that overlap', 'leaves out more', { range: ([, a = 0, , c = 0]) => [0, a, a - 100, c] }),
  ranged('three ranges', 'does not say what it covers', {
    range: ([, a = 0, b = 0, c = 0]) => [0, a, b, c - 10, b + c - 10, 10],
  }),
  ranged('no range', 'does not say what it covers', { range: range() }),
  ranged('a range of the file of before', 'leaves out more', {
    range: (_, length) => [0, 100, 200, length - 200],
    cms: async (octets) => cmsBy((await people()).customer.signer)(octets),
  }),
  ranged('something behind the signature in its room', 'what should be the signature is none', {
    contents: (hex) => `${hex}00ff`,
  }),
  ranged('an empty signature', 'it cannot be read', { contents: () => '' }, 'signature-malformed'),
  ranged('a signature of an old kind', 'out of date', { subFilter: 'adbe.pkcs7.sha1' }, 'signature-weak'),
  ranged('contents that stand twice', 'Contents twice', { entries: '/Contents <00>' }, 'file-damaged'),
  ranged(
    'a second seal',
    'more than one seal',
    {
      entries:
        '/Reference [<< /Type /SigRef /TransformMethod /DocMDP /TransformParams << /P 3 /V /1.2 >> >>]',
    },
    'signature-malformed',
  ),
  ranged(
    'a signature over a clause, where the document has no field',
    'was put where the document has no field',
    {
      field: 'approval',
      newField: '/V SIGNATURE /Rect [70 600 500 700] /F 4',
    },
    'annotation-added',
  ),
];
