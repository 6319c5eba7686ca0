/** Tables: hairlines between rows and no others, the header on the surface colour. */
export const tables = `
table{width:100%;border-collapse:collapse;font-size:var(--table);margin-bottom:var(--block)}
caption{text-align:start;background:var(--surface);padding:.55rem .8rem}
th,td{text-align:start;vertical-align:baseline;padding:var(--row) .6rem;border-bottom:1px solid var(--rule)}
th:first-child,td:first-child{padding-inline-start:.8rem}
th:last-child,td:last-child{padding-inline-end:.8rem}
tbody th{font-weight:inherit}
thead th{background:var(--surface);border-bottom:0;padding-block:.55rem}
tbody tr:target{background:var(--surface);box-shadow:inset .25rem 0 var(--accent)}
.duties .reference{width:4.6rem;white-space:nowrap}
.duties .owner{width:8.6rem}
.duties .due{width:10rem}
.duties tbody .owner,.duties tbody .due{font-size:var(--small)}
.duties tbody .reference{font-size:var(--small);font-weight:700}
.duties .reference a{text-decoration:none;padding-block:.35rem}
.duties .reference a:hover{text-decoration:underline}
.exclusions td{font-size:var(--small);color:var(--muted)}
.exclusions .reason{width:33%}
.choices th{position:relative;padding-inline-start:2.75rem}
.choices .mark{position:absolute;inset-inline-start:.9rem;top:calc(var(--row) + .16em);width:1.05em;height:1.05em;overflow:visible}
.choices .choice,.choices .quiet{display:block}
.choices .quiet{font-size:var(--small);color:var(--muted);margin-top:.1rem}
.choices .state{width:8rem;text-align:end;font-size:var(--small)}
.choices .selected .choice,.choices .selected .state{font-weight:700}
.choices .selected .state{color:var(--accent)}
.choices .not-selected .state{color:var(--muted)}
.choices .selected circle{fill:var(--accent)}
.choices .selected path{fill:none;stroke:#fff;stroke-width:1.2;stroke-linecap:round;stroke-linejoin:round}
.choices .not-selected circle{fill:none;stroke:var(--muted);stroke-width:.8}
`;
