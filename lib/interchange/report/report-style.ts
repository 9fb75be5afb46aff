/** The look of a report: light and dark, on screen and on paper. No colour says what no word says. */
export const reportStyle = `
:root { color-scheme: light dark; --line: #c8ccd2; --quiet: #545b66; --back: #fff; --text: #16191d; --soft: #f4f5f7; }
@media (prefers-color-scheme: dark) {
  :root { --line: #3d444d; --quiet: #a4acb8; --back: #14171a; --text: #e8eaed; --soft: #1e2226; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-inline-size: 48rem; padding: 1.5rem 1rem; background: var(--back); color: var(--text);
  font: 1rem/1.55 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.25; }
h2 { font-size: 1.2rem; line-height: 1.35; margin-block: 0 .5rem; }
h3 { font-size: 1rem; margin-block: 1rem .25rem; }
a { color: inherit; }
article { border-block-start: 1px solid var(--line); padding-block: 1.5rem; }
blockquote { margin: .5rem 0; padding: .5rem .75rem; background: var(--soft); border-inline-start: 4px solid var(--line); }
blockquote p { margin: 0; }
ul, ol { padding-inline-start: 1.25rem; margin-block: .25rem; }
li { margin-block: .35rem; }
.verdict { border: 2px solid currentColor; border-radius: .375rem; padding: .5rem .75rem; margin-block: .5rem; }
.verdict.dissent { border-style: dashed; border-width: 1px; }
.verdict p { margin: 0; }
.label { font-weight: 700; font-size: 1.05rem; }
.quiet { color: var(--quiet); font-size: .9rem; margin-block: .25rem; }
@media print {
  body { max-inline-size: none; padding: 0; background: #fff; color: #000; }
  article { break-inside: avoid-page; }
  h2, h3 { break-after: avoid; }
  a[href]::after { content: " <" attr(href) ">"; font-size: .8em; }
}
`;
