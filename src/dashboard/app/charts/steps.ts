import { axisticks, datajoin, encode, scale } from 'vega-encode'
import { collect, proxy, sieve } from 'vega-transforms'
import { bound, mark, render, viewlayout } from 'vega-view-transforms'

/**
 * The steps of Vega's dataflow that our pictures use; the rest of the library stays out of the page. A step that is
 * missing draws nothing and says nothing: a test holds this list to what the specs need.
 */
export const USED = {
  axisticks,
  bound,
  collect,
  datajoin,
  encode,
  mark,
  proxy,
  render,
  scale,
  sieve,
  viewlayout,
}
