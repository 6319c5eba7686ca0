import type { InlineXml } from './element.js';
import { estimatedWidth } from './measure.js';
import type { Setting } from './setting.js';
import { inlineStyles } from './style-names.js';
import { textRun } from './text.js';
import { halfPoints } from './units.js';

/** The largest that a tag is set, in points: some services take the height of its letters for that of their field. */
const largest = 8;

/**
 * The tag of a service for signing, in the colour of the paper and in one run. It is as small as it takes to stand in one
 * line, since a tag that is broken over two is not found.
 *
 * @param room Width in points.
 */
export function esignTag(tag: string, room: number, setting: Setting): InlineXml {
  // A little less than fits: what a font makes of it is not known here.
  const size = (0.85 * room) / estimatedWidth([tag], 1);
  const points = Math.max(Math.min(Math.floor(size * 2) / 2, largest), 1);
  return textRun({ style: inlineStyles.esignTag, size: halfPoints(points) }, tag, setting);
}
