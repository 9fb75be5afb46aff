/**
 * HTML of a file that is written, in which no text can become markup.
 *
 * Out: `html` is a template whose values are escaped; only what another `html` made goes in as it is. Attributes have
 *      double quotes round them, always.
 */
export interface Html {
  readonly html: string;
}

type Part = string | Html | readonly Html[] | null;

export function html(fixed: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { html: fixed.reduce((whole, text, index) => whole + printed(parts[index - 1] ?? null) + text) };
}

function printed(part: Part): string {
  if (part === null) return '';
  if (typeof part === 'string') return escapeText(part);
  return 'html' in part ? part.html : part.map((one) => one.html).join('');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeText(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => entities[character]!);
}
