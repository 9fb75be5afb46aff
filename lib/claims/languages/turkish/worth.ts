/**
 * Words that make a Turkish sentence worth checking, or not: quantities, comparisons, events and states on one side,
 * wishes, duties, plans, feelings and the site's own business on the other.
 *
 * Weights were set by hand on the sentences of test/lib/claims/languages, all of one author.
 */
import { alternatives, type WorthCues, worthBy } from '../lexical-worth.ts';

export function turkishWorth(text: string): number {
  return worthBy(turkish, text);
}

const any = (words: string): RegExp => new RegExp(` (?:${alternatives(words)})(?='|\\p{L}{0,9} )`, 'u');
const exactly = (words: string): RegExp => new RegExp(` (?:${alternatives(words)})(?= )`, 'u');
/** A finite or nominal past of a verb: geldi, gelmis, geldigini. */
const past = (stems: string): RegExp =>
  new RegExp(` \\p{L}*(?:${alternatives(stems)})\\p{L}{0,3}(?:[dt][iu]|m[iu]s|[iu]yor)\\p{L}* `, 'u');

const turkish: WorthCues = {
  bias: -0.9,
  cues: [
    [1, exactly('bin yuz yuzde milyon milyar yarisi yarisinin ucte kati katina kat onlarca yuzlerce binlerce')],
    [0.7, exactly('iki uc dort bes alti yedi sekiz dokuz on yirmi otuz kirk elli')],
    [0.8, exactly('daha fazla fazlasi az azini buyuk kucuk ilk birinci rekor sirada')],
    [0.8, any('art azal yuksel geril dus ucuzla pahalan cogunlu')],
    [
      1.1,
      past(
        'oldur yarala tutukla kapat bombala saldir bas yak in gel gonder tasi nakl harca ode ithal ihrac imzala gorus oyla iptal bastir kontrol bog dus ihlal kes al aldi yanas durdur yakala ulas sat birak vur patla asi uret kal cik kacir ayril gir',
      ),
    ],
    [
      0.8,
      exactly(
        'etti eder ediyor edildi asti geldi oldu bulundugu bulundugunu destekliyor calismadigini geldigini goturdu kaldi koydu ayrildi',
      ),
    ],
    // Any finite past or present at the end, and any "that it ...".
    [0.6, / \p{L}{2,}(?:[dt][iu]|m[iu]s|[iu]yor)(?:l[ae]r)? $/u],
    [0.6, / \p{L}{2,}(?:[dt][iu]g[iu]n[iu]?|[dt][iu]kl[ae]rin[iu]) $/u],
    [
      0.6,
      exactly(
        'dun gecen yil yilin ay once beri ocak subat mart nisan mayis haziran temmuz agustos eylul ekim kasim aralik ocakta aralikta pazartesi sali carsamba persembe cuma cumartesi pazar',
      ),
    ],
    [
      0.4,
      any(
        'libya trablus bingazi misrata sirte turk ankara doha katar rus moskova misir kahire suriye cad hukumet ordu',
      ),
    ],
    [-2, any('gerek lazim sart dile umuyor umar temenni insallah keske')],
    [-1.6, / \p{L}*m[ae]l[iu](?:y[iu]z|l[ae]r|d[iu]r)? /u],
    [-1.6, / \p{L}+[ae]c[ae](?:k|g)\p{L}* /u],
    [-2.2, / \p{L}+[ae]bil\p{L}* /u],
    [
      -1.3,
      exactly(
        'belki bence sanirim galiba muhtemelen bekleniyor olabilir suphe tek secenek acigiz haziriz zorlu degerli guzel umut kalbimiz',
      ),
    ],
    [-1.6, / (?:tesekkur|tebrik|cagirdi|cagri|davet|taziye|kutladi|selamladi)\p{L}* /u],
    [-2.5, / yorum yap\p{L}*/u],
    [-3, any('takip abone paylas okurlar bulten hosgeldiniz fotograf arsiv tiklay yorumlarini haberler')],
  ],
};
