/**
 * What is wrong in a file, as data: the words are in `public/_locales` (`fault_` and the code), in every language.
 *
 * A place is where a person finds it: a path of keys as the file has them, a line and column, a row of a table, or an
 * annotation by its number. `values` are what the words quote, in their order.
 */
export interface Place {
  readonly kind: 'path' | 'line' | 'row' | 'annotation';
  readonly values: readonly (string | number)[];
}

export interface Fault {
  readonly code: FaultCode;
  /** Left out where the whole is meant. */
  readonly where?: Place;
  readonly values?: readonly (string | number)[];
}

/** What the checks of a schema say, as the message of their issues. */
export const checkFaults = [
  'empty',
  'notTime',
  'noSuchTime',
  'notDate',
  'notWebUrl',
  'notLanguage',
  'notHash',
  'notRecordId',
  'notClock',
  'clockTooLate',
  'noName',
  'noAddress', // of a source that is not offline
  'startAfterEnd',
  'refinedTooOften',
  'noQuote',
  'noLetter',
  'notTopicName',
  'notStatus',
] as const;

type SchemaFault =
  | (typeof checkFaults)[number]
  | 'missing'
  | 'wrongType' // what is expected, what is there
  | 'notOneOf' // what is expected
  | 'tooLong' // how much there may be
  | 'tooShort'
  | 'tooSmall'
  | 'tooLarge'
  | 'notWhole'
  | 'invalid';

type JsonFault =
  | 'fileTooLarge' // MiB
  | 'notUtf8'
  | 'jsonValue'
  | 'jsonKey'
  | 'jsonSign' // the sign
  | 'jsonOpenText'
  | 'jsonEnd'
  | 'jsonCutOff'
  | 'notJson'
  | 'forbiddenKey'
  | 'tooDeep' // how deep it may be
  | 'notInJson';

type FileFault =
  | 'unknownFormat'
  | 'nothing'
  | 'formatNotRead' // its name
  | 'newerFormat'
  | 'newerSet' // the version that is read
  | 'wrongId'
  | 'claimTwice' // where it is first
  | 'otherClaim'
  | 'forged'; // the record

/** Of what other tools write. */
type ForeignFault =
  | 'notObject'
  | 'notList'
  | 'notText'
  | 'noClaim'
  | 'noVerdict'
  | 'noReview'
  | 'noReviewPage'
  | 'otherSite' // the site
  | 'templateText' // the text
  | 'noMarkup'
  | 'markupTooLarge'
  | 'brokenMarkup'
  | 'noQuestion'
  | 'noAnswer'
  | 'noColumn'
  | 'noRows'
  | 'openQuote'
  | 'notDay' // what is there
  | 'valueNotWebUrl' // what is there
  | 'noAnnotation'
  | 'noWords'
  | 'noPage'
  | 'noParent'
  | 'emptyReply';

/** What W3C says that an annotation must, and must not. */
type AnnotationFault =
  | 'noContext' // the address of the context
  | 'notAddress'
  | 'bodyTwice'
  | 'notMotivation'
  | 'twoVerdicts'
  | 'notOffsets';

type TopicFault =
  | 'newerTopics' // the version, the one that is read
  | 'unknownAlias' // the name
  | 'strayStar' // the term
  | 'wordlessTerm' // the term
  | 'twice'; // the name, or the key

export type FaultCode = SchemaFault | JsonFault | FileFault | ForeignFault | AnnotationFault | TopicFault;

export function at(path: string): Place {
  return { kind: 'path', values: [path] };
}
