import { batchCodes } from './batch-codes.js';
import type { CodeEntry } from './code-entry.js';
import { documentCodes } from './document-codes.js';
import { engagementCodes } from './engagement-codes.js';
import { inviteCodes } from './invite-codes.js';
import { registerCodes } from './register-codes.js';
import { sealCodes } from './seal-codes.js';
import { signCodes } from './sign-codes.js';
import { tenantCodes } from './tenant-codes.js';
import { verifyCodes } from './verify-codes.js';
import { verifyPdfCodes } from './verify-pdf-codes.js';

/**
 * Every diagnostic this product can give. A code is permanent: scripts match on it, so it is never renamed or reused.
 * `test/diagnostics/codes.test.ts` triggers each of them through a public door.
 */
export const codes = {
  // Files and the environment
  'file-not-found': {
    severity: 'error',
    hint: 'Check the path; `countersign list` shows what comes with the product.',
  },
  'file-unreadable': {
    severity: 'error',
    hint: 'Check the permissions of the file and that it is not a directory.',
  },
  'file-changed': { severity: 'error', hint: 'Run the command again.' },
  'file-exists': { severity: 'error', hint: 'Pass --force to replace it, or choose another name or folder.' },
  'file-unwritable': { severity: 'error', hint: 'Check that the folder exists and is writable.' },
  'disk-full': { severity: 'error', hint: 'Make room on the disk, then run the same command again.' },

  // Sources: reading an article
  'source-empty': { severity: 'error', hint: 'Give a Markdown article with headings and bullet lists.' },
  'source-binary': {
    severity: 'error',
    hint: 'Give the Markdown text of the article, not an Office file, image or archive.',
  },
  'source-too-large': { severity: 'error', hint: 'An article is a few kilobytes; give the article alone.' },
  'source-no-responsibilities': {
    severity: 'error',
    hint: 'Responsibilities are bullet items below a heading.',
  },
  'source-unparsable': {
    severity: 'error',
    hint: 'Simplify the Markdown of the article; it is nested too deeply to be read.',
  },
  'source-encoding': { severity: 'warning', hint: 'Save the article as UTF-8.' },
  'source-mojibake': {
    severity: 'warning',
    hint: 'The text was repaired; save the article as UTF-8 to be rid of this.',
  },
  'source-bom': { severity: 'info', hint: 'Nothing to do; the byte-order mark was removed.' },
  'source-line-endings': { severity: 'info', hint: 'Nothing to do; line endings were read as they are.' },
  'source-control-characters': {
    severity: 'warning',
    hint: 'Remove the invisible characters from the article.',
  },
  'source-tab-after-bullet': { severity: 'info', hint: 'Nothing to do; the tab was read as a space.' },
  'source-heading-anchor': {
    severity: 'info',
    hint: 'Nothing to do; the anchor was taken out of the heading and kept as its identifier.',
  },
  'source-html-removed': { severity: 'info', hint: 'Nothing to do unless the HTML held a responsibility.' },
  'source-table-ignored': {
    severity: 'warning',
    hint: 'Write responsibilities as bullet items; a table is not read.',
  },
  'source-navigation-omitted': {
    severity: 'info',
    hint: 'Nothing to do; what leads to other articles is no responsibility.',
  },
  'source-front-matter-missing': {
    severity: 'info',
    hint: 'Add front matter with title and ms.date, so that the revision is known.',
  },
  'source-front-matter-not-yaml': {
    severity: 'warning',
    hint: 'Quote values that hold a colon; the fields were read line by line.',
  },
  'source-front-matter-unclosed': { severity: 'warning', hint: 'Close the front matter with a line `---`.' },
  'source-front-matter-executable': {
    severity: 'error',
    hint: 'Use `---` alone: front matter is data, and code in it is never run.',
  },
  'source-front-matter-duplicate': {
    severity: 'warning',
    hint: 'Keep one of the two keys; the first one was used.',
  },
  'source-date-missing': { severity: 'info', hint: 'Add `ms.date: MM/DD/YYYY` to the front matter.' },
  'source-date-invalid': { severity: 'warning', hint: 'Write the date as MM/DD/YYYY or YYYY-MM-DD.' },
  'source-language-mismatch': {
    severity: 'warning',
    hint: 'Correct the declared language or the folder; the language of the text was used.',
  },
  'source-language-unknown': { severity: 'warning', hint: 'Add `ms.contentlocale` to the front matter.' },
  'source-title-missing': { severity: 'warning', hint: 'Begin the article with a `#` heading.' },

  // Sources: what a linter finds in the text
  'lint-fused-duties': { severity: 'warning', hint: 'Give each duty a bullet of its own.' },
  'lint-fused-words': { severity: 'warning', hint: 'Put a space between the two words.' },
  'lint-mood': { severity: 'warning', hint: 'Begin every item of the list in the same grammatical form.' },
  'lint-repeated-text': { severity: 'warning', hint: 'Check that the text was meant for both phases.' },
  'lint-address-mixed': { severity: 'warning', hint: 'Address the reader in one form throughout.' },
  'lint-known-defect': { severity: 'warning', hint: 'Correct the wording in the article.' },
  'lint-relative-link': {
    severity: 'warning',
    hint: 'Give the full address; a relative link leads nowhere outside its site.',
  },

  // Catalogs
  'catalog-invalid': {
    severity: 'error',
    hint: 'Correct the field; templates/catalogs/ems-onboarding.yaml shows every one.',
  },
  'catalog-unknown': {
    severity: 'error',
    hint: 'Choose one of the catalogs that `countersign list catalogs` shows, or add yours with --catalog.',
  },
  'catalog-family-unknown': {
    severity: 'warning',
    hint: 'Add a catalog for this article with --catalog to give its items ids of your own.',
  },
  'catalog-guessed': {
    severity: 'warning',
    hint: 'Check the match; add the wording to the catalog to make it certain.',
  },
  'catalog-new-item': {
    severity: 'warning',
    hint: 'Add the item to the catalog to give it an id and a place.',
  },
  'catalog-new-phase': {
    severity: 'warning',
    hint: 'Add the phase to the catalog to give it an id and a place.',
  },
  'catalog-item-missing': {
    severity: 'warning',
    hint: 'Check whether the article dropped the item on purpose.',
  },
  'catalog-revision-inferred': {
    severity: 'info',
    hint: 'Add ms.date to the article to state its revision.',
  },
  'catalog-text-omitted': {
    severity: 'info',
    hint: 'Nothing to do; the catalog names this paragraph as navigation.',
  },

  // Engagements
  ...engagementCodes,

  // Templates, locales and brands
  'template-unknown': {
    severity: 'error',
    hint: 'Name a template that comes with the product, or give the path of a Markdown file.',
  },
  'template-invalid': {
    severity: 'error',
    hint: 'Correct the template at this place; the README lists what a template may use.',
  },
  'locale-invalid': { severity: 'error', hint: 'Give every term of the closed list, and no other.' },
  'locale-unavailable': {
    severity: 'warning',
    hint: 'Add a file for the language to templates/locales; `countersign list languages` shows those there are.',
  },
  'brand-unknown': { severity: 'error', hint: '`countersign list brands` shows the brands.' },
  'brand-invalid': {
    severity: 'error',
    hint: 'Correct the field; templates/brands/meridian/brand.yaml shows every one.',
  },
  'brand-logo-missing': {
    severity: 'error',
    hint: 'Put the file into the brand folder, or correct logo.file.',
  },
  'brand-logo-invalid': { severity: 'error', hint: 'Give an SVG or PNG image.' },
  'brand-font-missing': {
    severity: 'error',
    hint: 'Put the font files into the folder, or name a font that comes with the product.',
  },
  'brand-font-invalid': { severity: 'error', hint: 'Give a TrueType font (.ttf).' },
  'brand-low-contrast': {
    severity: 'error',
    hint: 'Choose a darker text or a lighter ground: 4.5 to 1 is what WCAG 2.2 (1.4.3) asks for.',
  },

  // Writing
  'contents-not-in-template': {
    severity: 'warning',
    hint: 'Put ::contents into the template where the table of contents belongs.',
  },
  'esign-tag-in-text': {
    severity: 'error',
    hint: 'Write the text differently, or sign by the document’s own fields (signing.method: fields).',
  },
  'text-missing-glyph': {
    severity: 'error',
    hint: 'Replace the character, or give the brand a font that has it.',
  },
  'format-unknown': { severity: 'error', hint: 'Choose one or more of: pdf, docx, html, markdown, json.' },

  // Reading documents back
  ...documentCodes,

  // The register
  ...registerCodes,

  // Batches
  ...batchCodes,

  // Invitations
  ...signCodes,
  ...sealCodes,
  ...verifyCodes,
  ...verifyPdfCodes,
  ...inviteCodes,

  // Lists of tenants
  ...tenantCodes,

  // Command line
  usage: { severity: 'error', hint: 'Run the command with --help to see how it is used.' },
  internal: {
    severity: 'error',
    hint: 'This is a defect of Countersign. Please report it with the command and the input.',
  },
} as const satisfies Record<string, CodeEntry>;

export type DiagnosticCode = keyof typeof codes;
