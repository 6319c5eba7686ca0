/** Services that send a document round for signing and find the places to sign by text in it. */
export const esignServices = ['docusign', 'acrobat-sign', 'dropbox-sign', 'docuseal', 'documenso'] as const;

export type EsignService = (typeof esignServices)[number];

/**
 * `fields`: form fields and places for a signature in the document itself; else the tags of that service instead.
 */
export type SigningMethod = 'fields' | EsignService;

/** How a statement is filled in and signed. */
export interface Signing {
  readonly method: SigningMethod;
  /** Nothing but the fields can be changed, in formats that know such a protection (DOCX). */
  readonly protect: boolean;
}
