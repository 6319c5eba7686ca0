/** Headings, paragraphs, lists and notes. */
export const prose = `
.heading-2{font-size:var(--heading-2);margin-top:calc(var(--before-heading-2)*1.25);margin-bottom:calc(var(--after-heading-2)*1.1)}
.heading-3{font-size:var(--heading-3);color:var(--accent);margin-top:var(--before-heading-3);margin-bottom:calc(var(--after-heading-3)*1.2)}
.heading-2+.phase .heading-3,.heading-2+.heading-3{margin-top:0}
section>p,.lead-in{max-width:46rem;margin-bottom:calc(var(--paragraph)*1.2)}
ul,ol{padding-inline-start:1.4em;margin-bottom:var(--paragraph)}
li>ul,li>ol,td>ul{margin:.2rem 0 0}
li+li{margin-top:.2rem}
li::marker{color:var(--accent)}
.note{background:var(--surface);border-inline-start:.25rem solid var(--accent);padding:.8rem 1.1rem;margin-block:var(--block);
  font-size:var(--small)}
.note p+p{margin-top:.5rem}
`;
