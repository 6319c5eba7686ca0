/** What an image file turned out to be: its kind and proportions, or why it cannot be a logo. */
export type ImageShape =
  | { readonly kind: 'svg' | 'png'; readonly width: number; readonly height: number }
  | { readonly problem: string };
