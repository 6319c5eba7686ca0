import type { Signature, SignaturesBlock } from '../../../model/index.js';
import { type EsignTags, esignTags } from '../../esign-tags.js';
import type { Setting } from '../setting.js';
import { widthFor } from '../table.js';
import { leadingOf, linesInPlace, placeHeight } from './place.js';

/** Between a label and its place. */
export const labelGap = 10;
/** Room to sign in. */
const signingHeight = 42;
/** Above a place to fill in. */
export const abovePlace = 7;

/** What a signatory fills in. */
export interface SignatureForm {
  readonly signature: Signature;
  readonly labels: SignaturesBlock['labels'];
  /** Where a service does the signing. */
  readonly tags: EsignTags | undefined;
  readonly labelWidth: number;
  /** Of the places to fill in. */
  readonly width: number;
  /** What is known, as it is broken into lines. */
  readonly known: Readonly<Record<'name' | 'title' | 'email', readonly string[]>>;
}

/** Heights of the places of forms that stand side by side. */
export type PlaceHeights = Readonly<Record<'signature' | 'name' | 'title' | 'date', number>> & {
  readonly emailLines: number;
};

/** The forms of all signatories, who sign in this order. `width` of each in points. */
export function signatureForms(
  { signatures, labels }: SignaturesBlock,
  width: number,
  setting: Setting,
): SignatureForm[] {
  const { method } = setting.statement.signing;
  const shown = [labels.signature, labels.name, labels.title, labels.date];
  const labelWidth = widthFor(shown, setting.styles.label, { least: 0, most: width / 3 }, setting);
  const placeWidth = width - labelWidth - labelGap;
  const lines = (value = '') => (value === '' ? [] : linesInPlace(value, placeWidth, setting));
  return signatures.map((signature, at) => ({
    signature,
    labels,
    tags: method === 'fields' ? undefined : esignTags(method, signature, at + 1),
    labelWidth,
    width: placeWidth,
    known: { name: lines(signature.name), title: lines(signature.title), email: lines(signature.email) },
  }));
}

/** Places side by side are equally high, as the longest answer needs, so that the lines to sign on are level. */
export function levelled(forms: readonly SignatureForm[], setting: Setting): PlaceHeights {
  const most = (part: keyof SignatureForm['known']) =>
    Math.max(0, ...forms.map(({ known }) => known[part].length));
  const height = (lines: number) => placeHeight(Math.max(lines, 1), setting);
  return {
    signature: signingHeight,
    name: height(most('name')),
    title: height(most('title')),
    date: height(1),
    emailLines: most('email'),
  };
}

export function heightOfForm(
  { signature, name, title, date, emailLines }: PlaceHeights,
  setting: Setting,
): number {
  const email = emailLines * leadingOf(setting.styles.small, setting);
  return signature + name + title + date + email + 4 * (abovePlace + 1) + 2;
}
