/* Tables that fontkit reads and its published types leave out. */
import 'fontkit';

declare module 'fontkit' {
  interface Font {
    readonly head: { readonly macStyle: { readonly italic: boolean } };
    readonly post: { readonly isFixedPitch: number };
  }
}
