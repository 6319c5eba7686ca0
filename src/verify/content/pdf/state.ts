import { type Box, identity, type Matrix } from './matrix.js';

/** What of the graphics and text state (ISO 32000-2, 8.4 and 9.3) has to do with letters. */
export interface State {
  matrix: Matrix;
  clip: Box;
  /** `#rrggbb`; nothing for patterns. */
  colour: string | undefined;
  /** Of lines. */
  stroke: string | undefined;
  alpha: number;
  /** Opacity of the groups that it is in. */
  under: number;
  /** Something decides point by point what is seen (11.6.5.2). */
  isMasked: boolean;
  isPlain: boolean;
  font: string;
  size: number;
  letterSpacing: number;
  wordSpacing: number;
  /** 1 for 100 %. */
  scale: number;
  leading: number;
  rise: number;
  mode: number;
}

export function firstState(clip: Box): State {
  return {
    matrix: identity,
    clip,
    colour: '#000000',
    stroke: '#000000',
    alpha: 1,
    under: 1,
    isMasked: false,
    isPlain: true,
    font: '',
    size: 0,
    letterSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
    mode: 0,
  };
}
