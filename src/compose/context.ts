import type { Locale } from '../locale/index.js';
import type { Brand, Engagement, ResponsibilityModel } from '../model/index.js';
import type { Assignments } from './assignments.js';
import type { Scope } from './scope.js';

/** What the blocks of a statement are made from. */
export interface CompositionContext {
  readonly engagement: Engagement;
  readonly model: ResponsibilityModel;
  readonly scope: Scope;
  readonly assignments: Assignments;
  readonly locale: Locale;
  readonly brand: Brand;
}
