import type { BlockContent, DefinitionContent, List, Nodes, Paragraph, PhrasingContent } from 'mdast';
import { type Diagnostic, diagnostic, nearest, type Outcome } from '../diagnostics/index.js';
import type {
  HeadingBlock,
  ListBlock,
  ListItem,
  NoteBlock,
  ParagraphBlock,
  RichText,
  RuleBlock,
  TableBlock,
} from '../model/index.js';
import { definitionsOf, toRichText } from '../source/index.js';
import { withAbsoluteLinks } from './links.js';
import { revealAddress } from './placeholders.js';
import type { FilledTemplate, Template } from './template.js';
import { kindWords } from './template-kind.js';
import { placeInTemplate } from './template-place.js';

/** What Markdown has words for. */
export type MarkdownBlock = HeadingBlock | ParagraphBlock | ListBlock | TableBlock | NoteBlock | RuleBlock;

/** The parts of a document that Markdown has no words for. A template names one as `::name` on a line of its own. */
export interface DirectiveTable<Own> {
  readonly names: readonly string[];
  /** Those without which it would not be the document that it is meant to be. */
  readonly required: readonly string[];
  /** The blocks of a directive; undefined for a name that is not in the table. */
  blocksOf(name: string): readonly Own[] | undefined;
}

/**
 * Turns filled Markdown into blocks. Problem: `template-invalid` for Markdown that there is no block for, so that nothing
 * an author wrote is dropped in silence; for an unknown directive; for a required one that is missing.
 */
export function markdownBlocks<Own>(
  { markdown, placeholders }: FilledTemplate,
  template: Pick<Template<object>, 'file' | 'kind' | 'text' | 'parse'>,
  directives: DirectiveTable<Own>,
): Outcome<readonly (MarkdownBlock | Own)[]> {
  const diagnostics: Diagnostic[] = [];
  const used = new Set<string>();
  const root = template.parse(markdown);
  const definitions = definitionsOf(root);
  const { document, first, hint } = kindWords[template.kind];

  const reject = (message: string, { position }: Nodes): [] => {
    const span = placeInTemplate(template, markdown, position?.start);
    diagnostics.push(diagnostic('template-invalid', message, { span, hint }));
    return [];
  };

  const inline = (nodes: readonly PhrasingContent[]): RichText => {
    for (const node of nodes) rejectInline(node, document, reject);
    return withAbsoluteLinks(toRichText(nodes, definitions)).map((run) => ({
      ...run,
      text: placeholders.reveal(run.text),
      ...(run.href !== undefined && { href: revealAddress(run.href, placeholders) }),
    }));
  };

  const prose = (node: Paragraph): RichText => {
    if (linesOf(node).some((line) => line.startsWith('::'))) {
      reject(
        'A directive stands alone, with an empty line before and after it and outside lists and quotes',
        node,
      );
    }
    return inline(node.children);
  };

  const paragraphs = (nodes: readonly (BlockContent | DefinitionContent)[], within: string): RichText[] =>
    nodes.flatMap((node) =>
      node.type === 'paragraph'
        ? [prose(node)]
        : reject(`A ${within} has no place for this Markdown (${node.type})`, node),
    );

  const items = (list: List): ListItem[] =>
    list.children.map(({ children }) => {
      const nested = children.filter((child) => child.type === 'list');
      const own = children.filter((child) => child.type !== 'list');
      for (const inner of nested.filter(({ ordered }) => ordered))
        reject('A list within a list has bullets', inner);
      const texts = paragraphs(own, 'list item');
      return {
        text: texts.flatMap((text, index) => (index === 0 ? text : [{ text: '\n' }, ...text])),
        items: nested.flatMap(items),
      };
    });

  const directive = (name: string, node: Paragraph): readonly Own[] => {
    const blocks = directives.blocksOf(name);
    if (blocks !== undefined) {
      used.add(name);
      return blocks;
    }
    const meant = nearest(name, directives.names);
    return reject(
      `There is no directive ::${name}; ${meant ? `did you mean ::${meant}?` : `there is ${directives.names.join(', ')}`}`,
      node,
    );
  };

  const blocksOf = (node: Nodes): readonly (MarkdownBlock | Own)[] => {
    switch (node.type) {
      case 'heading':
        return node.depth === 2 || node.depth === 3
          ? [{ kind: 'heading', level: node.depth, text: inline(node.children) }]
          : reject(`A template has headings of the second and third level; the first is the ${first}`, node);
      case 'paragraph': {
        const name = directiveName(node);
        return name === undefined ? [{ kind: 'paragraph', text: prose(node) }] : directive(name, node);
      }
      case 'list':
        if (node.ordered && node.start !== 1) return reject('A numbered list begins at 1', node);
        return [{ kind: 'list', ordered: node.ordered === true, items: items(node) }];
      case 'blockquote':
        return [{ kind: 'note', paragraphs: paragraphs(node.children, 'note') }];
      case 'table': {
        const [header = [], ...rows] = node.children.map((row) =>
          row.children.map((cell) => inline(cell.children)),
        );
        return [{ kind: 'table', header, rows }];
      }
      case 'thematicBreak':
        return [{ kind: 'rule' }];
      case 'definition':
        return [];
      default:
        return reject(`A ${document} has no block for this Markdown (${node.type})`, node);
    }
  };

  const blocks = root.children.flatMap(blocksOf);
  for (const name of directives.required.filter((entry) => !used.has(entry)))
    reject(`The template lacks the directive ::${name}`, root);
  return { value: blocks, diagnostics };
}

/** `::name` alone in a paragraph, in whatever spelling. */
function directiveName({ children }: Paragraph): string | undefined {
  const [only] = children;
  if (children.length !== 1 || only?.type !== 'text') return undefined;
  return /^::\s*([\w-]+)\s*$/.exec(only.value)?.[1];
}

function linesOf({ children }: Paragraph): string[] {
  return children
    .map((child) => ('value' in child ? child.value : '\u00B7'))
    .join('')
    .split('\n');
}

/** What rich text would leave out without a word. */
function rejectInline(
  node: PhrasingContent,
  document: string,
  reject: (message: string, node: Nodes) => unknown,
): void {
  if (['html', 'image', 'imageReference', 'footnoteReference'].includes(node.type)) {
    reject(`A ${document} has no text for this Markdown (${node.type})`, node);
  }
  if ('children' in node) for (const child of node.children) rejectInline(child, document, reject);
}
