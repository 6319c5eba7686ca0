import { statusColours, typeScale } from '../../../brand/index.js';
import type { SheetSection } from '../../sheet.js';

const { good, caution, bad, on } = statusColours;

/** What a sheet adds to the style sheet of the brand's statements. */
const sheetStyle = `
:root{--good:${good};--caution:${caution};--bad:${bad};--on-status:${on}}
.sheet-top{display:flex;justify-content:space-between;align-items:center;gap:2rem;margin-bottom:2.6rem}
.masthead .sheet-top .logo{margin:0}
.sheet-label{font-size:var(--tiny);color:var(--muted)}
.masthead-band .sheet-label{color:inherit}
.verdict{display:flex;align-items:center;gap:1.3rem}
.sheet .heading-1{font-size:calc(var(--title)*1.26)}
.mark{flex:none;width:.9rem;height:.9rem;overflow:visible}
.verdict .mark{width:3.1rem;height:3.1rem;transform:translateY(-.2rem)}
.mark .sign{fill:none;stroke:var(--on-status);stroke-width:2.4;stroke-linecap:round}
.mark.good .ground{fill:var(--good)}
.mark.caution .ground{fill:var(--caution)}
.mark.bad .ground{fill:var(--bad)}
.mark.note .ground{fill:var(--muted)}
.masthead-band .verdict .ground{fill:var(--on-band)}
.masthead-band .verdict .sign{stroke:var(--band)}
.sheet .subject:empty{display:none}
.lead{margin-top:.5rem;max-width:46rem}
.masthead-line .identity .measure::after{margin-top:1.4rem}
.sheet-lines{margin-top:.75rem;font-size:var(--small)}
.sheet-lines>div{display:flex;gap:1.2rem;align-items:baseline}
.sheet-lines dt{flex:none;width:9.5rem}
.masthead .sheet-lines dd{font-size:var(--small);font-weight:400;min-width:0}
.flag{display:inline-block;background:var(--bad);color:var(--on-status);font-size:var(--tiny);font-weight:700;padding:.05rem .4rem}
.note.alert{border-inline-start-color:var(--bad);margin-top:1.2rem}
.sheet main>section>h2{margin-top:1.5rem;margin-bottom:.4rem}
.records{table-layout:fixed;margin-bottom:0;font-size:var(--small)}
.records th,.records td{padding-block:calc(var(--row)*.75)}
.records tbody tr:first-child>*{border-top:1px solid var(--rule)}
.records .marked{display:flex;gap:.5rem;align-items:baseline}
.records .marked .mark{transform:translateY(.1rem)}
.records .strong{font-weight:700}
.records .quiet,.records .notes{color:var(--muted)}
.records .code{font-size:var(--tiny);color:var(--muted);white-space:nowrap}
.records p+p{margin-top:.1rem}
del,ins{background:var(--surface);color:var(--bad);text-decoration-thickness:.08em}
ins{font-weight:700;text-underline-offset:.15em}
.more{font-size:var(--small);color:var(--muted);padding:.4rem .8rem 0}
.left-out{font-size:var(--small);color:var(--muted);margin-top:1.2rem}
.carried{padding-top:1.4rem}
`;

const narrow = `
@media screen and (max-width:44rem){
.records :is(th,td){width:auto}
.records tbody tr:first-child>*{border-top:0}
.sheet-lines>div{display:block;margin-bottom:.4rem}
}
`;

/** On paper: all on one page, so a little smaller than a statement, since fonts of the reader's machine may be wider. */
const onPaper = `
@media print{
html{font-size:9pt}
.sheet-top{margin-bottom:1.8rem}
.sheet .closing{display:none}
.records tr{break-inside:avoid}
}
`;

/** @param sections The widths of their columns are known by then. */
export function styleOfSheet(sections: readonly SheetSection[]): string {
  const widths = new Set(sections.flatMap(({ columns }) => columns.map(({ width }) => width)));
  const rules = [...widths].flatMap((width) =>
    width === 'rest' ? [] : [`.${widthClass(width)}{width:${(width + 12) / typeScale.body}rem}`],
  );
  return `${sheetStyle}${rules.join('\n')}${narrow}${onPaper}`;
}

export function widthClass(width: number): string {
  return `w-${Math.round(width)}`;
}
