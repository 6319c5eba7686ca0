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
.acknowledgement{display:flex;gap:.6rem;align-items:baseline;margin-top:.9rem;font-size:var(--small)}
.acknowledgement .box{flex:none;width:.8rem;height:.8rem;border:1px solid var(--muted);transform:translateY(.1rem)}
.contents{background:var(--surface);padding:1.1rem 1.35rem 1.2rem;margin-top:1.5rem;break-inside:avoid}
.contents-title{font-weight:700;margin-bottom:.5rem}
.contents ol{list-style:none;padding:0;margin:0}
.contents ol ol{padding-inline-start:1.4em}
.contents li{margin-top:.25rem}
`;
