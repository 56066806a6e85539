import { escapeAttribute } from '../report/escape.ts'

/** What the page is put together from. `title` is untrusted text; `data` is JSON made safe by `embeddedJson`. */
export interface ShellParts {
  readonly title: string
  readonly script: string
  readonly style: string
  readonly scriptHash: string
  readonly styleHash: string
  readonly data: string
  /** Licences of what the script is made of. */
  readonly licences: string
}

/**
 * The page around its script. It may run this one script and use this one style sheet, and reach nothing: whatever
 * a title holds, no browser runs, loads or sends anything for it.
 */
export function shell({ title, script, style, scriptHash, styleHash, data, licences }: ShellParts): string {
  const name = escapeAttribute(title)
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(scriptHash, styleHash)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${name}</title>
<style>${style}</style>
</head>
<body>
<noscript><div class="noscript"><h1>${name}</h1><p>This page needs JavaScript. The same numbers are in <a href="README.md">README.md</a>, every proposal is in <a href="proposals.md">proposals.md</a>.</p></div></noscript>
<div id="page"></div>
<script type="application/json" id="data">${data}</script>
<script>${script}</script>
<!--
The script of this page contains these packages, under these licences:

${licences}
-->
</body>
</html>
`
}

function policy(scriptHash: string, styleHash: string): string {
  return [
    "default-src 'none'",
    `script-src '${scriptHash}'`,
    `style-src '${styleHash}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ')
}
