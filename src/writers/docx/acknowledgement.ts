import { SymbolRun } from 'docx';
import { spacing } from '../../brand/index.js';
import type { PhaseBlock } from '../../model/index.js';
import { acknowledgementTag } from '../esign-tags.js';
import { type CheckBoxStates, checkBoxControl } from './controls.js';
import type { InlineXml } from './element.js';
import { type Paragraph, paragraph } from './elements.js';
import { esignTag } from './esign-tag.js';
import type { Setting } from './setting.js';
import { styles } from './style-names.js';
import { plainRuns, tab } from './text.js';
import { twips } from './units.js';

/** Boxes of Wingdings, as those of the services and options: hardly a text font has them. */
const states: CheckBoxStates = { font: 'Wingdings', checked: '00FE', unchecked: '00A8' };

/** From the edge to the words, in points: beside a box, and beside the tag from which a service makes one. */
const indents = { box: 18, tag: 60 };

/** A box to tick and what is acknowledged by it. It stands with what it is about. */
export function acknowledgement(
  block: PhaseBlock,
  label: string,
  setting: Setting,
  place: number,
): Paragraph {
  const { method } = setting;
  const [indent, mark] =
    method === 'fields'
      ? [indents.box, box(block, label, setting, place)]
      : [indents.tag, esignTag(acknowledgementTag(method, block.id), indents.tag, setting)];
  return paragraph({
    style: styles.acknowledgement,
    // What stands before it, a note, has a distance of its own; a table has none.
    spacing: { before: block.notes.length > 0 ? 0 : twips(spacing.block) },
    indent: { left: twips(indent), hanging: twips(indent) },
    children: [mark, tab(setting), ...plainRuns(label, setting)],
  });
}

function box({ id }: PhaseBlock, title: string, { look, bench }: Setting, place: number): InlineXml {
  const empty = bench.inline(
    'box',
    () =>
      new SymbolRun({
        char: `F0${states.unchecked.slice(2)}`,
        symbolfont: states.font,
        color: look.colours.accent,
      }),
  );
  return checkBoxControl({ tag: `acknowledge-${id}`, title, place }, states, empty);
}
