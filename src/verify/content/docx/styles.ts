import { tokensOf } from '../../../readers/index.js';
import { wordName } from './names.js';
import { lookAt, type RunLook } from './run-look.js';

/** What a style says that matters here. */
export interface Style {
  readonly look: RunLook;
  numId?: string;
  level?: number;
  basedOn?: string;
}

const deepest = 20;

/** The styles of a document (17.7), each with what it has from those that it is based on. */
export function stylesIn(xml: string): (id: string | undefined) => Style {
  const styles = new Map<string, Style>();
  let style: Style | undefined;
  let inRun = false;
  for (const token of tokensOf(xml)) {
    if (token.kind === 'text') continue;
    const { element } = token;
    const name = wordName(element);
    if (token.kind === 'end') {
      if (name === 'style') style = undefined;
      if (name === 'rPr') inRun = false;
      continue;
    }
    const value = element.attributes.get('val');
    if (name === 'style') {
      style = { look: {} };
      styles.set(element.attributes.get('styleId') ?? '', style);
    }
    if (name === 'rPr') inRun = true;
    if (style === undefined) continue;
    if (name === 'basedOn' && value !== undefined) style.basedOn = value;
    if (name === 'numId' && value !== undefined) style.numId = value;
    if (name === 'ilvl') style.level = Number(value);
    if (inRun) lookAt(style.look, element);
  }
  return (id) => resolved(styles, id, 0);
}

function resolved(styles: ReadonlyMap<string, Style>, id: string | undefined, depth: number): Style {
  const style = id === undefined ? undefined : styles.get(id);
  if (style === undefined || depth > deepest) return { look: {} };
  const base = style.basedOn === undefined ? { look: {} } : resolved(styles, style.basedOn, depth + 1);
  return { ...base, ...style, look: { ...base.look, ...style.look } };
}
