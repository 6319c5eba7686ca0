/** The masthead: on a band from edge to edge, or on paper above a line that begins with a short bar. */
export const mastheadStyle = `
.logo{display:block;width:var(--logo-width);max-width:100%;height:auto}
.heading-1{font-size:var(--title);line-height:1.15;letter-spacing:-.005em}
.subject{font-family:var(--heading-face);font-size:var(--subject);margin-top:.3rem;line-height:1.35}
.subject.long{font-size:var(--heading-3)}
.masthead dl.facts{display:grid;grid-template-columns:repeat(4,minmax(0,1fr));gap:.75rem 2rem}
.masthead dd{font-size:var(--table);font-weight:700}
.masthead-line .masthead{padding-top:2.75rem}
.masthead-line .logo{margin-bottom:4.25rem}
.masthead-line .subject{color:var(--accent)}
.masthead-line .identity .measure::after{content:"";display:block;margin-top:2rem;height:.3rem;
  border-top:1px solid var(--rule);background:linear-gradient(var(--accent),var(--accent)) 0 0/5.6rem 100% no-repeat;
  background-origin:border-box;background-clip:border-box}
.masthead-line .facts-ground{padding-top:1.1rem}
.masthead-band .identity{background:var(--band);color:var(--on-band);padding-block:3.25rem 3rem}
.masthead-band .logo{margin-bottom:4rem}
.masthead-band .facts-ground{background:var(--surface);padding-block:1.35rem 1.3rem}
`;
