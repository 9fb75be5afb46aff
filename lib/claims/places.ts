/**
 * Names of places, which are capitalised as persons are, and say nothing themselves.
 *
 * All are in the folded form of `tokens.ts`. The list is of those that news in English names most.
 */
import { wordSet } from './lexicon.ts';

/** Countries and the like that stand before a name without being of it: "attorney for Massachusetts Joshua Levy". */
export const PLACES = wordSet(`
  alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana
  iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska
  nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia wisconsin wyoming afghanistan algeria
  argentina australia austria bahrain bangladesh belarus belgium brazil britain bulgaria canada chad chile china
  colombia croatia cuba cyprus denmark egypt england ethiopia europe finland france germany ghana greece hungary iceland
  india indonesia iran iraq ireland israel italy japan jordan kazakhstan kenya kuwait lebanon libya malaysia mali malta
  mexico morocco myanmar nepal netherlands niger nigeria norway oman pakistan palestine peru philippines poland portugal
  qatar romania russia scotland serbia singapore somalia spain sudan sweden switzerland syria taiwan thailand tunisia
  turkey uganda ukraine uruguay venezuela vietnam wales yemen zambia zimbabwe africa asia gaza`);

/** Two words, none of them a country, and still no person. */
export const PLACE_PAIRS: ReadonlySet<string> = new Set(
  `new york|new jersey|new mexico|new hampshire|new zealand|new delhi|new orleans|north carolina|south carolina
  |north dakota|south dakota|west virginia|rhode island|north korea|south korea|hong kong|san francisco|los angeles
  |san diego|las vegas|saudi arabia|sri lanka|south africa|el salvador|costa rica|puerto rico|abu dhabi|tel aviv
  |middle east|european union|united states|united kingdom|united nations|white house|wall street|silicon valley`
    .split('|')
    .map((name) => name.trim()),
);
