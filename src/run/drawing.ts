import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Chart, DrawnChart } from '../charts/chart.ts'
import { LIGHT } from '../charts/theme.ts'

/** A chart on its way to the thread: functions stay behind, so its spec is made before. */
export type SentChart = Omit<Chart, 'spec'> & { readonly spec: ReturnType<Chart['spec']> }

/** Draws charts. To be called once. */
export type Draw = (charts: readonly Chart[]) => Promise<readonly DrawnChart[]>

/** The bundle is one folder. */
const THREAD = import.meta.url.endsWith('.ts') ? '../draw-thread.ts' : './draw-thread.js'

/**
 * Starts a thread that loads Vega at once and draws when it is told what. Nobody waits for a thread that has nothing
 * to draw: a run that ends without pictures ends.
 */
export function startDrawing(): Draw {
  const thread = new Worker(new URL(THREAD, import.meta.url))
  const answer: Promise<readonly (readonly DrawnChart[])[]> = once(thread, 'message')
  // A failure is met by who asks for the pictures.
  answer.catch(() => {})
  thread.unref()
  return async charts => {
    thread.ref()
    thread.postMessage(charts.map((chart): SentChart => ({ ...chart, spec: chart.spec(LIGHT) })))
    const [drawn = []] = await answer
    return drawn
  }
}
