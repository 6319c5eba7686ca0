import { tokensOf } from '../../../readers/index.js';
import type { Hiding } from '../returned.js';
import { hidingOfLayout } from './layout.js';
import { wordName } from './names.js';
import { lookAt, type RunLook } from './run-look.js';

/** What a style says that matters here. */
export interface Style {
  readonly look: RunLook;
  numId?: string;
  level?: number;
  basedOn?: string;
  /** How its paragraphs are set, where that hides them. */
  hiding?: Hiding;
}

export interface Styles {
  /** Of a run, or of a table; nothing where none is named. */
  named(id: string | undefined): Style;
  /** With what holds for all text, and for paragraphs that name no style that is there. */
  ofParagraph(id: string | undefined): Style;
}

const deepest = 20;

/** The styles of a document (17.7), each with what it has from those that it is based on. */
export function stylesIn(xml: string): Styles {
  const defaults: Style = { look: {} };
  let usual: string | undefined;
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
      const id = element.attributes.get('styleId') ?? '';
      styles.set(id, style);
      const isUsual = ['1', 'true', 'on'].includes(element.attributes.get('default') ?? '');
      if (isUsual && element.attributes.get('type') === 'paragraph') usual = id;
    }
    if (name === 'rPr') inRun = true;
    const hiding = inRun ? undefined : hidingOfLayout(element);
    if (hiding !== undefined) (style ?? defaults).hiding = hiding;
    if (inRun && style === undefined) lookAt(defaults.look, element);
    if (style === undefined) continue;
    if (name === 'basedOn' && value !== undefined) style.basedOn = value;
    if (name === 'numId' && value !== undefined) style.numId = value;
    if (name === 'ilvl') style.level = Number(value);
    if (inRun) lookAt(style.look, element);
  }
  return {
    named: (id) => resolved(styles, id, 0),
    ofParagraph(id) {
      const own = resolved(styles, styles.has(id ?? '') ? id : usual, 0);
      return { ...defaults, ...own, look: { ...defaults.look, ...own.look } };
    },
  };
}

function resolved(styles: ReadonlyMap<string, Style>, id: string | undefined, depth: number): Style {
  const style = id === undefined ? undefined : styles.get(id);
  if (style === undefined || depth > deepest) return { look: {} };
  const base = style.basedOn === undefined ? { look: {} } : resolved(styles, style.basedOn, depth + 1);
  return { ...base, ...style, look: { ...base.look, ...style.look } };
}
