import { type ImageRecorder, PdfMakeDocument, type PlacedImage, type Reference } from './pdfmake.js';

/** A picture that was read and packed once, with the objects that each document with it has. */
export interface KnownImage {
  /** Of the picture in pixels. */
  readonly width: number;
  readonly height: number;
  readonly object: RecordedObject;
}

/** An object that pdfkit would write, and what it would write into it. */
class RecordedObject {
  readonly data: Record<string, unknown>;
  bytes: Uint8Array | undefined;
  readonly #whenWhole: () => void;

  constructor(data: object, whenWhole: () => void) {
    this.data = { ...data };
    this.#whenWhole = whenWhole;
  }

  end(bytes?: Uint8Array): void {
    this.bytes = bytes;
    this.#whenWhole();
  }
}

/** Reads a PNG file. pdfkit takes one with a transparent ground apart, which takes longer than all the rest of a document. */
export function readImage(file: Uint8Array): Promise<KnownImage> {
  const image = new PdfMakeDocument(
    {},
    {},
    {},
    {},
    { font: null, autoFirstPage: false },
    noFiles,
    () => false,
  ).openImage(Buffer.from(file));
  const { width, height } = image;
  return new Promise((resolve) => {
    let object: RecordedObject | undefined;
    const recorder: ImageRecorder = {
      ref(data = {}) {
        const recorded: RecordedObject = new RecordedObject(data, () => {
          // The picture itself ends last.
          if (recorded === object) resolve({ width, height, object: recorded });
        });
        object ??= recorded;
        return recorded;
      },
    };
    image.embed(recorder);
  });
}

/** Puts a picture into a document, under a name that its pages call it. */
export function placeImage(
  { width, height, object }: KnownImage,
  label: string,
  document: PdfMakeDocument,
): PlacedImage {
  return { width, height, label, obj: written(object, document), embed: () => undefined };
}

function written({ data, bytes }: RecordedObject, document: PdfMakeDocument): Reference {
  const place = (value: unknown): unknown => {
    if (value instanceof RecordedObject) return written(value, document);
    return Array.isArray(value) ? value.map(place) : value;
  };
  const entries = Object.entries(data).map(([name, value]) => [name, place(value)]);
  const reference = document.ref(Object.fromEntries(entries));
  reference.end(bytes);
  return reference;
}

const noFiles = { existsSync: () => false, readFileSync: () => new Uint8Array() };
