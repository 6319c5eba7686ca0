/** The parties, the places to sign, and the footer with the small print. */
export const cards = `
.parties{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:1.25rem;margin-bottom:var(--block)}
.parties.wide{grid-template-columns:minmax(0,1fr)}
.card{background:var(--surface);border-top:.19rem solid var(--accent);padding:1.1rem 1.35rem 1.2rem;font-size:var(--small)}
.card .party{margin-bottom:.75rem}
.card-facts>div{margin-bottom:.6rem}
.contacts{list-style:none;padding:0;margin:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(13rem,1fr));gap:.5rem 1.5rem}
.contacts li{margin:0}
/* What stands side by side shares its rows, so that the lines to sign on are level. */
.signatures{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));grid-auto-flow:dense;column-gap:3rem;margin-top:1.75rem}
.signature{display:grid;grid-row:span 6;grid-template-rows:subgrid;margin-bottom:2.75rem}
.signature.customer{grid-column:1}
.signature.provider{grid-column:2}
.form{display:grid;grid-row:span 4;grid-template-rows:subgrid;font-size:var(--small)}
.form>div{display:grid;grid-template-columns:minmax(4.5rem,max-content) 1fr;gap:1rem;align-items:last baseline;
  border-bottom:1px solid var(--muted);padding:.8rem 0 .2rem}
/* An empty field has a baseline too. */
.form dd{min-height:1lh}
.form dd::before{content:"\\200b"}
.form .signing{padding-top:3.75rem}
.closing{background:var(--surface);padding-block:0 2.25rem;margin-top:auto;font-size:var(--small)}
.provenance>div{display:grid;grid-template-columns:14.2rem minmax(0,1fr);gap:1rem;align-items:baseline;
  border-top:1px solid var(--rule);padding:.32rem 0}
.provenance>div:last-child{border-bottom:1px solid var(--rule)}
.provenance{margin-top:1rem;font-size:var(--tiny)}
.provenance dd{color:var(--muted)}
.furniture{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.25rem 2rem;padding-top:2.25rem;
  font-size:var(--tiny);color:var(--muted)}
`;
