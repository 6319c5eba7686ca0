// The part of mailparser that is used here; it comes without types.
declare module 'mailparser' {
  export interface MailAttachment {
    readonly contentType?: string;
    readonly filename?: string;
    readonly content: Buffer;
    readonly headers: ReadonlyMap<string, unknown>;
  }
  export interface MailAddresses {
    readonly value: readonly { readonly address?: string }[];
  }
  export interface ParsedMail {
    readonly attachments: readonly MailAttachment[];
    readonly from?: MailAddresses;
  }
  export function simpleParser(
    source: Buffer,
    options: Readonly<Record<string, boolean>>,
  ): Promise<ParsedMail>;
}
