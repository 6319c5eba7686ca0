/** On paper: the measures of the PDF in points, its page breaks, and its grounds even where a browser would save ink. */
export const onPaper = `
@media print{
html{font-size:10pt;-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{display:block;min-height:0}
.measure{max-width:none;padding-inline:var(--margin-left) var(--margin-right)}
main{padding-bottom:0}
.heading-2{margin-top:var(--before-heading-2)}
h1,h2,h3,hgroup,caption,.lead-in,section:has(>.signatures)>p,
section>p:has(+:is(table,ul,ol,dl,.parties)){break-after:avoid}
h1,h2,h3,tr,li,.card,.signature,.note,.form>div,.provenance>div{break-inside:avoid}
p,li,td{orphans:2;widows:2}
thead{display:table-header-group}
.page-break{break-after:page}
.choices,.provenance,.parties,.closing section{break-inside:avoid}
.masthead-line .masthead{padding-top:0}
.closing{background:none;padding-bottom:0}
.furniture{display:none}
a{text-decoration-thickness:.05em}
tbody tr:target{background:none;box-shadow:none}
}
`;
