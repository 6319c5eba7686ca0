/** The parties, the places to sign, and the footer with the small print. */
export const cards = `
.parties{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:1.25rem;margin-bottom:var(--block)}
.card{background:var(--surface);border-top:.19rem solid var(--accent);padding:1.1rem 1.35rem 1.2rem;font-size:var(--small)}
.card .party{margin-bottom:.75rem}
.card-facts>div{margin-bottom:.6rem}
.contacts{list-style:none;padding:0;margin:0}
.contacts li+li{margin-top:.5rem}
.signatures{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));grid-auto-flow:dense;gap:2.75rem 3rem;margin-top:1.75rem}
.signature.customer{grid-column:1}
.signature.provider{grid-column:2}
.form{font-size:var(--small)}
.form>div{display:grid;grid-template-columns:minmax(4.5rem,max-content) 1fr;gap:1rem;align-items:baseline;
  border-bottom:1px solid var(--muted);padding:.8rem 0 .2rem}
/* An empty field has a baseline too. */
.form dd{min-height:1lh}
.form dd::before{content:"\\200b"}
.form .signing{padding-top:3.75rem}
.two-lines .name dd{min-height:2lh}
.closing{background:var(--surface);padding-block:0 2.25rem;margin-top:auto;font-size:var(--small)}
.provenance>div{display:grid;grid-template-columns:14.2rem minmax(0,1fr);gap:1rem;align-items:baseline;
  border-top:1px solid var(--rule);padding:.32rem 0}
.provenance>div:last-child{border-bottom:1px solid var(--rule)}
.provenance{margin-top:1rem;font-size:var(--tiny)}
.provenance dd{color:var(--muted)}
.furniture{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.25rem 2rem;padding-top:2.25rem;
  font-size:var(--tiny);color:var(--muted)}
`;
