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
    /** `12 0 R`. */
    toString(): string;
  }

  export interface Page {
    readonly width: number;
    readonly height: number;
    readonly content: Reference;
    readonly dictionary: Reference;
    readonly resources: Reference;
    readonly annotations: Reference[];
    /** Fonts in the page's resources by the names that its content calls them. */
    readonly fonts: Record<string, Reference>;
  }

  /** What pdfmake asks of a font, and pdfkit before it writes the document. */
  export interface Font {
    readonly id: string;
    /** In thousandths of the font size. */
    readonly ascender: number;
    readonly descender: number;
    lineHeight(size: number): number;
    widthOfString(text: string, size: number): number;
    finalize(): void;
  }

  export interface OutlineItem {
    addItem(text: string, options: { readonly expanded: boolean }): OutlineItem;
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

  export interface VirtualFileSystem {
    existsSync(path: string): boolean;
    readFileSync(path: string): Uint8Array;
  }

  export interface DocumentOptions {
    readonly size?: readonly [number, number];
    readonly pdfVersion?: '1.7';
    readonly subset?: 'PDF/A-3a';
    readonly tagged?: boolean;
    readonly displayTitle?: boolean;
    readonly compress?: boolean;
    readonly lang?: string;
    readonly autoFirstPage: false;
    readonly info?: Readonly<Record<string, string | Date>>;
    readonly font: null;
  }

  /** What a picture puts its objects into: a document. */
  export interface ImageRecorder {
    ref(data?: object): { readonly data: Record<string, unknown>; end(bytes?: Uint8Array): void };
  }

  /** A picture that was read. */
  export interface OpenImage {
    readonly width: number;
    readonly height: number;
    embed(document: ImageRecorder): void;
  }

  /** A picture in a document. */
  export interface PlacedImage {
    readonly width: number;
    readonly height: number;
    /** The name that pages call it. */
    readonly label: string;
    readonly obj: Reference;
    embed(): void;
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
      fonts: object,
      images: Record<string, string>,
      patterns: object,
      attachments: object,
      options: DocumentOptions,
      files: VirtualFileSystem | null,
      localAccessPolicy: (path: string) => boolean,
    );
    readonly page: Page;
    readonly outline: OutlineItem;
    readonly info: Record<string, string | Date>;
    readonly _root: Reference & { readonly data: { readonly Names: Names } };
    /** By any name, the fonts that are written at the end. */
    readonly _fontFamilies: Record<string, Font>;
    _id: Uint8Array;
    /** By number, where each object begins. */
    readonly _offsets: readonly unknown[];
    /** States of opacity by what they are of: `1_null`. */
    readonly _opacityRegistry: Readonly<Record<string, unknown>>;
    _doOpacity(fill: number | null, stroke: number | null): void;
    /** Bytes written so far. */
    _offset: number;
    _write(data: string | Uint8Array): void;
    push(chunk: unknown): boolean;
    flushPages(): void;
    ref(data?: object): Reference;
    addContent(operators: string): this;
    addPage(options: { readonly size: readonly [number, number] }): this;
    addNamedDestination(name: string, kind: 'XYZ', x: number, y: number, zoom: null): void;
    addNamedEmbeddedFile(name: string, file: Reference): void;
    openImage(file: Uint8Array): OpenImage;
    /** Pictures by name. */
    readonly _imageRegistry: Record<string, PlacedImage>;
    provideImage(name: string): PlacedImage;
    provideFont(family: string, bold: boolean, italics: boolean): Font;
    /** Box in points from the top left corner. */
    annotate(x: number, y: number, width: number, height: number, options: AnnotationOptions): this;
    link(x: number, y: number, width: number, height: number, url: string, options: AnnotationOptions): this;
    goTo(x: number, y: number, width: number, height: number, name: string, options: AnnotationOptions): this;
    getMarkInfoDictionary(): Reference;
    endMetadata(): void;
    endOutline(): void;
    endAcroForm(): void;
    end(): void;
  }

  const module: { default: typeof PDFDocument };
  export default module;
}
