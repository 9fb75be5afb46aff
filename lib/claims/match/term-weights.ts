/**
 * How much it says that two texts share a word: the rarer, the more.
 *
 * In:  how many claims hold the term, of how many. Counts of a small store are joined with those of English at large,
 *      so that in a store of ten claims "government" does not weigh as much as a name.
 * Source: the idf of BM25 (Robertson and Zaragoza 2009).
 */
import { commonShare } from './common-words.ts';

/** The counts at large weigh as much as so many claims. */
const PRIOR_CLAIMS = 2000;

export function termWeight(term: number, holding: number, claims: number): number {
  const share = (holding + PRIOR_CLAIMS * commonShare(term) + 0.5) / (claims + PRIOR_CLAIMS + 1);
  return Math.log(1 / share);
}

/** Of a term that the query does not have, whose claims were not counted. */
export function likelyWeight(term: number, claims: number): number {
  return termWeight(term, 1 + claims * commonShare(term), claims);
}
