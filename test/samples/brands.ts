/** A brand file of one's own that is right but for what is put in place of its values. */
export function brandYaml({ paper = 'A4', ink = '#111111', body = 'noto-sans' }): string {
  return `id: ours
name: Ours
colours:
  { ink: "${ink}", muted: "#555555", accent: "#0b4f8a", band: "#0b4f8a", onBand: "#ffffff", surface: "#f4f6f8", rule: "#c8d0d8" }
masthead: line
logo: { file: logo.png, alt: Ours, height: 9 }
fonts: { body: ${body}, heading: noto-sans, word: { body: Calibri, heading: Calibri, eastAsia: DengXian } }
paper: ${paper}
`;
}

/** One transparent pixel. */
export const pngBytes = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);
