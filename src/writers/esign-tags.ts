import type { EsignService, Signature } from '../model/index.js';

/*
 * Texts by which a service for signing finds where to put its own fields. What is documented, as of 2026:
 *
 * - DocuSign, "Anchor tagging": any text can be an anchor; the one who sends names it in the request (`anchorString`) and
 *   says what stands there and for whom. One word is found best, each must be unique, and in the colour of the paper it
 *   is not seen. The service neither removes nor replaces it.
 * - Acrobat Sign, "Text tags": `{{name_es_:signer1:signature}}`, types signature, fullname, title, date (of signing,
 *   set by the service) and checkbox; `*` before the name makes a field required, two fields of one name are one field.
 *   `_es_` ends the name. The braces' size and distance are the field's.
 * - Dropbox Sign, "Text Tags Walkthrough": `[type|req|signer1|Label|UniqueId]`, types sig, text, date (of signing) and
 *   check. Sent with `use_text_tags`; the tag stays on the page, so it has to be white.
 * - DocuSeal, "Embedded text field tags": `{{Name;role=Customer;type=signature;required=true}}`, types text, signature,
 *   datenow (of signing, read-only) and checkbox; `width` and `height` where the tag's own are not meant.
 * - Documenso, "PDF placeholders": `{{signature, r1}}`, types signature, name, date, text and checkbox; options after the
 *   recipient (none for a signature). The field is as wide as its text.
 *
 * Signers are numbered from one over all signatories in the order in which they sign. Nothing in a tag comes from the
 * customer: ids are made of ASCII letters, digits and hyphens, all else is fixed.
 */

/** The tags of one signatory. */
export interface EsignTags {
  readonly signature: string;
  readonly name: string;
  readonly title: string;
  readonly date: string;
}

/**
 * The tags for the fields of a signatory.
 *
 * @param signature Its id names the fields.
 * @param place Which signatory this is, from 1, over both parties.
 */
export function esignTags(service: EsignService, { id }: Signature, place: number): EsignTags {
  switch (service) {
    case 'docusign':
      return {
        signature: `/${id}-signature/`,
        name: `/${id}-name/`,
        title: `/${id}-title/`,
        date: `/${id}-date/`,
      };
    case 'acrobat-sign':
      return {
        signature: `{{Sig${place}_es_:signer${place}:signature}}`,
        name: `{{*Name${place}_es_:signer${place}:fullname}}`,
        title: `{{*Title${place}_es_:signer${place}:title}}`,
        date: `{{Date${place}_es_:signer${place}:date}}`,
      };
    case 'dropbox-sign':
      return {
        signature: `[sig|req|signer${place}|Signature|${id}-signature]`,
        name: `[text|req|signer${place}|Name|${id}-name]`,
        title: `[text|req|signer${place}|Title|${id}-title]`,
        date: `[date|req|signer${place}|Date|${id}-date]`,
      };
    case 'docuseal':
      return {
        signature: `{{Signature;role=${id};type=signature;required=true}}`,
        name: `{{Name;role=${id};type=text;required=true}}`,
        title: `{{Title;role=${id};type=text;required=true}}`,
        date: `{{Date;role=${id};type=datenow}}`,
      };
    case 'documenso':
      return {
        signature: `{{signature, r${place}}}`,
        name: `{{name, r${place}}}`,
        title: `{{text, r${place}, required=true, label=Title}}`,
        date: `{{date, r${place}}}`,
      };
    default:
      return service satisfies never;
  }
}

/**
 * The tag of the check box by which a phase is acknowledged. The customer's first signatory ticks it, who is the first
 * of all signers.
 *
 * @param phaseId `initiate`: ASCII letters, digits and hyphens.
 */
export function acknowledgementTag(service: EsignService, phaseId: string): string {
  switch (service) {
    case 'docusign':
      return `/acknowledge-${phaseId}/`;
    case 'acrobat-sign':
      return `{{*Acknowledge${inOneWord(phaseId)}_es_:signer1:checkbox}}`;
    case 'dropbox-sign':
      return `[check|req|signer1|Acknowledgement|acknowledge-${phaseId}]`;
    case 'docuseal':
      return `{{acknowledge-${phaseId};role=customer-1;type=checkbox;required=true;width=12;height=12}}`;
    case 'documenso':
      return '{{checkbox, r1, required=true}}';
    default:
      return service satisfies never;
  }
}

/** `initiate-phase` as `InitiatePhase`: with underscores a phase's name could hold the `_es_` that ends a field's name. */
function inOneWord(phaseId: string): string {
  return phaseId.replaceAll(/(?:^|-)([a-z0-9])/g, (_, first: string) => first.toUpperCase());
}
