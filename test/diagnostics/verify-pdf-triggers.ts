import { loadBrand } from '../../src/brand/index.js';
import type { Diagnostic, DiagnosticCode } from '../../src/diagnostics/index.js';
import { verifyPdfCodes } from '../../src/diagnostics/verify-pdf-codes.js';
import { createNodeHost } from '../../src/host/index.js';
import { presentVerification, verifyReturned } from '../../src/verify/index.js';
import { issuedPdf } from '../sign/ground/issued.js';
import { people } from '../sign/ground/people.js';
import { stampedPdf } from '../sign/ground/samples.js';
import { told } from '../sign/ground/signing-ground.js';
import { attacksOnContent } from '../verify/ground/attacks-on-content.js';
import { attacksOnFields } from '../verify/ground/attacks-on-fields.js';
import { attacksOnFiles } from '../verify/ground/attacks-on-files.js';
import { attacksOnRanges } from '../verify/ground/attacks-on-ranges.js';
import { attacksOnSignatures } from '../verify/ground/attacks-on-signatures.js';
import { remarks } from '../verify/ground/remarks.js';
import { accepted } from '../verify/ground/reports.js';
import { rewritten } from '../verify/ground/rewritten.js';
import { now, verified } from '../verify/ground/verifying.js';

type Trigger = () => Promise<readonly Diagnostic[]>;
type Code = keyof typeof verifyPdfCodes;

const samples = [
  ...attacksOnContent,
  ...attacksOnFields,
  ...attacksOnSignatures,
  ...attacksOnRanges,
  ...attacksOnFiles,
  ...remarks,
  rewritten,
];

/** The first sample that is for a code. */
const byCode = (code: DiagnosticCode): Trigger => {
  const sample = samples.find((each) => each.code === code);
  return async () => (sample ? (await verified(await sample.make(), await sample.terms?.())).reasons : []);
};

/** With nothing to compare it with. */
const alone =
  (make: () => Promise<Uint8Array>): Trigger =>
  async () => {
    const { authority } = await people();
    return (await verifyReturned(await make(), { trust: [authority], at: now })).reasons;
  };

/** The report in a brand whose picture takes all of the page. */
const overfull: Trigger = async () => {
  const host = createNodeHost();
  const { value: brand } = await loadBrand(host, 'harbour');
  const tall = brand && { ...brand, image: { ...brand.image, width: 100, height: 2000 } };
  return told(presentVerification(host, accepted.report, { ...accepted.about, brand: tall }, 'pdf'));
};

export const verifyPdfTriggers = {
  ...(Object.fromEntries(Object.keys(verifyPdfCodes).map((code) => [code, byCode(code as Code)])) as Record<
    Code,
    Trigger
  >),
  'not-compared': alone(() => stampedPdf()),
  'not-comparable': alone(() => issuedPdf()),
  'report-overfull': overfull,
};
