import { type Finding, finding, type RuleName } from '../finding.js';
import type { Element } from '../reading/structure.js';
import type { Subject } from '../reading/subject.js';

/** What may be in an element, and what it may be in (ISO 32000-1, tables 333 and 336). */
interface Grammar {
  readonly rule: RuleName;
  readonly children?: RegExp;
  readonly parents?: RegExp;
}

/** Children are written as their types, each with a space behind it. */
const grammars: Readonly<Record<string, Grammar>> = {
  L: { rule: 'list', children: /^(Caption )?((LI|L) )+$/ },
  LI: { rule: 'list', children: /^(Lbl )?(LBody )+$/, parents: /^L$/ },
  LBody: { rule: 'list', parents: /^LI$/ },
  TOC: { rule: 'contents', children: /^(Caption )?((TOCI|TOC) )+$/ },
  TOCI: { rule: 'contents', parents: /^TOC$/ },
};

export function checkLists({ structure }: Subject): Finding[] {
  return structure.elements.flatMap((element) => {
    const grammar = grammars[element.role];
    return grammar === undefined || follows(element, grammar) ? [] : [finding(grammar.rule, element.place)];
  });
}

/** Where children are told, there is no content besides them. */
function follows({ children, parent, marked, objects }: Element, grammar: Grammar): boolean {
  const types = children.map(({ role }) => `${role} `).join('');
  const inside =
    grammar.children === undefined ||
    (grammar.children.test(types) && marked.length === 0 && objects.length === 0);
  return inside && (grammar.parents?.test(parent?.role ?? '') ?? true);
}
