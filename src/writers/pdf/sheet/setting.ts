import type { Setting } from '../setting.js';

/** What a part of a sheet needs to know of it. */
export type SheetSetting = Pick<
  Setting,
  'colours' | 'masthead' | 'logo' | 'paper' | 'styles' | 'text' | 'textWidth'
>;
