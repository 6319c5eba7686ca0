import type { PhrasingContent } from 'mdast';
import type { RichText, Run } from '../../model/index.js';
import { withoutInvisible } from '../text/invisible.js';

/** Stands for a hard line break while runs are put together; the text itself never has it. */
const hardBreak = '\u2028';

/** Chinese, Japanese and their punctuation, between which a line break in a file is no space. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;

type Marks = Omit<Run, 'text'>;

/** Inline nodes as runs: white space collapsed, ends trimmed, equal neighbours merged. Images leave their description. */
export function toRichText(
  nodes: readonly PhrasingContent[],
  definitions: ReadonlyMap<string, string>,
): RichText {
  return tidy(nodes.flatMap((node) => runsOf(node, {}, definitions)));
}

function runsOf(
  node: PhrasingContent,
  marks: Marks,
  definitions: ReadonlyMap<string, string>,
): readonly Run[] {
  const inside = (children: readonly PhrasingContent[], more: Marks = {}) =>
    children.flatMap((child) => runsOf(child, { ...marks, ...more }, definitions));
  const text = (value: string, more: Marks = {}) => [{ ...marks, ...more, text: withoutInvisible(value) }];
  switch (node.type) {
    case 'text':
      return text(node.value);
    case 'strong':
      return inside(node.children, { strong: true });
    case 'emphasis':
      return inside(node.children, { emphasis: true });
    case 'delete':
      return inside(node.children);
    case 'inlineCode':
      return text(node.value, { code: true });
    case 'link':
      return inside(node.children, { href: node.url });
    case 'linkReference': {
      const href = definitions.get(node.identifier);
      return inside(node.children, href === undefined ? {} : { href });
    }
    case 'image':
    case 'imageReference':
      return text(node.alt ?? '');
    case 'break':
      return [{ ...marks, text: hardBreak }];
    case 'html':
    case 'footnoteReference':
      return [];
    default:
      return never(node);
  }
}

/** Nodes that only an extension not used here could make. */
function never(_node: never): readonly Run[] {
  return [];
}

/** Puts one space, or none, where white space was, and a line feed where a hard break was. */
function tidy(runs: readonly Run[]): RichText {
  const output: Run[] = [];
  let pending: { white: string; run: Run } | undefined;
  let last = '';
  for (const run of runs) {
    for (const [piece] of run.text.matchAll(/[ \t\n\r\u2028]+|[^ \t\n\r\u2028]+/g)) {
      if (/^[ \t\n\r\u2028]/.test(piece)) {
        const outside = pending === undefined || run.href === undefined ? run : pending.run;
        pending = { white: `${pending?.white ?? ''}${piece}`, run: outside };
        continue;
      }
      if (pending && last !== '') append(output, pending.run, separator(pending.white, last, piece));
      append(output, run, piece);
      pending = undefined;
      last = piece.slice(-1);
    }
  }
  return trimmed(output);
}

/** Without the spaces at either end that are none of Markdown's, such as the no-break space. */
function trimmed(runs: readonly Run[]): RichText {
  const first = runs.findIndex(({ text }) => text.trim() !== '');
  if (first === -1) return [];
  const last = runs.findLastIndex(({ text }) => text.trim() !== '');
  return runs.slice(first, last + 1).map((run, index) => {
    const start = index === 0 ? run.text.trimStart() : run.text;
    return { ...run, text: index === last - first ? start.trimEnd() : start };
  });
}

function separator(white: string, before: string, after: string): string {
  if (white.includes(hardBreak)) return '\n';
  return white.includes('\n') && unspaced.test(before) && unspaced.test(after.charAt(0)) ? '' : ' ';
}

function append(output: Run[], run: Run, text: string): void {
  if (text === '') return;
  const last = output.at(-1);
  if (last && sameMarks(last, run)) output[output.length - 1] = { ...last, text: last.text + text };
  else output.push({ ...run, text });
}

function sameMarks(a: Run, b: Run): boolean {
  return a.strong === b.strong && a.emphasis === b.emphasis && a.code === b.code && a.href === b.href;
}
