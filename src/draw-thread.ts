// The drawing thread: loads Vega, which is large, while the main thread reads history; draws once, and ends.
import { parentPort } from 'node:worker_threads'
import { drawCharts } from './charts/render.ts'
import type { SentChart } from './run/drawing.ts'

parentPort?.once('message', async (charts: readonly SentChart[]) => {
  const drawn = await drawCharts(charts.map(({ spec, ...chart }) => ({ ...chart, spec: () => spec })))
  parentPort?.postMessage(drawn)
})
