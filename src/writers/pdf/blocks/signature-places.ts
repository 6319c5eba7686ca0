import type { Signature, Statement } from '../../../model/index.js';
import type { Content } from '../content.js';
import type { FieldValue, TextField } from '../form-field.js';
import type { Setting } from '../setting.js';
import { fieldPlace, leadingOf, placeHeight, taggedPlace, writtenPlace } from './place.js';
import type { PlaceHeights, SignatureForm } from './signature-form.js';

type Places = Readonly<Record<'signature' | 'name' | 'title' | 'date', Content>>;

/** The places of a signatory: fields of the form, or what a service for signing puts its own fields on. */
export function signaturePlaces(form: SignatureForm, heights: PlaceHeights, setting: Setting): Places {
  return form.tags === undefined
    ? placesWithFields(form, heights, setting)
    : placesWithTags(form, form.tags, heights, setting);
}

function placesWithFields(form: SignatureForm, heights: PlaceHeights, setting: Setting): Places {
  const { signature, labels, known, width } = form;
  const { uniqueId } = setting;
  const fieldName = (part: string) => uniqueId(`${signature.id}-${part}`);
  const names = { name: fieldName('name'), title: fieldName('title'), date: fieldName('date') };
  const tooltip = (what: string) => `${signature.label}, ${signature.party}: ${what}`;
  const text = (part: 'name' | 'title'): TextField => {
    const value = knownValue(signature[part], known[part], setting);
    return {
      kind: 'text',
      name: names[part],
      tooltip: tooltip(labels[part]),
      ...look(heights[part], setting),
      ...(value && { value }),
    };
  };
  const date: TextField = {
    kind: 'date',
    name: names.date,
    tooltip: tooltip(`${labels.date} (${labels.dateHint})`),
    ...look(heights.date, setting),
  };
  const sign = {
    kind: 'signature',
    name: fieldName('signature'),
    tooltip: tooltip(labels.signature),
    locks: [...Object.values(names), ...acknowledgementsOf(signature, setting.statement)],
  } as const;
  return {
    signature: fieldPlace(sign, width, heights.signature, setting),
    name: fieldPlace(text('name'), width, heights.name, setting),
    title: fieldPlace(text('title'), width, heights.title, setting),
    date: fieldPlace(date, width, heights.date, setting),
  };
}

/** What the customer's first signatory ticks is locked by that signature too. */
function acknowledgementsOf({ id }: Signature, { blocks }: Statement): readonly string[] {
  if (id !== 'customer-1') return [];
  return blocks.flatMap((block) =>
    block.kind === 'phase' && block.acknowledgement !== undefined ? [`acknowledge-${block.id}`] : [],
  );
}

function look(height: number, setting: Setting): Pick<TextField, 'size' | 'colour' | 'multiline'> {
  const { size, colour } = setting.styles.small;
  return { size, colour, multiline: height > placeHeight(1, setting) };
}

/** A known answer, each line in pieces of one font. */
function knownValue(
  text: string | undefined,
  lines: readonly string[],
  setting: Setting,
): FieldValue | undefined {
  if (text === undefined || lines.length === 0) return undefined;
  const { styles } = setting;
  const pieces = lines.map((line) =>
    setting
      .text(line, styles.small)
      .text.flatMap((piece) => ('text' in piece ? { text: piece.text, font: piece.font } : [])),
  );
  return { text, leading: leadingOf(styles.small, setting), lines: pieces };
}

function placesWithTags(
  { known, width }: SignatureForm,
  tags: NonNullable<SignatureForm['tags']>,
  heights: PlaceHeights,
  setting: Setting,
): Places {
  const place = (part: 'name' | 'title') =>
    known[part].length > 0
      ? writtenPlace(known[part], width, heights[part], setting)
      : taggedPlace(tags[part], width, heights[part], setting);
  return {
    signature: taggedPlace(tags.signature, width, heights.signature, setting),
    name: place('name'),
    title: place('title'),
    date: taggedPlace(tags.date, width, heights.date, setting),
  };
}
