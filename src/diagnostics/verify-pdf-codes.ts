import type { CodeEntry } from './code-entry.js';

/** The part of the table of codes that is about a returned PDF: its bytes, its signatures, and what was changed in it. */
export const verifyPdfCodes = {
  // The file
  'file-damaged': {
    severity: 'error',
    hint: 'Ask for the file as it was saved by the program that signed it. A file that is put together so can show other things than were signed.',
  },
  'file-unusual': {
    severity: 'warning',
    hint: 'Its signatures, if any, could not be looked at; its content is compared all the same.',
  },
  'issued-bytes-changed': {
    severity: 'warning',
    hint: 'A program made another file of it, or somebody did; so its content is compared instead, and the seal proves nothing here.',
  },
  'issued-bytes-cut': {
    severity: 'error',
    hint: 'Ask for the whole file: with its end the seal was cut off too.',
  },
  'issued-other': {
    severity: 'error',
    hint: 'Check whose document it is, and which version; only the one that was issued counts.',
  },

  'not-compared': {
    severity: 'warning',
    hint: 'Give the issued file, or the register that has it; the seal tells that nothing changed, not that it is the right document.',
  },
  'not-comparable': {
    severity: 'error',
    hint: 'Give the issued file, or the register that has it.',
  },

  // Signatures
  'signature-lost': {
    severity: 'warning',
    hint: 'The file was written anew after it was signed, which ends every signature. Ask for the signed file itself.',
  },
  'signature-coverage': {
    severity: 'error',
    hint: 'What a signature leaves out could be anything. Ask how the file was made.',
  },
  'signature-malformed': {
    severity: 'error',
    hint: 'Ask for a file that was signed with another program, in PAdES.',
  },
  'signature-broken': {
    severity: 'error',
    hint: 'What was signed is not what is in the file. Ask for the file as it was signed.',
  },
  'signature-weak': {
    severity: 'error',
    hint: 'Ask for a signature with SHA-256 and a key of RSA with 2048 bits or of P-256, or more.',
  },
  'signature-unnamed': {
    severity: 'warning',
    hint: 'Nothing to do where the certificate is the one that you expect. PAdES wants it named within what is signed.',
  },
  'signature-removed': {
    severity: 'error',
    hint: 'Ask who did it, and why; the revision before still holds the signature.',
  },
  'signature-open': {
    severity: 'warning',
    hint: 'Ask for the signatures that are missing, where they are to be made in the file.',
  },
  'signer-untrusted': {
    severity: 'error',
    hint: 'Find out which authority issued the certificate; where you trust it, give its certificate too.',
  },
  'signer-usage': {
    severity: 'error',
    hint: 'Ask for a signature with a certificate for signing documents.',
  },
  'signer-expired': {
    severity: 'error',
    hint: 'Ask for a signature with a certificate that is valid, and with a time stamp.',
  },
  'signer-expired-since': {
    severity: 'warning',
    hint: 'Nothing to do: a time stamp proves that it was signed before.',
  },
  'signer-revoked': {
    severity: 'error',
    hint: 'Ask the signer: the key may be in the hands of others.',
  },
  'signer-revoked-since': {
    severity: 'warning',
    hint: 'A time stamp proves that it was signed before; ask the signer where it matters why it was revoked.',
  },
  'signer-demo': {
    severity: 'warning',
    hint: 'It was made for trying out and proves nothing.',
  },
  'revocation-unproven': {
    severity: 'warning',
    hint: 'Ask the authority whether the certificate was good, where it matters.',
  },
  'time-unproven': {
    severity: 'warning',
    hint: 'Seal and sign with a time-stamping authority, so that signatures outlive their certificates.',
  },
  'time-stamp-wrong': {
    severity: 'error',
    hint: 'Ask who signed: no honest program puts such a time stamp in.',
  },
  'time-stamp-untrusted': {
    severity: 'warning',
    hint: 'Where you trust the authority of the time stamp, give its certificate too.',
  },

  // What was changed after it was issued or signed
  'page-changed': {
    severity: 'error',
    hint: 'Ask who returned it; what was signed does not have this.',
  },
  'page-removed': {
    severity: 'error',
    hint: 'Ask for the whole document.',
  },
  'annotation-added': {
    severity: 'error',
    hint: 'Read it, and ask for the document without it: it stands beside what was signed, or over it.',
  },
  'attachment-changed': {
    severity: 'error',
    hint: 'Compare it with the file that was issued with the document.',
  },
  'font-changed': {
    severity: 'error',
    hint: 'With another font the same letters can look like others. Ask who returned it.',
  },
  'field-changed': {
    severity: 'error',
    hint: 'Fields may be filled in; how they are made may not be changed. Ask who returned it.',
  },
  'field-locked': {
    severity: 'error',
    hint: 'Who signed did so with what was in the field before. Ask them to sign again.',
  },
  'appearance-differs': {
    severity: 'error',
    hint: 'People see other words than programs read. Ask who filled it in.',
  },
  'appearance-font': {
    severity: 'warning',
    hint: 'Look at it: whether the letters are what they say they are can only be seen.',
  },
  'appearance-missing': {
    severity: 'warning',
    hint: 'Take the value from the report: it may not be seen where the document is shown or printed.',
  },
  'document-changed': {
    severity: 'error',
    hint: 'Ask who returned it; filling in and signing does not do this.',
  },
  'properties-changed': {
    severity: 'warning',
    hint: 'Nothing to do: many programs write there that they saved the file.',
  },
} as const satisfies Record<string, CodeEntry>;
