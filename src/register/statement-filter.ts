/** Which statements; what is not given does not matter. All conditions must hold. */
export interface StatementFilter {
  /** Part of the name, or a pattern with `*` and `?` for the whole of it. Case does not matter. */
  readonly customer?: string | undefined;
  /** The number, or a pattern with `*` and `?`. */
  readonly number?: string | undefined;
  readonly version?: string | undefined;
  readonly language?: string | undefined;
  readonly brand?: string | undefined;
  /** An option that was selected. */
  readonly option?: string | undefined;
  /** Id of a responsibility that is in the statement, or a pattern with `*` and `?`. */
  readonly clause?: string | undefined;
  /** Revision of an article that the statement was made from: `YYYY-MM`. */
  readonly revision?: string | undefined;
  /** SHA-256 of an article, or how it begins. */
  readonly sourceDigest?: string | undefined;
  /** First and last date of issue: `YYYY-MM-DD`. */
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  /** `Run.id`. */
  readonly run?: number | undefined;
  /** At most so many. */
  readonly limit?: number | undefined;
  /** `recorded`, the order in which they were recorded, when not given. */
  readonly order?: 'recorded' | 'number' | 'customer' | 'issued' | undefined;
}
