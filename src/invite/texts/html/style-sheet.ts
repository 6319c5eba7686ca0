import type { Look } from './look.js';
import type { Palette } from './palette.js';

/** Classes by what they colour. The elements have the light colours as styles of their own. */
const coloured: Readonly<Record<string, (palette: Palette) => string>> = {
  ground: ({ ground }) => `background-color:${ground}`,
  paper: ({ paper }) => `background-color:${paper}`,
  ink: ({ ink }) => `color:${ink}`,
  muted: ({ muted }) => `color:${muted}`,
  accent: ({ accent }) => `color:${accent}`,
  ruled: ({ rule }) => `border-color:${rule}`,
  masthead: ({ masthead, accent }) => `background-color:${masthead};border-color:${accent}`,
  'on-masthead': ({ onMasthead }) => `color:${onMasthead}`,
  'on-masthead-muted': ({ onMastheadMuted }) => `color:${onMastheadMuted}`,
};

/**
 * What a style of an element cannot say: dark colours where they are wanted, and one column where there is no room for two. A
 * program that leaves this out shows the light message in two columns.
 */
export function styleSheet({ dark }: Look): string {
  const rules = (prefix: string) =>
    Object.entries(coloured)
      .map(([name, declarations]) => {
        const important = declarations(dark).replaceAll(';', ' !important;');
        return `${prefix}.${name}{${important} !important}`;
      })
      .join('\n');
  return `
:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){
${rules('')}
}
${rules('[data-ogsc] ')}
@media (max-width:480px){
.outer{padding:0 !important}
.pad{padding-left:20px !important;padding-right:20px !important}
.stack{display:block !important;width:auto !important}
.stack-label{padding-bottom:0 !important;border-bottom-width:0 !important}
.stack-value{padding-top:2px !important}
}
`;
}
