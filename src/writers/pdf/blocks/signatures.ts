import { spacing } from '../../../brand/index.js';
import type { PartyRole, Signature, SignaturesBlock } from '../../../model/index.js';
import { breakLines } from '../break-lines.js';
import type { Content } from '../content.js';
import type { Setting } from '../setting.js';
import { partyNameStyle } from '../styles.js';
import { leadingOf } from './place.js';
import {
  heightOfForm,
  levelled,
  type PlaceHeights,
  type SignatureForm,
  signatureForms,
} from './signature-form.js';
import { signatureTable } from './signature-table.js';

const gap = 28;

/** Up to this part of a page all signatures stay together. */
const wholeUpTo = 0.75;

/**
 * The customer's signatures on the left, the provider's on the right. All stay on one page where they do not need most of
 * it, so that nobody signs below a page that says nothing; else those of one row do.
 */
export function signatures(block: SignaturesBlock, setting: Setting): Content {
  const width = (setting.paper.textWidth - gap) / 2;
  const forms = signatureForms(block, width, setting);
  const of = (role: PartyRole) => forms.filter(({ signature }) => signature.role === role);
  const [left, right] = [of('customer'), of('provider')];
  const pairs = Array.from({ length: Math.max(left.length, right.length) }, (_, at) => [left[at], right[at]]);
  const rows = pairs.map((pair) => rowOf(pair, width, setting));
  const whole = rows.reduce((sum, { height }) => sum + height + spacing.beforeHeading2, 0);
  const together = whole < setting.paper.textHeight * wholeUpTo;
  return {
    stack: rows.map((row, at) => ({
      ...row.content,
      // 300 letters in each field would not fit on a page together, and what is unbreakable must.
      unbreakable: !together && row.height < setting.paper.textHeight * 0.85,
      margin: [0, at === 0 ? spacing.block : spacing.beforeHeading2, 0, 0],
    })),
    unbreakable: together,
  };
}

interface Row {
  readonly content: Content;
  /** In points. */
  readonly height: number;
}

function rowOf(pair: readonly (SignatureForm | undefined)[], width: number, setting: Setting): Row {
  const forms = pair.flatMap((form) => form ?? []);
  const heights = levelled(forms, setting);
  const names = forms.map(({ signature }) => partyLines(signature, width, setting));
  const partyHeight = Math.max(0, ...names.map(({ height }) => height));
  return {
    content: {
      columns: pair.map((form) => ({
        ...(form ? signatureBlock(form, heights, { partyHeight, width }, setting) : { stack: [] }),
        width,
      })),
      columnGap: gap,
    },
    height: leadingOf(setting.styles.accentLabel, setting) + partyHeight + heightOfForm(heights, setting),
  };
}

/** Whose signature, then the form. */
function signatureBlock(
  form: SignatureForm,
  heights: PlaceHeights,
  { partyHeight, width }: { partyHeight: number; width: number },
  setting: Setting,
): Content {
  const { text, styles, uniqueId } = setting;
  const { lines, height, style } = partyLines(form.signature, width, setting);
  return {
    stack: [
      text(form.signature.label, styles.accentLabel, { id: uniqueId('signature') }),
      text(lines.join('\n'), style, { margin: [0, 1, 0, partyHeight - height] }),
      signatureTable(form, heights, setting),
    ],
  };
}

/** A party's name in lines that are broken here, so that what stands below it is level with its neighbour. */
function partyLines({ party }: Signature, width: number, setting: Setting) {
  const style = partyNameStyle(party, setting.styles);
  // A hair less: kerning, which is not measured, must not make a line too wide.
  const lines = breakLines(party, width - 1, (piece) => setting.textWidth(piece, style));
  return { lines, style, height: lines.length * leadingOf(style, setting) + 1 };
}
