/** A share of trials a forecast is given for, in percent. */
export const FORECAST_ODDS = [85, 50] as const

/** A count that is reached or passed in 85 % and in 50 % of the trials. */
export interface AtLeast {
  readonly at85: number
  readonly at50: number
}

/** How far completions of the running increment may have come at one instant. */
export interface FanPoint extends AtLeast {
  readonly at: number
  /** Reached in 15 % of the trials only: the upper edge of the fan. */
  readonly at15: number
}

/** Measure 23, first half: completions of the running increment by its end, clean-ups and bulk left out. */
export interface ForecastByEnd {
  readonly increment: string
  readonly start: number
  readonly end: number
  /** Instants of completions in it so far, ascending. */
  readonly done: readonly number[]
  /** By its end, those of `done` included. */
  readonly atLeast: AtLeast
  /** From now, where all are equal, week by week to the end. */
  readonly fan: readonly FanPoint[]
}

/** Measure 23, second half: when so many more are completed. Instants; null where that takes longer than two years. */
export interface ItemsByWhen {
  readonly items: number
  /** `more`: a round number; else as many as are in that state now. */
  readonly of: 'more' | 'accepted' | 'open'
  readonly by85: number | null
  readonly by50: number | null
}

/** What would have been said of one past increment with what was known then, and what came of it. */
export interface ForecastTest {
  readonly increment: string
  /** Completed when it would have been said. */
  readonly done: number
  readonly atLeast: AtLeast
  /** Completed by its end, as known at its end. */
  readonly actual: number
}

/** How forecasts for past increments fared. A claim of no more than was done already is none and not counted. */
export interface ForecastRecord {
  /** One per past increment with data enough, ascending. */
  readonly tests: readonly ForecastTest[]
  readonly at85: Held
  readonly at50: Held
}

/** `held` of `n` claims. */
export interface Held {
  readonly held: number
  readonly n: number
}

/** Measure 23 where there is enough to resample. */
export interface ForecastMade {
  readonly kind: 'made'
  /** Completions of each whole week resampled, the oldest first; the last week ends now. */
  readonly weeks: readonly number[]
  readonly trials: number
  /** Null while no increment is running that ends within two years. */
  readonly byEnd: ForecastByEnd | null
  readonly when: readonly ItemsByWhen[]
  /** As of the start of every past increment. */
  readonly fromStart: ForecastRecord
  /** As of the same day of every past increment; null while no increment is running. */
  readonly sameDay: ForecastRecord | null
}

/** Measure 23, or why it is not given. */
export type Forecast = ForecastMade | { readonly kind: 'refused'; readonly reason: string }
