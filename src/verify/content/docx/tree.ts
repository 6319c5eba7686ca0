import { tokensOf } from '../../../readers/index.js';
import { wordName } from './names.js';

/** An element with what is in it. */
export interface Branch {
  /** The name of an element of Word; of others an empty text. */
  readonly word: string;
  readonly name: string;
  readonly namespace: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (Branch | string)[];
}

interface Growing extends Branch {
  readonly children: (Branch | string)[];
}

/** A part as a tree. How large it can be, and how deep, is limited by the reader of its tokens. */
export function treeOf(xml: string): Branch {
  const root: Growing = { word: '', name: '', namespace: '', attributes: new Map(), children: [] };
  const open: Growing[] = [root];
  for (const token of tokensOf(xml)) {
    const parent = open.at(-1) ?? root;
    if (token.kind === 'text') parent.children.push(token.text);
    else if (token.kind === 'end') open.pop();
    else {
      const { element } = token;
      const node: Growing = { ...element, word: wordName(element), children: [] };
      parent.children.push(node);
      open.push(node);
    }
  }
  return root;
}

export function elementsOf({ children }: Branch): readonly Branch[] {
  return children.filter((child) => typeof child !== 'string');
}

export function child(node: Branch | undefined, word: string): Branch | undefined {
  return node && elementsOf(node).find((each) => each.word === word);
}

export function settingOf(node: Branch | undefined): string | undefined {
  return node?.attributes.get('val');
}

/** All text in an element. */
export function textIn({ children }: Branch): string {
  return children.map((each) => (typeof each === 'string' ? each : textIn(each))).join('');
}

/** Every element of a name within another, the outer ones first. */
export function* within(node: Branch, name: string): Generator<Branch> {
  for (const each of elementsOf(node)) {
    if (each.name === name) yield each;
    yield* within(each, name);
  }
}
