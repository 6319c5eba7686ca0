import type { BlockContent, DefinitionContent, List, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { type Diagnostic, type Outcome, diagnostic } from '../diagnostics/index.js';
import type { Block, ListItem, RichText } from '../model/index.js';
import { definitionsOf, parseMarkdown, toRichText } from '../source/index.js';
import type { CompositionContext } from './context.js';
import { directives, isDirective, requiredDirectives } from './directives/index.js';
import { withAbsoluteLinks } from './links.js';
import type { FilledTemplate, StatementTemplate } from './template.js';

/**
 * Turns filled Markdown into the statement's blocks. Problem: `template-invalid` for Markdown that a statement has no
 * block for, an unknown directive, or a missing one without which it would be no statement.
 */
export function templateBlocks(
  { markdown, placeholders }: FilledTemplate,
  template: StatementTemplate,
  context: CompositionContext,
): Outcome<readonly Block[]> {
  const diagnostics: Diagnostic[] = [];
  const used = new Set<string>();
  const root = parseMarkdown(markdown);
  const definitions = definitionsOf(root);
  const inline = (nodes: readonly PhrasingContent[]): RichText =>
    withAbsoluteLinks(toRichText(nodes, definitions)).map((run) => ({
      ...run,
      text: placeholders.reveal(run.text),
      ...(run.href !== undefined && { href: revealAddress(run.href, placeholders.reveal) }),
    }));
  const reject = (message: string, node: RootContent): Block[] => {
    const { line = 1, column = 1 } = node.position?.start ?? {};
    diagnostics.push(
      diagnostic('template-invalid', message, { span: placeInTemplate(template, markdown, line, column) }),
    );
    return [];
  };

  const blocksOf = (node: RootContent): readonly Block[] => {
    switch (node.type) {
      case 'heading':
        if (node.depth !== 2 && node.depth !== 3) {
          return reject(
            'A template has headings of the second and third level; the first is the masthead',
            node,
          );
        }
        return [{ kind: 'heading', level: node.depth, text: inline(node.children) }];
      case 'paragraph': {
        const name = directiveName(node);
        if (name === undefined) return [{ kind: 'paragraph', text: inline(node.children) }];
        if (!isDirective(name)) {
          return reject(
            `There is no directive ::${name}; there is ${Object.keys(directives).join(', ')}`,
            node,
          );
        }
        used.add(name);
        return directives[name](context);
      }
      case 'list':
        return [{ kind: 'list', ordered: node.ordered === true, items: listItems(node, inline) }];
      case 'blockquote':
        return [{ kind: 'note', paragraphs: paragraphsOf(node.children, inline) }];
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
        return reject(`A statement has no block for this Markdown (${node.type})`, node);
    }
  };

  const blocks = root.children.flatMap(blocksOf);
  for (const name of requiredDirectives.filter((directive) => !used.has(directive))) {
    const place = { file: template.file, line: 1, column: 1 };
    diagnostics.push(
      diagnostic('template-invalid', `The template lacks the directive ::${name}`, { span: place }),
    );
  }
  return { value: blocks, diagnostics };
}

/** `::name` alone in a paragraph. */
function directiveName({ children }: Paragraph): string | undefined {
  const [only] = children;
  if (children.length !== 1 || only?.type !== 'text') return undefined;
  return /^::([a-z-]+)$/.exec(only.value)?.[1];
}

function listItems(list: List, inline: (nodes: readonly PhrasingContent[]) => RichText): ListItem[] {
  return list.children.map(({ children }) => ({
    text: paragraphsOf(children, inline).flatMap((text, index) =>
      index === 0 ? text : [{ text: '\n' }, ...text],
    ),
    items: children.filter((child) => child.type === 'list').flatMap((nested) => listItems(nested, inline)),
  }));
}

function paragraphsOf(
  nodes: readonly (BlockContent | DefinitionContent)[],
  inline: (nodes: readonly PhrasingContent[]) => RichText,
): RichText[] {
  return nodes.filter((node) => node.type === 'paragraph').map(({ children }) => inline(children));
}

/** A value inside an address is a part of it and cannot change where it leads. Markdown percent-encodes the placeholder. */
function revealAddress(address: string, reveal: (text: string) => string): string {
  return address.replace(/(?:%EE%80%80|\uE000)(\d+)(?:%EE%80%81|\uE001)/gi, (_, index: string) =>
    encodeURIComponent(reveal(`\uE000${index}\uE001`)),
  );
}

/**
 * Filling moves lines, so a line of the filled Markdown is looked up in the template by its own text; where it holds
 * values it cannot be found, and the file's beginning has to do.
 */
function placeInTemplate({ file, text }: StatementTemplate, markdown: string, line: number, column: number) {
  const wanted = markdown.split('\n')[line - 1];
  const found = wanted === undefined ? -1 : text.split('\n').indexOf(wanted);
  return found === -1 ? { file, line: 1, column: 1 } : { file, line: found + 1, column };
}
