/**
 * What a file says and no record holds, or what a set says and a format cannot carry, as data: the words are in
 * `public/_locales` (`loss_` and the code), in every language.
 */
type ReadingLoss =
  | 'otherChoices'
  | 'replyTags'
  | 'targetKeys' // their names
  | 'wholePages'
  | 'morePages'
  | 'unusedColumns' // their names
  | 'status'
  | 'rowAddresses'
  | 'otherKeys' // their names
  | 'otherSelectors' // their types
  | 'pagesElsewhere'
  | 'laterRows' // the names of columns
  | 'unreadCells' // the names of columns
  | 'namelessCells';

type WritingLoss =
  | 'otherVerdicts'
  | 'onePage'
  | 'quotes'
  | 'places'
  | 'voices'
  | 'noAveritecLabel' // how many
  | 'unaskedSources'
  | 'sourceDetails'
  | 'remarks'
  | 'history'
  | 'programData'
  | 'pagelessClaim'
  | 'sameClaim'
  | 'sourceQuotes'
  | 'verdictData'
  | 'decisionRule'
  | 'tasks'
  | 'speaker'
  | 'links'
  | 'privateNotes';

/** Why a claim has no ClaimReview markup, or only a draft of it. */
export type NoMarkup =
  | 'no-decision'
  /** Two decisions stand: the desk has to settle it. */
  | 'several-decisions'
  | 'in-progress'
  /** Retracted or withdrawn: such markup is taken off the page. */
  | 'retracted'
  | 'no-publisher'
  /** The page of the check is on a site that is not the publisher's. */
  | 'other-site'
  | 'no-fact-check-url'
  | 'not-published';

/** A claim that the format has no place for yet, and why. */
export interface RefusedClaim {
  readonly text: string;
  readonly reasons: readonly NoMarkup[];
}

export interface Loss {
  readonly code: ReadingLoss | WritingLoss;
  readonly values?: readonly (string | number)[];
}
