import type { CertificateFacts } from './facts.js';

/**
 * Marks every certificate of a throw-away authority: a private extension under the arc of UUIDs (ITU-T X.667, 8), whose last number is the
 * UUID 6b0f7a52-3c1e-4d7b-9a58-c0d5e7f4b921. Not critical, so that readers pass over it; it cannot be taken out of a certificate, as the
 * issuer's signature covers it, and no other authority has a reason to put it in.
 */
export const demoMark = '2.25.142307760971150726754762413462623926561';

/** What the extension says, for who looks at it. */
export const demoWarning = 'DEMO. Made by "countersign keys demo" for trying out. It proves nothing.';

/** Whether a certificate is of a throw-away authority: then nothing that it says may be believed. */
export function isDemo(certificate: Pick<CertificateFacts, 'isDemo'>): boolean {
  return certificate.isDemo;
}
