/**
 * Tell what a page says about itself from what it reports: share bars, notices, credits, headings.
 *
 * In:   a sentence or a whole block, and its words. Out: whether it is never to be highlighted.
 * Cost: one regular expression over the first words, and one over the whole.
 */
import { wordSet } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** What a line of page furniture begins with. Whole words, any case. */
const OPENERS =
  /^\W*(?:other news|read (?:more|also|next|on|the|our|full)|related(?: articles?| stories| news| content|:)|see also|more (?:on this|from|news|stories)|most (?:read|popular|viewed)|also read|watch(?: now| live|:)|listen(?: now|:)|subscribe|sign up|sign in|log ?in|share (?:this|on|via)|share$|follow (?:us|@)|click (?:here|to)|advertisement$|sponsored(?:$| (?:by|content))|photo(?:s|graph)?(?: by|:| credit)|image(?:s)?(?: by|:| credit| source| caption)|video(?:s)?(?: by|:)|picture(?:s)?(?: by|:)|credit:|caption:|source:|getty images|file photo|by [A-Z][\w.'’-]+ [A-Z][\w.'’-]+$|copyright|©|\(c\)|all rights reserved|tags?:|topics?:|filed under|posted (?:by|on|in|at)|published(?:$|:| (?:on|at|\d))|updated(?:$|:| (?:on|at|\d))|last (?:updated|modified)|editor['’]?s note|correction:|reporting by|additional reporting|editing by|written by|contact (?:us|the)|email(?:$| (?:this|us|me|address))|leave a (?:comment|reply)|comments?(?:$|:| \()|print$|\d+ (?:comments?|shares?|min(?:ute)? read)|up next|recommended(?:$| for you)|trending(?:$| now)|latest news|breaking news|newsletter|you (?:may|might) (?:also )?like|don['’]t miss|skip to|table of contents|get (?:our|the) (?:latest|newsletter|app)|download (?:our|the) app|for more (?:information|stories|news|on)|support (?:our|us)|donate(?:$| now)|terms (?:of (?:use|service)|and conditions)|privacy (?:policy|notice|settings))(?!\w)/iu;

/** Said by a page of itself, anywhere in a sentence. */
const NOTICES =
  /\b(?:cookies?\b.{0,60}\b(?:use|accept|consent|polic|browser|site|experience)|(?:use|accept|uses)\b.{0,20}\bcookies|privacy policy|terms of (?:use|service)|all rights reserved|our newsletters?|sign up (?:for|to)|subscribe (?:to|now)|click here|follow (?:us|me|him|her) on|this (?:story|article|post) (?:was|has been|is|originally)\b.{0,40}\b(?:updated|published|corrected|appeared|produced|posted|republished)|enable javascript|your (?:browser|inbox|subscription)|(?:live|back|now) here[.!]?$|(?:story|article|interview|post) (?:has been|was) (?:edited|condensed)|(?:find|follow|reach) (?:him|her|them|us|me) (?:on|at)|(?:has|had) reached out to\b.{0,60}\bfor comment|contributed to this (?:report|story|article)|affiliate (?:links?|commissions?)|^\W*\p{Lu}[\p{L}.'’ -]+ is an? (?:[\p{L}-]+ ){0,4}(?:reporter|journalist|editor|correspondent|columnist|writer)\b.{0,40}\b(?:who|for|at|based|covering|with)|free shipping|(?:customer )?(?:ratings?|reviews?) .{0,20}out of (?:5|five|10)\b|based on [\d,]+ (?:reviews|ratings)|tell us (?:in|what)|photo(?:graph)? (?:by|courtesy)|getty images|\/(?:reuters|ap|afp|getty)\b|all times (?:et|gmt)|may not be (?:published|reproduced))/iu;

/** Each notice holds one of these: looked for first, since most sentences have none. */
const NOTICE_WORDS = wordSet(`
  cookie cookies accept accepts privacy terms rights newsletter newsletters sign subscribe click follow story article
  post javascript browser inbox subscription contributed affiliate photo photograph getty reuters ap afp times published
  reproduced here interview find reach reached shipping rating ratings review reviews tell
  reporter journalist editor correspondent columnist writer`);

/** A place in capitals and an agency before a dash: the line says where it was written, not what happened. */
const DATELINE =
  /^\s*[\p{Lu}][\p{Lu}\s.,'’]{2,40}(?:,[^—–-]{0,30})?\s*(?:\((?:reuters|ap|afp|cnn|bloomberg)\))?\s*[—–-]+\s*$/iu;

/** The same before a first sentence: "GENEVA, May 5 (Reuters) - ", "Dekalb, Ill. — ". A capital begins what follows. */
const DATELINES = [
  /^\s*\p{Lu}[\p{Lu}.'’/-]+(?:[ ,]+(?:\p{Lu}[\p{L}.'’/-]*|\d{1,4}))*\s*(?:\(\p{Lu}[^)]{1,24}\)\s*)?(?:[—–]+|--?)\s+(?=["“‘«]?[\p{Lu}\p{Nd}])/u,
  /^\s*(?:\p{Lu}[^()—–"“”.!?]{0,50})?\((?:Reuters|AP|AFP|CNN|UPI|TASS|IANS|ANI|dpa|EFE|Bloomberg|Xinhua|[A-Z]{3,6})\)\s*(?:[—–]+|--?)\s+(?=["“‘«]?[\p{Lu}\p{Nd}])/u,
  /^\s*\p{Lu}[\p{L} ]{1,24}, \p{Lu}\p{L}{1,6}\.\s+(?:[—–]+|--?)\s+(?=["“‘«]?[\p{Lu}\p{Nd}])/u,
];
const MAX_DATELINE = 80;
const DASH = /[—–-]/u;
const DASH_AT_END = /[—–-]\s*$/u;
const ENDS = /[.!?…。؟۔:;"”’»)]\s*$/u;
const MAX_HEADING_WORDS = 16;

/** "The Dow fell 300 points, or 1.2%, to 24,000" is a third figures; rows of results are half. */
const MAX_SHARE_OF_FIGURES = 0.4;

export function isBoilerplate(text: string, words: readonly Token[]): boolean {
  if (OPENERS.test(text) || (DASH_AT_END.test(text) && DATELINE.test(text))) return true;
  return words.some(({ fold }) => NOTICE_WORDS.has(fold)) && NOTICES.test(text);
}

/** Where a block's first sentence begins behind its dateline; 0 where it has none. */
export function datelineEnd(text: string): number {
  const head = text.slice(0, MAX_DATELINE);
  if (!DASH.test(head)) return 0;
  for (const dateline of DATELINES) {
    const found = dateline.exec(head);
    if (found !== null) return found[0].length;
  }
  return 0;
}

/** A block of few words that ends like no sentence: a heading, a caption, an item of a menu. */
export function isHeading(text: string, words: readonly Token[]): boolean {
  return words.length <= MAX_HEADING_WORDS && !ENDS.test(text);
}

/** A row of a table or a line of results: nearly as many figures as words. */
export function isTableRow(words: readonly Token[]): boolean {
  return words.filter(({ digit }) => digit).length > words.length * MAX_SHARE_OF_FIGURES;
}
