/**
 * What a span shows that tells whether it is worth checking: counts and marks, no judgement.
 *
 * In:   the folded words of the span. Out: one number for each name of `featureNames`, most of them 0 or 1.
 * Cost: linear in the words.
 */
import { NEVER_NAMES, wordSet } from './lexicon.ts';
import type { Token } from './tokens.ts';

export const featureNames = [
  'number', // a figure, or several
  'quantity', // percent, million, dollars
  'comparison', // more than, highest, doubled
  'name', // a named actor or place
  'pastEvent', // something happened
  'state', // is, has: present state of affairs
  'cause', // because, led to
  'normative', // should, must, need to
  'future', // will, plan, hope to
  'hedge', // may, might, could
  'firstPerson',
  'feeling', // think, hope, proud, glad
  'secondPerson',
  'question',
  'short', // fewer than eight words
  'verbless',
  'quoted',
  'attributed',
  'named', // by somebody with a name
  'contested', // claimed, alleged, denied
  'declined', // declined to comment
  'imperative', // add two eggs
  'readiness', // is ready to, is open to, supports
] as const;

export type FeatureName = (typeof featureNames)[number];
export type Features = Readonly<Record<FeatureName, number>>;

const QUANTITIES = wordSet(`
  percent per cent percentage million millions billion billions trillion thousand thousands hundred hundreds dozen
  dozens half third quarter dollars euros pounds times double twice year years month months week weeks days people
  tons tonnes barrels votes
  millionen milliarden prozent millones mil ciento milliard milliards milhoes bilhoes cento pourcent milioni miliardi
  milyon milyar bin yuzde миллион миллиона миллионов млн млрд тысяч процентов مليون مليار ألف الف بالمئة بالمائة`);
const NUMBER_WORDS = wordSet(
  'two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty ninety',
);
const MONTHS = wordSet(`
  january february march april may june july august september october november december jan feb mar apr jun jul aug sep
  sept oct nov dec`);
const CLOCK = wordSet('am pm a.m p.m oclock gmt');
const COMPARISONS = wordSet(`
  more less fewer most least higher lower highest lowest largest biggest smallest first worst best record increase
  increased increases decrease decreased rose risen fell fallen doubled tripled dropped grew grown average total only
  never every majority none worse better`);
const STATES = wordSet('is are was were has have had does do did been being am contains includes remains amounts');
const PAST = wordSet(`
  went came took gave got made sent paid cost lost won met led left held kept built bought sold broke brought began
  became fell rose grew shot struck hit killed died fought flew spent cut put set ran rode wrote drew drove ate saw
  heard knew stole stood sank shut split spread swore taught threw understood withdrew found felt caught chose dealt
  fled hid laid lent rang sang sat slept spoke taken given seen shown known gone done written broken driven
  chosen stolen beaten hurt born sued`);
const PRESENT = wordSet(`
  receives receive support supports funds fund sends send transports controls owns runs holds supplies provides uses
  causes kills pays gives takes makes costs means produces exports imports violates violate depends employs receiving
  transported dependent want wants works work live lives comes goes gets get take make know need keeps faces leads`);
const CAUSES = wordSet('because caused cause causes due led resulting result responsible blamed behind thanks');
const NORMATIVES = wordSet('should must ought shall need needs deserve deserves let lets please');
const FUTURES = wordSet(`
  will would going plan plans planned hope hopes hoping expect expects expected intend intends aim aims seek seeks
  gonna wont upcoming pledge pledges vow vows ready willing wants want if ll`);
const HEDGES = wordSet('may might could perhaps maybe possibly probably likely seem seems can cannot cant');
const FIRST = wordSet('i im ive me my mine we weve our us myself');
const FEELINGS = wordSet(`
  think believe feel feels love hope wish proud glad happy sad sorry thank thanks honored honoured grateful excited
  amazing beautiful wonderful great terrible awful opinion hate want like enjoy guess imagine`);
const SECOND = wordSet('you your yours youre');
const DECLINED =
  /\b(?:declined|refused|not immediately|did not|didn't|didn’t)\b.{0,30}\b(?:comment|respond|reply|request|elaborate)/u;

/** A share, a sum of money, or a figure of thousands. */
const AMOUNT = /\p{Nd}\s?[%٪]|\p{Sc}\s?\p{Nd}|\p{Nd}\s?[€£]|\d[.,\u00a0 ]\d{3}(?!\d)/u;

/** "Add two eggs", "Visit our shop": a sentence that begins so tells somebody to do something. */
const IMPERATIVES = wordSet(`
  add mix stir bake heat preheat cook place pour serve remove combine whisk sprinkle transfer cover repeat let make use
  try check visit see watch listen read click join download subscribe follow find get buy order save learn discover
  note keep remember imagine consider avoid choose select enter go take start stop turn open bring put give tell ask
  call send explore enjoy don dont meet look`);

/** What somebody says of their own mind or will: nobody can look it up. */
const READINESS =
  /\b(?:am|is|are|was|were|be|being|remain|remains|['’](?:m|re|s)) (?:\p{L}+ly |not |fully |also )?(?:ready|willing|prepared|open|committed|determined|hopeful|keen|positive|pleased|happy|proud|confident|optimistic|eager|grateful|running out)\b|\bwe (?:support|welcome|reject|condemn|stand|look forward)\b|\bpatience\b/iu;

/** More than this of one kind says no more. */
const MAX_COUNT = 3;
const SHORT = 8;

export interface SpanContext {
  readonly text: string;
  readonly quoted: boolean;
  readonly attributed: boolean;
  /** Attributed to somebody with a name. */
  readonly named?: boolean;
  /** Claimed, alleged or denied rather than said. */
  readonly contested?: boolean;
}

/** The lists that words are counted by. Of a word only the lists that hold it are asked. */
const LISTS = [QUANTITIES, COMPARISONS, STATES, CAUSES, NORMATIVES, FUTURES, HEDGES, FIRST, FEELINGS, SECOND, PRESENT];
const LISTS_OF: ReadonlyMap<string, readonly ReadonlySet<string>[]> = new Map(
  [...new Set(LISTS.flatMap((words) => [...words]))].map((word) => [word, LISTS.filter((words) => words.has(word))]),
);

const NO_LISTS: readonly ReadonlySet<string>[] = [];

interface Counts {
  /** How many words of each list there are; of most lists, none. */
  readonly listed: Map<ReadonlySet<string>, number>;
  readonly figures: number;
  readonly digits: number;
  readonly past: number;
  readonly names: number;
}

function countsOf(tokens: readonly Token[], text: string): Counts {
  const listed = new Map<ReadonlySet<string>, number>();
  let [figures, digits, past, names] = [0, 0, 0, 0];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    for (const list of LISTS_OF.get(token.fold) ?? NO_LISTS) listed.set(list, (listed.get(list) ?? 0) + 1);
    if (token.digit) digits++;
    if (isFigure(tokens, at, text)) figures++;
    if (at === 0) continue;
    if (isPast(token)) past++;
    if (isName(token)) names++;
  }
  return { listed, figures, digits, past, names };
}

export function featuresOf(tokens: readonly Token[], context: SpanContext): Features {
  const { text, quoted, attributed, named = false, contested = false } = context;
  const { listed, figures, digits, past, names } = countsOf(tokens, text);
  const some = (words: ReadonlySet<string>) => (listed.has(words) ? 1 : 0);
  const count = (words: ReadonlySet<string>) => Math.min(MAX_COUNT, listed.get(words) ?? 0);
  const state = some(STATES);
  return {
    number: Math.min(MAX_COUNT, figures),
    quantity: Math.min(MAX_COUNT, count(QUANTITIES) + (digits > 0 && AMOUNT.test(text) ? 1 : 0)),
    comparison: some(COMPARISONS),
    name: Math.min(MAX_COUNT, names),
    pastEvent: Math.min(MAX_COUNT, past),
    state,
    cause: some(CAUSES),
    normative: count(NORMATIVES),
    future: count(FUTURES),
    hedge: listed.has(HEDGES) && tokens.some(isHedge) ? 1 : 0,
    firstPerson: listed.has(FIRST) ? Math.min(MAX_COUNT, tokens.filter(isFirstPerson).length) : 0,
    feeling: count(FEELINGS),
    secondPerson: some(SECOND),
    question: /[?؟]["'”’»)\s]*$/u.test(text) ? 1 : 0,
    short: tokens.length < SHORT && !attributed ? 1 : 0,
    verbless: past + state === 0 && some(PRESENT) + some(NORMATIVES) + some(FUTURES) + some(HEDGES) === 0 ? 1 : 0,
    quoted: Number(quoted),
    attributed: Number(attributed),
    named: Number(named),
    contested: Number(contested),
    declined: Number(DECLINED.test(text)),
    imperative: Number(isImperative(tokens)),
    readiness: Number(READINESS.test(text)),
  };
}

/** A number that says how many or how much: not the day of a date, a time, an age in passing ("Ana Ruiz, 34, said"). */
function isFigure(tokens: readonly Token[], at: number, text: string): boolean {
  const { digit, fold, start, end } = tokens[at]!;
  if (!digit) return NUMBER_WORDS.has(fold);
  const before = tokens[at - 1]?.fold ?? '';
  const after = tokens[at + 1]?.fold ?? '';
  if (MONTHS.has(before) || MONTHS.has(after) || CLOCK.has(after) || fold.includes(':')) return false;
  if (after === 'year' && tokens[at + 2]?.fold === 'old') return false;
  const offset = tokens[0]!.start;
  const first = text.indexOf(tokens[0]!.text) - offset;
  return !(fold.length === 2 && /,\s$/u.test(text.slice(0, start + first)) && text[end + first] === ',');
}

/** A capital within a sentence makes it the month of May. */
function isHedge({ fold, capital }: Token, at: number): boolean {
  return HEDGES.has(fold) && (at === 0 || !capital);
}

/** "US" and "ID" in capitals are other words. */
function isFirstPerson(token: Token): boolean {
  return FIRST.has(token.fold) && !isShouted(token);
}

function isShouted({ text, fold }: Token): boolean {
  return text.length > 1 && fold !== 'i' && text === text.toUpperCase();
}

/** A verb right behind makes the first word a noun: "Order books were full", "Use of drones grew". */
function isImperative([first, second, third]: readonly Token[]): boolean {
  if (first === undefined || second === undefined || !IMPERATIVES.has(first.fold)) return false;
  if (second.capital || second.fold === 'of') return false;
  return ![second, third].some((token) => token !== undefined && (STATES.has(token.fold) || isPast(token)));
}

function isPast({ fold, capital }: Token): boolean {
  return !capital && (PAST.has(fold) || (fold.length > 4 && fold.endsWith('ed')));
}

function isName({ fold, capital }: Token): boolean {
  return capital && fold.length > 1 && !NEVER_NAMES.has(fold);
}
