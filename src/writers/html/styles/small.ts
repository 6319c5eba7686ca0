/** A narrow screen: one column, and rows of tables as blocks with the columns' labels before the values. */
export const small = `
@media screen and (max-width:44rem){
.measure{padding-inline:1.25rem}
.heading-1{font-size:clamp(1.7rem,7.6vw,var(--title))}
.masthead-line .masthead{padding-top:1.75rem}
.masthead-line .logo,.masthead-band .logo{margin-bottom:2.5rem}
.masthead-band .identity{padding-block:2rem 2.25rem}
.masthead dl.facts{grid-template-columns:repeat(2,minmax(0,1fr));gap:.9rem 1.25rem}
.parties,.signatures{grid-template-columns:minmax(0,1fr)}
.signature.customer,.signature.provider{grid-column:1}
table,caption,tbody{display:block}
thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
tr{display:grid;grid-template-columns:minmax(0,1fr);border-bottom:1px solid var(--rule);padding:.65rem .5rem}
th,td,.duties .owner,.duties .due,.duties .reference,.exclusions .reason,.choices .state{width:auto;border:0;padding:.1rem 0}
th:first-child,td:first-child,th:last-child,td:last-child{padding-inline:0}
td:empty{display:none}
td[data-label]::before{content:attr(data-label);font-size:var(--tiny);font-weight:700;color:var(--muted);margin-inline-end:.75em}
.duties{border-top:1px solid var(--rule)}
.duties tr{grid-template-columns:3.4rem minmax(0,1fr)}
.duties td{grid-column:2}
.own td[data-label]::before{display:block;margin:0}
.choices tr{padding-inline-start:0}
.choices th,.choices th:first-child{padding-inline-start:2rem}
.choices .mark{inset-inline-start:.5rem;top:.32em}
.choices .state,.choices .state:last-child{text-align:start;padding-inline-start:2rem}
.provenance>div{grid-template-columns:minmax(0,1fr);gap:0;padding:.45rem 0}
}
`;
