/*
 * The parts of pdfmake 0.3.11 that its published types leave out. Its server class, `Printer`, takes a file system, a
 * resolver and a policy of its own; the public entry point shares one of each in the whole process.
 */
declare module 'pdfmake/js/Printer.js' {
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

  export interface UrlResolver {
    resolve(url: string): Promise<void>;
    resolved(): Promise<unknown>;
  }

  /** A pdfkit document: a stream that flows once `end` is called. */
  export interface PdfKitDocument extends NodeJS.ReadableStream {
    end(): void;
  }

  class Printer {
    constructor(
      fonts: Record<string, FontDescriptor>,
      files: VirtualFileSystem,
      urls: UrlResolver,
      localAccessPolicy: (path: string) => boolean,
    );
    createPdfKitDocument(definition: object, options?: object): Promise<PdfKitDocument>;
  }

  const module: { default: typeof Printer };
  export default module;
}
