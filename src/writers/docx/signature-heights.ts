import { typeScale } from '../../brand/index.js';
import type { Signature, SignaturesBlock } from '../../model/index.js';
import { boldHeading, linesOf } from './measure.js';
import type { Setting } from './setting.js';
import { signatureLineHeight } from './signature-line.js';

/** What the forms of all signatories have in common. Widths in points. */
export interface SignatureFormPlace {
  readonly labels: SignaturesBlock['labels'];
  readonly labelWidth: number;
  readonly valueWidth: number;
  /** Place of the block in the statement. */
  readonly place: number;
}

/** Heights of the rows of a form, in points, spaces above and lines below included. */
export interface RowHeights {
  readonly party: number;
  readonly signature: number;
  readonly name: number;
  readonly title: number;
  readonly date: number;
}

/** Room to sign in, where nothing takes any, and between the other fields. */
export const above = { signature: 34, field: 8 };

/** Below the text of a field: distance and line. */
const line = 3;

/** What the forms of neighbours need so that the longest text of each row has room: rather more than less. */
export function heightsOf(
  signatures: readonly Signature[],
  { labels, valueWidth, labelWidth }: SignatureFormPlace,
  { method, lead }: Setting,
): RowHeights {
  const { small, heading3 } = typeScale;
  const most = (linesIn: (signature: Signature) => number) => Math.max(...signatures.map(linesIn), 1);
  const field = (lines: number) => above.field + lines * small * lead + line;
  const linesOfValue = (value: string) => linesOf(value, small, valueWidth);
  const isField = method === 'fields';
  const toSign = isField ? signatureLineHeight(valueWidth) : above.signature + small * lead;
  return {
    party:
      most(({ party }) => linesOf(party, heading3 * boldHeading, labelWidth + valueWidth)) * heading3 * lead,
    signature: toSign + line,
    name: field(
      most(({ name = labels.enterText, email }) =>
        linesOfValue(email === undefined ? name : `${name}\n${email}`),
      ),
    ),
    title: field(most(({ title = labels.enterText }) => linesOfValue(title))),
    date: field(linesOfValue(labels.chooseDate)),
  };
}

/** Of the form with its label. */
export function heightOf({ party, signature, name, title, date }: RowHeights): number {
  return typeScale.tiny * 1.6 + party + signature + name + title + date;
}
