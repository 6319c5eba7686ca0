/** What no two statements share. */
export interface StatementKey {
  readonly number: string;
  readonly version: string;
  readonly language: string;
}
