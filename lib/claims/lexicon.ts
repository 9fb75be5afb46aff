/**
 * The English words by which statements, their sources and their check-worthiness are told.
 *
 * All are in the folded form of `tokens.ts`.
 */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/u));
}

/** Verbs that report a statement, and may be followed by it without "that". */
export const SAYING = wordSet(`
  said says say saying told tells tell telling added adds adding insisted insists insisting claimed claiming argued
  argues arguing believes believed thinks thought explained explains explaining replied replying responded responding
  stated stating declared declares declaring announced announces announcing confirmed confirms confirming stressed
  stresses stressing emphasized emphasised emphasizes emphasises emphasizing emphasising noted noting alleged alleges
  alleging maintained maintains asserted asserts asserting warned warning contended contends acknowledged acknowledges
  acknowledging admitted admits admitting denied denies denying revealed reveals revealing disclosed suggested suggests
  suggesting predicted predicts reported reporting estimated estimates considered indicated indicates indicating
  concluded concludes recalled recalls testified testifies tweeted tweets wrote writes pointed points pointing reiterated
  reiterating remarked remarking observed cautioned cautioning boasted complained complains asked asks asking continued
  affirmed affirming quipped lamented vowed pledged accused accuses hinted joked conceded concedes shows showed shown
  found finds reports claims mentioned find show fears feared hopes learned recounted mused opined exclaimed clarified
  commented reasoned shouted texted claim underlined underscored elaborated countered joking`);

/** These are as often nouns, or verbs of something else, so a statement must follow at once: "that", a mark, a quote. */
export const NEEDS_THAT = wordSet(`
  added adds claimed claiming considered found finds shows showed shown revealed reveals points pointed pointing believed thought
  thinks reported reporting estimated estimates warned warning asked asks asking continued maintained maintains observed
  announced announces announcing confirmed confirms suggested suggests indicated indicates denied denies predicted
  predicts vowed pledged accused accuses disclosed replied responded responding declared concluded asserted stressed
  stressing recalled noted explained wrote writes tweeted testified hinted admitted acknowledged saying tell telling reports hopes
  mentioned claims find show fears feared learned stresses
  emphasized emphasised argued argues insisted stated alleged reiterated affirmed contended complained conceded
  cautioned`);

/** Words by which a reporter stands back from what is said. */
export const CONTESTING = wordSet(`
  claim claims claimed claiming alleged alleges alleging accused accuses accusing denied denies denying falsely`);

export const TELLING = wordSet('told tells tell telling warned informed assured reminded');

/** Participles that carry the last source on: "..., adding that". */
export const PARTICIPLES = wordSet(`
  adding saying stressing noting claiming arguing insisting explaining stating declaring announcing confirming
  emphasizing emphasising alleging asserting warning acknowledging admitting denying revealing suggesting indicating
  pointing reiterating remarking cautioning affirming telling`);

export const PRONOUNS = wordSet('he she they it who i we');
export const PERSONAL = wordSet('he she who');

export const DETERMINERS = wordSet(
  'the a an this that these those his her its their our my your some many several one two three another other both',
);

/** Words that end a subject when walking left from its verb. */
export const BORDERS = wordSet(`
  that but because while as which if when after before since although though whether where how why what so than until
  then yet however or and once unless whereas whenever wherever`);

export const PREPOSITIONS = wordSet(`
  in on at to during by via after through for from with about of against under over between into outside inside near
  before earlier later last yesterday today monday tuesday wednesday thursday friday saturday sunday`);

/** Skipped between a subject and its verb: "had also repeatedly". */
export const AUXILIARIES = wordSet(`
  has had have also later then previously repeatedly recently reportedly further once again often always never just
  still even already first earlier did does do is was be been were`);

/** Common nouns that can say something. */
export const SPEAKING_NOUNS = wordSet(`
  official officials spokesman spokeswoman spokesperson spokespeople police ministry government authorities source
  sources resident residents witness witnesses report reports study statement researchers researcher experts expert
  analysts analyst critics supporters lawyers lawyer attorney prosecutors prosecutor investigators company companies
  agency department office court judge president minister mayor governor senator chief director leader leaders army
  military commander commanders rebels activists aides aide adviser advisers doctors doctor economists economist
  scientists scientist group organization organisation union party council committee bank mission parents family
  mother father survey poll document documents filing complaint lawsuit indictment newspaper magazine author authors groups agencies ministers presidents ministries
  victim man woman people diplomats diplomat envoy ambassador secretary chairman chairwoman executive ceo coach
  spokesmen firefighters sheriff lawmakers lawmaker democrats republicans militias organizers teacher student students`);

/** Words of an organisation's name, by which "the ministry" is resolved and persons are told from bodies. */
export const BODIES = wordSet(`
  ministry government agency department company army court council committee union party bank commission mission
  university police office organization organisation institute association corporation corp inc group nations center
  centre board federation foundation authority parliament congress senate house times post news bbc cnn reuters afp
  network journal bureau service administration front forces league state states country
  motors electric mills dynamics street bay city`);

/** Stripped from the front of a name. */
export const HONORIFICS = wordSet(`
  mr mrs ms miss dr prof professor gen general sen senator rep representative gov governor president sir lord lady
  lt col colonel maj major sgt sergeant capt captain adm admiral judge justice king queen prince princess pope mayor
  chancellor premier ambassador minister secretary prime foreign vice deputy former field marshal rev attorney house
  speaker chairman chairwoman director ceo coach detective officer chief executive sheriff interior defense defence
  state staff democratic republican mp spokesman spokeswoman councilwoman councilman councilor councillor congressman
  congresswoman commissioner assemblyman assemblywoman superintendent treasurer cmdr commander archbishop bishop
  cardinal imam sheikh ayatollah pastor resident rector`);

/** Capitalised for standing first, or names of times: never part of a name. */
export const NEVER_NAMES = wordSet(`
  the a an this that these those he she it they we i you his her its their our my your but and or so if in on at as by
  for from to with after before when while since although though however meanwhile what why how who no not yes more most
  many some all now then also last earlier there here both one two three four five six seven eight nine ten
  january february march april may june july august september october november december jan feb mar apr jun jul aug sep
  sept oct nov dec monday tuesday wednesday thursday friday saturday sunday yesterday today according speaking asked
  despite during under over of about instead such even only just still yet because until once first second third
  another other each every several few officials police authorities researchers experts critics is are was were do does
  did have has had will would can could should let where which whose according once photo image video related
  read watch click share im ive id ill weve youre youve hes shes theyre theyve theres whats lets dont didnt wasnt cant
  wont isnt havent`);

/** They begin a sentence as common words, and stand within the names of bodies and persons. */
export const WITHIN_NAMES = wordSet('police may will');

/** Joins parts of a name in lower case: Ludwig van Beethoven, Fayez al-Sarraj. */
export const PARTICLES = wordSet('al el bin ibn bint abu de del della da di du la le van von der den ter ten');
