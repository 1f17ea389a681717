import { createHash } from 'node:crypto'

/** The whole style of an embedded page, light and dark. It stands in the page, so that nothing else is loaded. */
export const EMBED_STYLE = `
:root{color-scheme:light dark;--ink:#1d2226;--soft:#525d66;--line:#e2ded4;--accent:#8f6d28;--page:#fff}
@media (prefers-color-scheme:dark){:root{--ink:#f1efe9;--soft:#b3bbc1;--line:#333b41;--accent:#c9a961;--page:#1d2226}}
*{box-sizing:border-box}
body{margin:0;padding:1rem 1.125rem;border:1px solid var(--line);border-inline-start:4px solid var(--accent);background:var(--page);color:var(--ink);font:400 1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:anywhere}
h1{margin:0 0 .35rem;font-size:1.125rem;line-height:1.3}
h2{margin:.9rem 0 .2rem;font-size:.9375rem}
p,ul,ol{margin:0}
[dir=rtl] :is(footer p,.by){unicode-bidi:plaintext;text-align:right}
main p+p,main p+ul,main p+ol{margin-top:.5rem}
ul,ol{padding-inline-start:1.25rem}
.chapters{padding:0;margin-top:.6rem;list-style:none}
.chapters li{padding:.3rem 0;border-top:1px solid var(--line)}
b{color:var(--accent)}
a{color:inherit}
footer{margin-top:.9rem;padding-top:.6rem;border-top:1px solid var(--line);color:var(--soft);font-size:.875rem}
.standing:not([data-status=published]){color:var(--ink);font-weight:600}
`

/** Nothing is loaded, nothing runs, nothing is sent; and any site may frame it. */
export const EMBED_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(EMBED_STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  'frame-ancestors *',
].join('; ')
