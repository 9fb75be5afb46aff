/**
 * Everything that is said between the contexts of this extension.
 *
 *   command  anyone -> background, always answered, by exactly one handler
 *   event    background -> content scripts, never answered
 *   spotting content script -> background over a port: sentences one way, suggestions the other
 *
 * Pages of the extension hear of changes from the store itself (Dexie liveQuery), not from events.
 * To add a message, add a line here and follow the compiler.
 */
import type { Draft, DraftBeginning, DraftIssue, DraftPatch } from '../model/draft.ts';
import type { Missed } from '../model/feedback.ts';
import type { PageAction } from '../model/keys.ts';
import type { Card, Mark, WhichMark } from '../model/mark.ts';
import type { Match } from '../model/match.ts';
import type { MentionTarget, PageMetadata, PageReport, Showing } from '../model/page.ts';
import type { ToolChoice } from '../model/page-tools.ts';
import type { ChoiceKind, MadeChoice } from '../model/reading-choice.ts';
import type { SettingsPatch } from '../model/settings.ts';
import type { SpotArticle, SpotBlock, SpottedClaim } from '../model/spotting.ts';
import type { BackupCommands } from './backup-commands.ts';
import type { DeskCommands } from './desk-commands.ts';
import type { FeedCommands } from './feed-commands.ts';
import type { FrameCommands } from './frame-commands.ts';
import type { SetCommands } from './set-commands.ts';
import type { RevealTarget, TabCommands } from './tab-commands.ts';

export const PROTOCOL = 'claimlight/1';

export interface Commands extends BackupCommands, DeskCommands, FeedCommands, FrameCommands, SetCommands, TabCommands {
  /** What is stored for the asking page, own and layers, to be found and painted; and which suggestions to show. */
  'page.marks'(page: PageMetadata): {
    readonly pageUrl: string;
    readonly marks: readonly Mark[];
    readonly showing: Showing;
    readonly tools: ToolChoice;
  };

  /** The content script's account of its page: filed under its tab for the side panel. */
  'page.report'(report: PageReport): null;

  /** What the reader's card of one mention shows. Fails with `not-found`, for a claim of another site's page too. */
  'claim.card'(which: WhichMark): Card;

  /**
   * Hide a mark, or mute the set that it is of or the site that it is on. Answers what to take back. Fails with
   * `not-found` as the card does, and with `not-permitted` in a private window.
   */
  'choice.make'(what: WhichMark & { readonly kind: ChoiceKind }): MadeChoice;

  /** Show it again. */
  'choice.undo'(choice: MadeChoice): null;

  /**
   * Open the panel beside the asking tab, while a person's act in its page counts. Fails where the browser wants the
   * act in a screen of its own, as Firefox does.
   */
  'panel.open'(nothing: null): null;

  /** The keys of the extension's commands, by command, as a person has set them in the browser. */
  'keys.ofBrowser'(nothing: null): Readonly<Record<string, string>>;

  /** Inject a file into the asking tab that the content script there needs by now. */
  'file.load'(which: { readonly file: OnDemandFile }): null;

  /** Begin a check of a selection in the asking tab, or a note on it, and answer its draft. */
  'draft.fromSelection'(selection: {
    readonly page: PageMetadata;
    readonly target: MentionTarget;
    readonly begins: DraftBeginning;
  }): Draft;

  /** Edit a stored claim: a draft filled from it. Fails with `not-found`. */
  'draft.fromClaim'(which: { readonly claim: string }): Draft;

  /** Keep what was typed, and answer the draft's new `modified`. Fails with `not-found` once it was saved or discarded. */
  'draft.change'(change: { readonly draft: string; readonly patch: DraftPatch }): string;

  'draft.discard'(which: { readonly draft: string }): null;
  'draft.restore'(draft: Draft): null;

  /** Parse a draft and store it as records, all or nothing. Acknowledged means on disk. */
  'claim.save'(which: {
    readonly draft: string;
  }):
    | { readonly status: 'saved'; readonly claim: string }
    | { readonly status: 'invalid'; readonly issues: readonly DraftIssue[] };

  /** Withdraw one's own claim (a `retract` record: hidden, kept in the history), and take that back. */
  'claim.withdraw'(which: { readonly claim: string; readonly reason: string }): null;
  'claim.restore'(which: { readonly claim: string }): null;

  /**
   * The place of a draft is a mention of a claim of one's own: the draft goes, and comes back in the answer. Fails with
   * `not-found` for a claim of a layer.
   */
  'mention.add'(which: { readonly draft: string; readonly claim: string }): {
    readonly mention: string;
    readonly draft: Draft;
  };

  /** Take that back: the mention is retracted, the draft kept again. Fails with `not-found`. */
  'mention.undo'(added: { readonly mention: string; readonly draft: Draft }): null;

  /**
   * How much each text deserves to be checked, by the second reader: what is said, without who says it. Fails where
   * there is no such reader.
   */
  'claims.judge'(what: { readonly texts: readonly string[] }): { readonly worths: readonly number[] };

  /**
   * The claims of one's own and of opened layers that say what a sentence says, the most alike first; none where it
   * seems not to have been checked. `date` is when it was said, `excluding` the claims that are not asked about.
   */
  'claims.match'(question: {
    readonly text: string;
    readonly language: string;
    readonly date?: string | undefined;
    readonly excluding?: readonly string[] | undefined;
  }): { readonly matches: readonly Match[] };

  /** Words of the asking page that should have been marked. In a private window they are not kept. */
  'feedback.missed'(missed: Missed): null;

  'feedback.delete'(which: { readonly ids: readonly string[] }): null;

  /** How suggestions are shown, in every page. */
  'settings.change'(patch: SettingsPatch): null;

  'profile.save'(profile: { readonly name: string; readonly desk: string }): null;

  /** Replace the desk's watch lists. */
  'topics.save'(change: { readonly topics: readonly unknown[] }): null;

  /** Register the content script for the hosts that were granted. Sent after `permissions.request`. */
  'access.changed'(nothing: null): null;

  /** Show the demo's finished checks. From the demo alone; asking again changes nothing. */
  'demo.begin'(nothing: null): null;

  /** Delete everything: from the demo what is the demo's, else all that this extension keeps. */
  'store.empty'(nothing: null): null;

  /** What the store promises, as the browser states it of a real transaction. */
  'store.facts'(nothing: null): { readonly durability: string; readonly records: number };
}

export interface Events {
  /** What is stored for your page may have changed: ask for the marks again. Says nothing of any other page. */
  'page.changed': null;
  'mark.reveal': RevealTarget;
  'selection.begin': DraftBeginning;
  'selection.missed': null;
  'page.act': PageAction;
  'tools.changed': ToolChoice;
  /** Show suggestions from this check-worthiness on. */
  'threshold.changed': { readonly threshold: number };
}

/** What a content script has in files of their own (on-demand.ts): card, what follows the page, and its tools. */
export const onDemandFiles = ['popover', 'follower', 'tools'] as const;
export type OnDemandFile = (typeof onDemandFiles)[number];

export type CommandName = keyof Commands;
export type Payload<Name extends CommandName> = Parameters<Commands[Name]>[0];
export type Reply<Name extends CommandName> = ReturnType<Commands[Name]>;
export type EventName = keyof Events;

/** What a content script may ask for: it runs beside code that we do not trust. */
export const contentCommands: ReadonlySet<CommandName> = new Set<CommandName>([
  'page.marks',
  'page.report',
  'claim.card',
  'choice.make',
  'choice.undo',
  'file.load',
  'frames.style',
  'frame.read',
  'frame.left',
  'claims.judge',
  'draft.fromSelection',
  'panel.open',
  'keys.ofBrowser',
  'feedback.missed',
]);

/** What may be asked twice: each answers from what is stored, or leaves behind what asking once does. */
export const repeatableCommands: ReadonlySet<CommandName> = new Set<CommandName>([
  'page.marks',
  'page.report',
  'claim.card',
  'choice.make',
  'choice.undo',
  'file.load',
  'frames.style',
  'frame.read',
  'frame.left',
  'tab.look',
  'claims.judge',
  'claims.match',
  'keys.ofBrowser',
  'draft.change',
  'settings.change',
  'profile.save',
  'topics.save',
  'access.changed',
  'store.facts',
  'demo.begin',
  'store.empty',
  'backup.made',
  'backup.later',
  'desk.profile',
  'desk.seen',
  'desk.saveFilter',
  'desk.dropFilter',
  'feed.add',
  'feed.refresh',
  'feed.seen',
]);

/**
 * The name of the port on which the blocks of an article go to the background, while they are still being read, and
 * spotted claims come back: `start`, any number of `blocks`, `end`; then `done` is the last answer.
 */
export const SPOT_PORT = 'spot';

export type SpotMessage =
  | ({ readonly kind: 'start' } & SpotArticle)
  | { readonly kind: 'blocks'; readonly blocks: readonly SpotBlock[] }
  | { readonly kind: 'end' };

export type SpotReply =
  | { readonly kind: 'claims'; readonly claims: readonly SpottedClaim[] }
  | { readonly kind: 'done'; readonly contentHash: string };
