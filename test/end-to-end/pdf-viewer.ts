import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { z } from 'zod';

/** A field as a viewer shows it. */
export interface ViewedField {
  readonly name: string;
  /** Read out by assistive technology, and shown where the pointer rests. */
  readonly tooltip: string;
  readonly kind: 'text' | 'check-box' | 'signature' | 'other';
  readonly value: string;
  readonly page: number;
}

/** What a viewer offers besides the pages: fields in the order of the pages, and attached files. */
export interface Viewed {
  readonly fields: readonly ViewedField[];
  readonly attachments: ReadonlyMap<string, Uint8Array>;
}

const widgetSchema = z.object({
  subtype: z.literal('Widget'),
  fieldName: z.string(),
  alternativeText: z.string().default(''),
  fieldType: z.string(),
  fieldValue: z.unknown(),
  checkBox: z.boolean().default(false),
});

const attachmentsSchema = z
  .record(z.string(), z.object({ filename: z.string(), content: z.instanceof(Uint8Array) }))
  .nullable();

/** Opens a PDF as pdf.js does, the viewer of Firefox. */
export async function viewed(bytes: Uint8Array): Promise<Viewed> {
  // The viewer keeps the bytes that it is given.
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  try {
    const document = await task.promise;
    const fields: ViewedField[] = [];
    for (let page = 1; page <= document.numPages; page++) {
      const annotations: readonly unknown[] = await (await document.getPage(page)).getAnnotations();
      for (const annotation of annotations) {
        const { data } = widgetSchema.safeParse(annotation);
        if (data !== undefined) fields.push({ ...fieldOf(data), page });
      }
    }
    const attached = attachmentsSchema.parse(await document.getAttachments()) ?? {};
    return {
      fields,
      attachments: new Map(Object.values(attached).map(({ filename, content }) => [filename, content])),
    };
  } finally {
    await task.destroy();
  }
}

function fieldOf(widget: z.output<typeof widgetSchema>): Omit<ViewedField, 'page'> {
  const { fieldName: name, alternativeText: tooltip, fieldValue } = widget;
  const value = typeof fieldValue === 'string' ? fieldValue : '';
  return { name, tooltip, kind: kindOf(widget), value };
}

function kindOf({ fieldType, checkBox }: z.output<typeof widgetSchema>): ViewedField['kind'] {
  if (fieldType === 'Tx') return 'text';
  if (fieldType === 'Sig') return 'signature';
  return checkBox ? 'check-box' : 'other';
}
