/**
 * The weights of `block-score.ts`. Written by `test/bench/article-train.ts --write`, never by hand.
 *
 * Source: learnt from 114 news pages with hand-marked bodies and 51 test pages of Readability with what it expects.
 *         On pages of sites that were held back while learning, see that script.
 */
import type { BlockWeights } from './block-score.ts';

export const blockWeights: BlockWeights = {
  one: -0.916,
  length: 1.516,
  links: -0.992,
  under25: 0.05,
  under60: -0.045,
  over120: 0.404,
  ends: 0.483,
  lengthBefore: 0.871,
  linksBefore: -0.369,
  siblingBefore: 0.392,
  lengthAfter: 0.673,
  linksAfter: -0.265,
  siblingAfter: 0.488,
  up: -1.219,
  down: -1.288,
  before: -0.375,
  after: -0.902,
  farBefore: 0.051,
  farAfter: -0.748,
  shareAround: 0.504,
  'is.heading': 0.465,
  'is.title': -0.322,
  'is.item': 0.157,
  'is.paragraph': 0.625,
  'is.cell': 2.055,
  'in.comment': -2.122,
  'in.related': -0.383,
  'in.nav': -0.253,
  'in.sidebar': -1.111,
  'in.footer': -1.327,
  'in.caption': -1.152,
  'in.consent': -1.5,
  'in.ad': -0.172,
  'in.byline': -1.542,
  'in.newsletter': -0.428,
  'in.tags': -0.683,
  'in.form': -0.957,
  'in.header': -0.57,
  'in.text': -0.363,
  'in.article': 0.147,
  'in.articleBody': 2.655,
  'in.link': -0.308,
};
