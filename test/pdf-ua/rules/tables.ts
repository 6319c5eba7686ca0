import { PDFName, PDFNumber } from '@cantoo/pdf-lib';
import { type Finding, finding } from '../finding.js';
import { attribute, type Element } from '../reading/structure.js';
import type { Subject } from '../reading/subject.js';

/** What is in an element of a table (ISO 32000-1, table 337). Children are their types, each with a space behind it. */
const inside: Readonly<Record<string, RegExp>> = {
  Table: /^(Caption )?((TR )+|(THead )?(TBody )+(TFoot )?|THead TFoot (TBody )+)(Caption )?$/,
  THead: /^(TR )+$/,
  TBody: /^(TR )+$/,
  TFoot: /^(TR )+$/,
  TR: /^((TH|TD) )+$/,
};

const outside: Readonly<Record<string, RegExp>> = {
  THead: /^Table$/,
  TBody: /^Table$/,
  TFoot: /^Table$/,
  TR: /^(Table|THead|TBody|TFoot)$/,
  TH: /^TR$/,
  TD: /^TR$/,
};

export function checkTables({ structure }: Subject): Finding[] {
  return structure.elements.flatMap((element) => {
    const findings = follows(element) ? [] : [finding('table', element.place)];
    if (element.role === 'TH' && !hasScope(element)) findings.push(finding('header-scope', element.place));
    if (element.role !== 'Table') return findings;
    const rows = below(element, 'TR');
    if (!isRegular(rows)) findings.push(finding('table-irregular', element.place));
    if (!rows.some(({ children }) => children.some(({ role }) => role === 'TH')))
      findings.push(finding('table-without-header', element.place));
    return findings;
  });
}

function follows({ role, children, parent, marked }: Element): boolean {
  const types = children.map((child) => `${child.role} `).join('');
  const isRight = inside[role] === undefined || (inside[role].test(types) && marked.length === 0);
  return isRight && (outside[role]?.test(parent?.role ?? '') ?? true);
}

/** The rows of a table itself, not those of tables in its cells. */
function below(element: Element, role: string): Element[] {
  return element.children.flatMap((child) => {
    if (child.role === role) return [child];
    return ['THead', 'TBody', 'TFoot'].includes(child.role) ? below(child, role) : [];
  });
}

function hasScope(cell: Element): boolean {
  const scope = attribute(cell, 'Table', 'Scope');
  return scope instanceof PDFName && ['Row', 'Column', 'Both'].includes(scope.decodeText());
}

/** Whether all rows are equally long and no cell reaches below the last, with all that their cells span. */
function isRegular(rows: readonly Element[]): boolean {
  const lengths = new Array<number>(rows.length).fill(0);
  for (const [at, row] of rows.entries()) {
    for (const cell of row.children) {
      const [width, height] = [span(cell, 'ColSpan'), span(cell, 'RowSpan')];
      if (at + height > rows.length) return false;
      for (let below = at; below < at + height; below++) lengths[below] = (lengths[below] ?? 0) + width;
    }
  }
  return new Set(lengths).size <= 1;
}

function span(cell: Element, key: 'ColSpan' | 'RowSpan'): number {
  const value = attribute(cell, 'Table', key);
  return value instanceof PDFNumber ? value.asNumber() : 1;
}
