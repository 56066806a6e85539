/** Parts of Vega that come without typings of their own; the whole of it has them. */
declare module 'vega-view' {
  export { View } from 'vega'
}
declare module 'vega-parser' {
  export { parse } from 'vega'
}
declare module 'vega-interpreter' {
  export const expressionInterpreter: object
}
declare module 'vega-dataflow' {
  export const transforms: Record<string, unknown>
}
declare module 'vega-view-transforms' {
  export const bound: unknown
  export const mark: unknown
  export const render: unknown
  export const viewlayout: unknown
}
declare module 'vega-encode' {
  export const axisticks: unknown
  export const datajoin: unknown
  export const encode: unknown
  export const scale: unknown
}
declare module 'vega-transforms' {
  export const collect: unknown
  export const proxy: unknown
  export const sieve: unknown
}
