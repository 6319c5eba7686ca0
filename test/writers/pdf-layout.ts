import type { Statement } from '../../src/model/index.js';
import { visibleTexts } from '../contract/statement-text.js';
import { inspect, pagesOf, withoutSpace } from './pdf-reading.js';

/** A piece of text on a page, in points from the page's top left corner. */
export interface Placed {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface LaidOutPage {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly Placed[];
  readonly words: readonly Placed[];
}

const box = 'xMin="([\\d.-]+)" yMin="([\\d.-]+)" xMax="([\\d.-]+)" yMax="([\\d.-]+)"';

/** Where every word and line of a PDF stands, as poppler finds them. */
export function layoutOf(bytes: Uint8Array): readonly LaidOutPage[] {
  const found = inspect(bytes, 'pdftotext', '-bbox-layout', '-enc', 'UTF-8', '{file}', '-');
  return found
    .split('<page ')
    .slice(1)
    .map((page) => {
      const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(page) ?? [];
      const lines = [...page.matchAll(new RegExp(`<line ${box}>([\\s\\S]*?)</line>`, 'g'))];
      return {
        width: Number(width),
        height: Number(height),
        lines: lines.map((line) =>
          placed(
            line,
            wordsIn(line[5] ?? '')
              .map(({ text }) => text)
              .join(' '),
          ),
        ),
        words: wordsIn(page),
      };
    });
}

function wordsIn(markup: string): readonly Placed[] {
  const words = [...markup.matchAll(new RegExp(`<word ${box}>([\\s\\S]*?)</word>`, 'g'))];
  return words.map((word) => placed(word, unescaped(word[5] ?? '')));
}

function placed([, left, top, right, bottom]: RegExpMatchArray, text: string): Placed {
  return { text, left: Number(left), top: Number(top), right: Number(right), bottom: Number(bottom) };
}

function unescaped(text: string): string {
  const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return text.replaceAll(/&(\w+);/g, (whole, name: string) => named[name] ?? whole);
}

/** What stands on a page between its running header and footer. */
export function contentOf({ lines, height }: LaidOutPage): readonly Placed[] {
  return lines.filter(({ top, bottom }) => top > 60 && bottom < height - 60);
}

/** Texts that share a place. Lines of mixed fonts touch, so a little does not count. */
export function overlapping({ words }: LaidOutPage): readonly (readonly [Placed, Placed])[] {
  const share = (from: number, to: number, start: number, end: number) =>
    Math.min(to, end) - Math.max(from, start);
  return words.flatMap((one, at) =>
    words.slice(at + 1).flatMap((other) => {
      const across = share(one.left, one.right, other.left, other.right);
      const down = share(one.top, one.bottom, other.top, other.bottom);
      const height = Math.min(one.bottom - one.top, other.bottom - other.top);
      return across > 1 && down > height * 0.6 ? [[one, other] as const] : [];
    }),
  );
}

/** The texts of a statement that stand on its pages, without white space; what is typed into fields stands in those. */
export function printedTexts(statement: Statement): readonly string[] {
  const typed = new Set(
    statement.blocks.flatMap((block) =>
      block.kind === 'signatures' ? block.signatures.flatMap(({ name, title }) => [name, title]) : [],
    ),
  );
  return visibleTexts(statement)
    .filter(({ of, text }) => of !== 'signatures' || !typed.has(text))
    .map(({ text }) => withoutSpace(text).normalize());
}

/** What the pages say beside running lines and fields, without white space, in the order in which it was drawn. */
export function flowBetweenFurniture(bytes: Uint8Array, { furniture }: Statement): readonly string[] {
  const header = withoutSpace(furniture.header).slice(0, 30);
  const footer = withoutSpace(furniture.footer).slice(0, 30);
  const number = withoutSpace(furniture.pageOf.replace(/\{.*$/, ''));
  return pagesOf(bytes).map((page, at) => {
    // Running lines are drawn last on a page, before the fields.
    const end = page.lastIndexOf(
      [at === 0 ? '' : header, footer, number].find((line) => line !== '') ?? number,
    );
    // Some fonts set a letter with two accents from its parts.
    return page.slice(0, end).normalize();
  });
}

export interface Reading {
  readonly missing: readonly string[];
  /** What was read before, between and after the texts. */
  readonly between: readonly string[];
}

export function readInOrder(texts: readonly string[], flow: string): Reading {
  const missing: string[] = [];
  const between: string[] = [];
  let at = 0;
  for (const text of texts) {
    const found = flow.indexOf(text, at);
    if (found === -1) missing.push(text);
    else {
      between.push(flow.slice(at, found));
      at = found + text.length;
    }
  }
  between.push(flow.slice(at));
  return { missing, between: between.filter((gap) => gap !== '') };
}
