import type { ResolvedBrand } from '../../model/index.js';

/** What the report of a verification is about: what it tells besides the findings. All of it may come from anybody. */
export interface VerificationSubject {
  /** What came back: its name without folders, and its SHA-256 in hexadecimal digits. */
  readonly file: { readonly name: string; readonly sha256: string };
  /** What it was held against; the name of an issued file is told. */
  readonly against: {
    readonly kind: 'issued-file' | 'register' | 'nothing';
    readonly name?: string | undefined;
  };
  /** As far as it is known. */
  readonly statement?: VerifiedStatement | undefined;
  /** ISO 8601 in UTC, of `Host.now`. */
  readonly verified: string;
  /** Name and version of the program: `countersign 0.1.0`. */
  readonly program: string;
  /** The product's default brand where it is not given. */
  readonly brand?: ResolvedBrand | undefined;
}

export interface VerifiedStatement {
  readonly number?: string | undefined;
  readonly version?: string | undefined;
  /** BCP 47 tag. */
  readonly language?: string | undefined;
  readonly customer?: string | undefined;
  readonly provider?: string | undefined;
  /** Of the statement's content. */
  readonly digest?: string | undefined;
}

export type ReportFormat = 'pdf' | 'html';
