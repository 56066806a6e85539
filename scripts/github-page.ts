/** Colours and measures of GitHub's Markdown in its two plain themes. */
const LIGHT = {
  page: '#ffffff',
  text: '#1f2328',
  quiet: '#59636e',
  line: '#d1d9e0',
  soft: '#f6f8fa',
  link: '#0969da',
}
const DARK = {
  page: '#0d1117',
  text: '#f0f6fc',
  quiet: '#9198a1',
  line: '#3d444d',
  soft: '#151b23',
  link: '#4493f8',
}

/** A page around rendered Markdown that looks as a repository's file view does, light or dark as the reader has it. */
export function githubPage(title: string, article: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>${title.replace(/[<&]/g, '')}</title>
<style>${variables(':root', LIGHT)}
@media (prefers-color-scheme: dark) { ${variables(':root', DARK)} }
${STYLE}</style></head><body><article>${article}</article></body></html>`
}

function variables(selector: string, colours: typeof LIGHT): string {
  const lines = Object.entries(colours).map(([name, colour]) => `--${name}: ${colour};`)
  return `${selector} { ${lines.join(' ')} }`
}

const STYLE = `
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); }
article { max-width: 912px; margin: 0 auto; padding: 32px; overflow-wrap: break-word;
  font: 16px/1.5 -apple-system, BlinkMacSystemFont, 'Segoe UI', 'Noto Sans', Helvetica, Arial, sans-serif; }
@media (max-width: 767px) { article { padding: 16px; } }
article > :first-child { margin-top: 0; }
h1, h2, h3, h4 { margin: 24px 0 16px; line-height: 1.25; font-weight: 600; }
h1 { font-size: 2em; } h2 { font-size: 1.5em; } h3 { font-size: 1.25em; } h4 { font-size: 1em; }
h1, h2 { padding-bottom: .3em; border-bottom: 1px solid var(--line); }
p, ul, ol, table, blockquote, details, pre { margin: 0 0 16px; }
ul, ol { padding-left: 2em; }
a { color: var(--link); text-decoration: underline; }
img { max-width: 100%; background: transparent; }
table { display: block; width: max-content; max-width: 100%; overflow: auto; border-collapse: collapse; }
th, td { padding: 6px 13px; border: 1px solid var(--line); }
th { font-weight: 600; }
tr { border-top: 1px solid var(--line); background: var(--page); }
tr:nth-child(2n) { background: var(--soft); }
blockquote { padding: 0 1em; color: var(--quiet); border-left: .25em solid var(--line); }
code { padding: .2em .4em; font-size: 85%; border-radius: 6px; background: var(--soft);
  font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, 'Liberation Mono', monospace; }
pre { padding: 16px; overflow: auto; border-radius: 6px; background: var(--soft); }
pre code { padding: 0; }
sub, sup { font-size: 75%; line-height: 0; }
hr { height: .25em; margin: 24px 0; border: 0; background: var(--line); }
summary { cursor: pointer; }
`
