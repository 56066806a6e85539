import { bundleApp } from './bundle.mjs'

/**
 * Script and style sheet of the page, and the licences of what is in them. Made here when the program runs from its sources; in dist/ this module holds
 * the texts themselves (scripts/build.mjs), so that nothing is bundled at run time.
 */
export const { script, style, licences } = await bundleApp()
