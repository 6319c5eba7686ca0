/*
 * What this writer uses of the inside of pdfmake 0.3.11 and pdfkit 0.19.1, which their published types leave out. A test
 * holds both packages to it (test/writers/pdf-internals.test.ts).
 */
declare module 'pdfmake/js/PDFDocument.js' {
  /** An indirect object. It is written when it ends; until then its dictionary can be added to. */
  export interface Reference {
    readonly data: Record<string, unknown>;
    compress: boolean;
    write(chunk: string | Uint8Array): void;
    end(chunk?: string | Uint8Array): void;
  }

  export interface Page {
    readonly width: number;
    readonly height: number;
    readonly dictionary: Reference;
    readonly resources: Reference;
    readonly annotations: Reference[];
    /** Fonts in the page's resources by the names that its content calls them. */
    readonly fonts: Record<string, Reference>;
  }

  export interface GlyphPosition {
    readonly xAdvance: number;
    /** Of the glyph itself, before kerning. */
    readonly advanceWidth: number;
    readonly xOffset?: number;
    readonly yOffset?: number;
  }

  /** A font with all that was set in it so far. */
  export interface Font {
    readonly id: string;
    readonly ascender: number;
    readonly descender: number;
    /** Code points of each glyph of the subset, by its number there. */
    readonly unicode: (number[] | undefined)[];
    ref(): Reference;
    /** Glyphs of the subset as four hexadecimal digits each, and where each goes, in thousandths of the size. */
    encode(text: string, features?: unknown): [glyphs: string[], positions: GlyphPosition[]];
    widthOfString(text: string, size: number): number;
  }

  export interface OutlineItem {
    readonly children: OutlineItem[];
    readonly dictionary: Reference;
    readonly options: { readonly expanded?: boolean };
    readonly outlineData: Record<string, unknown>;
  }

  /** Names in an order of their own. */
  export interface NameTree {
    limits: boolean;
    _compareKeys(a: string, b: string): number;
  }

  type Names = Reference & { readonly data: { readonly Dests: NameTree; readonly EmbeddedFiles?: NameTree } };

  export interface FontDescriptor {
    normal: string;
    bold: string;
    italics: string;
    bolditalics: string;
  }

  export interface VirtualFileSystem {
    existsSync(path: string): boolean;
    readFileSync(path: string): Uint8Array;
  }

  export interface DocumentOptions {
    readonly size: readonly [number, number];
    readonly pdfVersion: '1.7';
    readonly subset: 'PDF/A-3a';
    readonly tagged: boolean;
    readonly displayTitle: boolean;
    readonly compress: boolean;
    readonly lang: string;
    readonly autoFirstPage: false;
    readonly info: Readonly<Record<string, string | Date>>;
    readonly font: null;
  }

  export interface TextOptions {
    readonly link?: string | null;
    readonly goTo?: string | null;
    readonly destination?: string;
  }

  /** What pdfkit hangs an annotation on. */
  export interface AnnotationParent {
    add(child: { readonly annotationRef: Reference }): void;
  }

  export interface AnnotationOptions {
    readonly structParent?: AnnotationParent;
    readonly [key: string]: unknown;
  }

  interface PDFDocument extends NodeJS.ReadableStream {}
  class PDFDocument {
    constructor(
      fonts: Record<string, FontDescriptor>,
      images: Record<string, string>,
      patterns: object,
      attachments: object,
      options: DocumentOptions,
      files: VirtualFileSystem,
      localAccessPolicy: (path: string) => boolean,
    );
    readonly page: Page;
    readonly outline: OutlineItem;
    readonly info: Record<string, string | Date>;
    readonly _root: Reference & { readonly data: { readonly Names: Names } };
    _id: Uint8Array;
    ref(data?: object): Reference;
    addContent(operators: string): this;
    addNamedEmbeddedFile(name: string, file: Reference): void;
    provideFont(family: string, bold: boolean, italics: boolean): Font;
    /** Box in points from the top left corner. */
    annotate(x: number, y: number, width: number, height: number, options: AnnotationOptions): this;
    link(x: number, y: number, width: number, height: number, url: string, options: AnnotationOptions): this;
    goTo(x: number, y: number, width: number, height: number, name: string, options: AnnotationOptions): this;
    text(text: string, x: number, y: number, options: TextOptions): this;
    fill(colour?: unknown, rule?: string): this;
    fillColor(colour: unknown): this;
    getMarkInfoDictionary(): Reference;
    endMetadata(): void;
    endOutline(): void;
    endAcroForm(): void;
    end(): void;
  }

  const module: { default: typeof PDFDocument };
  export default module;
}
