/** How much a diagnostic matters: an error stops the work, a warning should be looked at, an info says what was done. */
export type Severity = 'error' | 'warning' | 'info';
