/** A plain text as an article page: blank lines separate paragraphs, the first line is the h1. */
export function textPage(text: string): string {
  const blocks = text
    .replaceAll('\r\n', '\n')
    .trim()
    .split(/\n[ \t]*\n+/);
  const [heading = '', ...rest] = (blocks[0] ?? '').split('\n');
  const paragraphs = [rest.join('\n'), ...blocks.slice(1)].map((block) => block.trim()).filter((block) => block !== '');
  const title = escapeHtml(heading.trim());
  return [
    '<!doctype html>',
    '<html lang="en"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title}</title></head>`,
    `<body><main><article><h1>${title}</h1>`,
    ...paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`),
    '</article></main></body></html>',
  ].join('\n');
}

export function escapeHtml(text: string): string {
  const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (character) => escapes[character]!);
}
