import { rich, type TableBlock } from '../../../model/index.js';
import { type Element, element, type Node } from '../../../writers/index.js';
import type { DutiesBlock, FactsBlock, FilesBlock, MailDuty } from '../mail-blocks.js';
import { htmlRuns } from './html-runs.js';
import { layout, table } from './layout.js';
import { type Look, monospace } from './look.js';
import { textStyle } from './text-style.js';

const full = 'width:100%;border-collapse:collapse';

/** Labels with their values; one below the other where there is no room. */
export function facts({ facts: all }: FactsBlock, look: Look): Element {
  const { light } = look;
  const ruled = `vertical-align:top;border-bottom:1px solid ${light.rule}`;
  const label = `padding:10px 0;padding-${look.end}:16px;width:140px;text-align:${look.start};font-weight:normal;${ruled};${smallStyle(look)};line-height:24px`;
  return table(
    { width: '100%', style: `margin:16px 0;${full}` },
    ...all.map((fact) => [
      element(
        'th',
        { scope: 'row', class: 'stack stack-label muted ruled', style: label },
        ...labelNodes(fact.label),
      ),
      element(
        'td',
        { class: 'stack stack-value ink ruled', style: `padding:10px 0;${ruled};${textStyle(look)}` },
        ...htmlRuns(fact.value, look),
      ),
    ]),
  );
}

/** A label; what it has in brackets is not broken: `SHA-256` has a hyphen. */
function labelNodes(label: string): Node[] {
  const [, before, brackets] = /^(.* )(\(.*\))$/.exec(label) ?? [];
  if (before === undefined || brackets === undefined) return [label];
  return [before, element('span', { style: 'white-space:nowrap' }, brackets)];
}

/** A phase and its responsibilities, each behind its reference. */
export function duties({ title, duties: all }: DutiesBlock, look: Look): Element[] {
  const { light, heading } = look;
  const style = `margin:20px 0 4px 0;font-family:${heading};font-size:16px;line-height:24px;font-weight:bold;color:${light.ink}`;
  return [
    element('h3', { class: 'ink', style }, title),
    layout({ width: '100%', style: full }, ...all.map((duty) => dutyCells(duty, look))),
  ];
}

function dutyCells({ reference, text, note }: MailDuty, look: Look): Element[] {
  const { light, body } = look;
  const ruled = `vertical-align:top;border-bottom:1px solid ${light.rule};padding:10px 0`;
  const mark = `${ruled};width:56px;font-family:${body};font-size:14px;line-height:24px;font-weight:bold;color:${light.accent};white-space:nowrap`;
  const below: Node[] =
    note === ''
      ? []
      : [element('br', {}), element('span', { class: 'muted', style: smallStyle(look) }, note)];
  return [
    element('td', { class: 'accent ruled', valign: 'top', style: mark }, reference),
    element(
      'td',
      { class: 'ink ruled', valign: 'top', style: `${ruled};${textStyle(look)}` },
      text,
      ...below,
    ),
  ];
}

/** The documents that go along, with what tells that they are whole. */
export function files({ files: all }: FilesBlock, look: Look): Element {
  const { light } = look;
  const ruled = `vertical-align:top;border-bottom:1px solid ${light.rule};padding:10px 0`;
  const digest = `font-family:${monospace};font-size:12px;line-height:20px;color:${light.muted};word-break:break-all`;
  return layout(
    { width: '100%', style: full },
    ...all.map(({ name, sha256 }) => [
      element(
        'td',
        { class: 'ink ruled', style: `${ruled};${textStyle(look)}` },
        ...htmlRuns(
          [...rich(name)].map((run) => ({ ...run, strong: true as const })),
          look,
        ),
        element('br', {}),
        element('span', { class: 'muted', style: digest }, `SHA-256: ${sha256}`),
      ),
    ]),
  );
}

/** A table of the template's own. */
export function ownTable({ header, rows }: TableBlock, look: Look): Element {
  const style = `padding:8px 0;padding-${look.end}:12px;text-align:${look.start};vertical-align:top;border-bottom:1px solid ${look.light.rule};${textStyle(look)}`;
  return table(
    { width: '100%', style: `margin:16px 0;${full}` },
    header.map((text) => element('th', { scope: 'col', class: 'ink ruled', style }, ...htmlRuns(text, look))),
    ...rows.map((cells) =>
      cells.map((text) => element('td', { class: 'ink ruled', style }, ...htmlRuns(text, look))),
    ),
  );
}

function smallStyle({ light, body }: Look): string {
  return `font-family:${body};font-size:14px;line-height:20px;color:${light.muted}`;
}
