/** Prepares the page for paper and puts it back. Some browsers tell by an event, others by a media query. */
export function onPrint(before: () => void, after: () => void): void {
  let printing = false
  const change = (now: boolean) => {
    if (now === printing) return
    printing = now
    if (now) before()
    else after()
  }
  window.addEventListener('beforeprint', () => change(true))
  window.addEventListener('afterprint', () => change(false))
  window.matchMedia('print').addEventListener('change', ({ matches }) => change(matches))
}
