/**
 * A desk's own scheme is named by what it says: of two states of it each has its name, and so has what was assessed by
 * it. To change it rewrites nothing.
 */
import type { VerdictScheme } from '../model/verdict-scheme.ts';
import { canonicalJson, sha256Base64Url } from '../text/digest.ts';

export function named({ id: _, ...content }: VerdictScheme): VerdictScheme {
  return { ...content, id: `own.${sha256Base64Url(canonicalJson(content)).slice(0, 16)}` };
}
