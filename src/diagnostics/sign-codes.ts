import type { CodeEntry } from './code-entry.js';

/** The part of the table of codes that is about keys, seals and signatures. */
export const signCodes = {
  // What signs: settings, files, programs
  'signing-settings-invalid': {
    severity: 'error',
    hint: 'Correct the field; the documentation lists the settings of every kind of signer.',
  },
  'key-unreadable': {
    severity: 'error',
    hint: 'Give a PKCS#12 file (.p12, .pfx), or a private key and its certificate in PEM.',
  },
  'key-passphrase-missing': {
    severity: 'error',
    hint: 'Add passphrase: { env: NAME } or passphrase: { file: PATH } to the settings, or run the command in a terminal, where it asks.',
  },
  'key-passphrase-wrong': {
    severity: 'error',
    hint: 'Check the passphrase and that it is the one of this file.',
  },
  'key-unsupported': {
    severity: 'error',
    hint: 'Use an RSA key of 2048 bits or more, or one of the curves P-256, P-384 and P-521.',
  },
  'key-unfit': {
    severity: 'error',
    hint: 'Give the certificate that was issued for this key, or the key that it was issued for.',
  },
  'signing-failed': {
    severity: 'error',
    hint: 'Run the program by hand to see why. What it says is not repeated here, as it may hold secrets.',
  },
  'signing-unfit': {
    severity: 'error',
    hint: 'Check that the program signs what it is given (input: octets, digest or digest-info) with the key of this certificate, in this scheme and with this hash.',
  },
  'signing-interrupted': {
    severity: 'error',
    hint: 'Run the same command again; nothing was left half done.',
  },

  // Certificates, before anything is signed with them
  'certificate-unreadable': {
    severity: 'error',
    hint: 'Give an X.509 certificate in PEM or DER.',
  },
  'certificate-expired': {
    severity: 'error',
    hint: 'Ask whoever issued it for a new one; nobody would accept a signature with this one.',
  },
  'certificate-not-yet-valid': {
    severity: 'error',
    hint: 'Wait until then, or check the clock of this machine.',
  },
  'certificate-expiring': {
    severity: 'warning',
    hint: 'Ask whoever issued it for a new one in time. What was sealed with a time stamp stays valid.',
  },
  'certificate-usage': {
    severity: 'error',
    hint: 'Ask for a certificate for signing documents: key usage digitalSignature or nonRepudiation, extended key usage document signing, e-mail protection or none.',
  },
  'certificate-weak': {
    severity: 'error',
    hint: 'Ask for a certificate with an RSA key of 2048 bits or more, or a key on P-256 or P-384, that is signed with SHA-256 or better.',
  },
  'certificate-chain-incomplete': {
    severity: 'warning',
    hint: 'Add the certificates between it and the root as chain, so that every reader can follow them; whoever issued it offers them.',
  },
  'certificate-chain-broken': {
    severity: 'error',
    hint: 'Give the certificates in order: first the one that issued the signing certificate, then the one above it, and no others.',
  },
  'certificate-self-signed': {
    severity: 'warning',
    hint: 'Use a certificate of an authority that your customers trust, or hand them this one by another way.',
  },
  'certificate-demo': {
    severity: 'warning',
    hint: 'Good for trying it out. Use a certificate of an authority that your customers trust for what counts.',
  },
  'certificate-revoked': {
    severity: 'error',
    hint: 'Use another certificate; nobody would accept a signature with this one.',
  },

  // Time stamps
  'time-stamp-unavailable': {
    severity: 'error',
    hint: 'Check address and network, then run the same command again.',
  },
  'time-stamp-insecure': {
    severity: 'error',
    hint: 'Check the address; where the server has a certificate of its own, name its CA file as ca.',
  },
  'time-stamp-credentials': {
    severity: 'error',
    hint: 'Check user and secret of timeStamps. It was not tried again, so that the account is not locked.',
  },
  'time-stamp-refused': {
    severity: 'error',
    hint: 'What the authority says tells what to change, such as policy or hash.',
  },
  'time-stamp-invalid': {
    severity: 'error',
    hint: 'Check the address with whoever runs the authority. Nothing that it gave was used.',
  },
  'time-stamp-clock': {
    severity: 'warning',
    hint: 'Check the clock of this machine; if it is right, tell whoever runs the authority.',
  },

  // What verifying needs later
  'revocation-missing': {
    severity: 'warning',
    hint: 'Run the command again later; what is signed stays valid as long as the answer can be had from the authority.',
  },
} as const satisfies Record<string, CodeEntry>;
