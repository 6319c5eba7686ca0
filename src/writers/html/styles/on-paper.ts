/** On paper: the measures of the PDF in points, its page breaks, and its grounds even where a browser would save ink. */
export const onPaper = `
@media print{
html{font-size:10pt;-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{display:block;min-height:0}
.measure{max-width:none;padding-inline:0}
main{padding-bottom:0}
.heading-2{margin-top:var(--before-heading-2)}
h1,h2,h3,hgroup,caption,.lead-in{break-after:avoid}
h1,h2,h3,tr,li,.card,.signature,.note,.form>div,.provenance>div{break-inside:avoid}
p,li,td{orphans:2;widows:2}
thead{display:table-header-group}
.page-break{break-after:page}
.choices,.provenance,.parties{break-inside:avoid}
.masthead-line .masthead{padding-top:0}
.masthead-band .masthead{margin-inline:calc(-1*var(--margin-left)) calc(-1*var(--margin-right))}
.masthead-band .masthead .measure{padding-inline:var(--margin-left) var(--margin-right)}
.closing{background:none;padding-bottom:0}
.furniture{display:none}
a{text-decoration-thickness:.05em}
tbody tr:target{background:none;box-shadow:none}
}
`;
