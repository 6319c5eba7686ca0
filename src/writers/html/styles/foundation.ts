/** Ground, type and what is the same everywhere. */
export const foundation = `
*,*::before,*::after{box-sizing:border-box}
html{font-size:100%;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;display:flex;flex-direction:column;min-height:100vh;background:#fff;color:var(--ink);
  font-family:var(--body-face);font-size:1rem;line-height:var(--leading);overflow-wrap:anywhere}
:lang(ko){word-break:keep-all}
.measure{width:100%;max-width:56rem;margin-inline:auto;padding-inline:2.5rem}
main{flex:1;padding-bottom:3.5rem}
h1,h2,h3,p,dl,dd,dt,ul,ol,figure{margin:0}
h1,h2,h3{font-family:var(--heading-face);font-weight:700;line-height:1.25}
h1,h2,h3,.subject,.party{text-wrap:balance}
p,li{text-wrap:pretty}
a{color:var(--accent);text-underline-offset:.15em;text-decoration-thickness:.06em}
a:hover{text-decoration-thickness:.14em}
:focus-visible{outline:.19rem solid var(--accent);outline-offset:.19rem;border-radius:.1rem}
code{font-family:ui-monospace,"Cascadia Mono",Consolas,"Liberation Mono",monospace;font-size:.92em;
  background:var(--surface);padding:.05em .12em;border-radius:.2em;-webkit-box-decoration-break:clone;box-decoration-break:clone}
dd code,.closing code{background:none;padding:0}
hr{border:0;border-top:1px solid var(--rule);margin:2rem 0}
.label,dt,thead th,caption{font-family:var(--body-face);font-size:var(--tiny);font-weight:700;color:var(--muted)}
.whose{font-size:var(--tiny);font-weight:700;color:var(--accent)}
.party{font-family:var(--heading-face);font-size:var(--heading-3);font-weight:700;line-height:1.3}
`;
