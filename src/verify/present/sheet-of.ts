import { languageSchema } from '../../model/index.js';
import type { Sheet, SheetSection } from '../../writers/index.js';
import type { VerificationReport } from '../report.js';
import { clausesPart } from './clauses.js';
import { fieldsPart } from './fields.js';
import { mastheadOf } from './masthead.js';
import type { ReportPart, Room } from './part.js';
import { reasonsPart } from './reasons.js';
import { signaturesPart } from './signatures.js';
import type { VerificationSubject } from './subject.js';
import { untoldPart } from './untold.js';
import { visible } from './visible.js';

/** The report as a sheet whose sections have only some of their rows. */
export interface ReportSheet {
  /** Of all sections. */
  readonly parts: readonly ReportPart[];
  /** @param rows How many of each part are shown. */
  showing(rows: readonly number[]): Sheet;
}

const reportFile = 'verification.json';

/** @param data What the document carries inside. */
export function sheetOf(
  report: VerificationReport,
  about: VerificationSubject,
  data: Uint8Array,
  room: Room,
): ReportSheet {
  const { data: language } = languageSchema.safeParse(about.statement?.language);
  const parts = [
    ...reasonsPart(report, room),
    ...clausesPart(report, language, room),
    ...signaturesPart(report, room),
    ...fieldsPart(report, room),
    ...untoldPart(report, about, room),
  ];
  const masthead = mastheadOf(report, about, room);
  const program = visible(about.program, 80);
  const { customer = '', number = '', provider } = about.statement ?? {};
  const name = visible(about.file.name, 240);
  const isDemo =
    report.signatures.some(({ demo }) => demo) || report.reasons.some(({ code }) => code === 'signer-demo');
  const whole = {
    language: 'en',
    properties: {
      title: `Verification report – ${masthead.title.toLowerCase()} – ${name}`,
      author: visible(provider ?? program, 240),
      subject: visible([number, customer].filter((text) => text !== '').join(' · '), 300),
      keywords: [report.verdict, about.file.sha256].join(', '),
      creator: program,
      created: new Date(about.verified),
    },
    masthead,
    ...(isDemo && { alert: demoAlert }),
    footer: `${program} · All findings are inside this file, as ${reportFile}`,
    carried: {
      name: reportFile,
      bytes: data,
      mediaType: 'application/json',
      description: 'All findings of the verification as data',
    },
  };
  return { parts, showing: (rows) => ({ ...whole, ...shown(parts, rows) }) };
}

const demoAlert = {
  flag: 'DEMO',
  text: 'A signature in this file is of a throw-away authority that was made for trying out. Anybody can make one: it proves nothing about who signed.',
} as const;

function shown(parts: readonly ReportPart[], rows: readonly number[]): Pick<Sheet, 'sections' | 'more'> {
  const out = parts.filter((_, at) => rows[at] === 0).map(({ title, count }) => `${title} (${count})`);
  return {
    sections: parts.flatMap((part, at) => sectionOf(part, rows[at] ?? 0)),
    ...(out.length > 0 && { more: `Without room on this page: ${out.join(', ')}. See the JSON.` }),
  };
}

function sectionOf({ id, title, columns, count, row }: ReportPart, rows: number): readonly SheetSection[] {
  if (rows === 0) return [];
  const left = (count - rows).toLocaleString('en-GB');
  const shown = Array.from({ length: rows }, (_, at) => row(at));
  return [
    { id, title, columns, rows: shown, ...(count > rows && { more: `and ${left} more: see the JSON` }) },
  ];
}
