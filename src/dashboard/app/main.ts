import type { PageData } from '../page-data.ts'
import { readAddress, writeAddress } from './address.ts'
import { startPage } from './page.ts'
import { Store } from './state.ts'
import { unpack } from './unpack.ts'

start()

/** Reads the data that stands in the page and sets everything going. */
function start(): void {
  const text = document.getElementById('data')?.textContent ?? ''
  const data: PageData = JSON.parse(text)
  const model = unpack(data)
  const store = new Store(readAddress(location.hash, model))
  const show = startPage(model, store)
  store.listen(state => {
    const fragment = writeAddress(state)
    try {
      history.replaceState(null, '', `#${fragment}`)
    } catch {
      // Browsers limit how often, and some forbid it for files: the view just cannot be shared then.
    }
  })
  window.addEventListener('hashchange', () => store.set(readAddress(location.hash, model)))
  show()
}
