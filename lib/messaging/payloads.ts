/** What each command must be given: one schema a command, so that a new command does not compile without one. */
import * as v from 'valibot';
import { DraftPatchSchema, DraftSchema, draftBeginnings } from '../model/draft.ts';
import { FeedAddressSchema } from '../model/feed.ts';
import { MissedSchema } from '../model/feedback.ts';
import { pageActions } from '../model/keys.ts';
import { MentionTargetSchema, PageMetadataSchema, PageReportSchema } from '../model/page.ts';
import { parse } from '../model/parse.ts';
import { choiceKinds } from '../model/reading-choice.ts';
import { linkRelations } from '../model/record-body.ts';
import { SettingsPatchSchema } from '../model/settings.ts';
import { deskPayloads } from './desk-payloads.ts';
import { type CommandName, onDemandFiles, type Payload } from './protocol.ts';

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
/** Of a set, as its file says it: it was read without a limit, and has to be closed again. */
const layer = v.pipe(v.string(), v.minLength(1));
const tab = v.pipe(v.number(), v.integer());
/** Left out for the page itself. */
const frameId = v.optional(tab);
const suggestion = v.object({ tab, frameId, index: v.pipe(v.number(), v.integer(), v.minValue(0)) });
const begins = v.picklist(draftBeginnings);
const nothing = v.null();
const whichMark = { mention: id, claim: id, layer: v.nullable(layer) };

const RevealTargetSchema = v.variant('kind', [
  v.object({ kind: v.literal('suggestion'), index: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  v.object({ kind: v.literal('mention'), ...whichMark }),
]);

const payloadSchemas = {
  ...deskPayloads,
  'page.marks': PageMetadataSchema,
  'page.report': PageReportSchema,
  'claim.card': v.object(whichMark),
  'choice.make': v.object({ kind: v.picklist(choiceKinds), ...whichMark }),
  'choice.undo': v.object({ kind: v.picklist(choiceKinds), id: layer }),
  'frames.style': nothing,
  'frame.read': nothing,
  'frame.left': nothing,
  'panel.open': nothing,
  'keys.ofBrowser': nothing,
  'file.load': v.object({ file: v.picklist(onDemandFiles) }),
  'draft.fromSelection': v.object({
    page: PageMetadataSchema,
    target: MentionTargetSchema,
    begins,
  }),
  'draft.fromSuggestion': suggestion,
  'draft.fromClaim': v.object({ claim: id }),
  'draft.change': v.object({ draft: id, patch: DraftPatchSchema }),
  'draft.discard': v.object({ draft: id }),
  'draft.restore': DraftSchema,
  'claim.save': v.object({ draft: id }),
  'claim.withdraw': v.object({ claim: id, reason: v.string() }),
  'claim.restore': v.object({ claim: id }),
  'mention.add': v.object({ draft: id, claim: id }),
  'mention.undo': v.object({ mention: id, draft: DraftSchema }),
  'set.open': v.object({ staged: id }),
  'set.discard': v.object({ staged: id }),
  'set.merge': v.object({ layer }),
  'set.undoMerge': v.object({ merge: id }),
  'set.close': v.object({ layer }),
  'link.accept': v.object({ claim: id, to: id, relation: v.picklist(linkRelations) }),
  'suggestion.dismiss': suggestion,
  'suggestion.restore': suggestion,
  'claims.judge': v.object({ texts: v.pipe(v.array(v.pipe(v.string(), v.maxLength(2000))), v.maxLength(32)) }),
  'claims.match': v.object({
    text: v.pipe(v.string(), v.maxLength(2000)),
    language: id,
    date: v.optional(v.string()),
    excluding: v.optional(v.array(id)),
  }),
  'feedback.missed': MissedSchema,
  'feedback.delete': v.object({ ids: v.array(id) }),
  'settings.change': SettingsPatchSchema,
  'profile.save': v.object({ name: v.pipe(v.string(), v.maxLength(200)), desk: v.pipe(v.string(), v.maxLength(200)) }),
  'topics.save': v.object({ topics: v.array(v.unknown()) }),
  'tab.mark': v.object({ tab }),
  'tab.look': v.object({ tab }),
  'tab.reveal': v.object({ tab, frameId, target: RevealTargetSchema }),
  'tab.beginOfSelection': v.object({ tab, begins }),
  'tab.missed': v.object({ tab }),
  'tab.claimReviews': v.object({ tab }),
  'tab.act': v.object({ tab, action: v.picklist(pageActions) }),
  'backup.made': nothing,
  'backup.later': nothing,
  'backup.restore': v.object({ staged: id, replaceAuthor: v.boolean() }),
  'access.changed': nothing,
  'demo.begin': nothing,
  'store.empty': nothing,
  'store.facts': nothing,
  'feed.add': v.object({ url: FeedAddressSchema }),
  'feed.refresh': v.object({ url: FeedAddressSchema }),
  'feed.remove': v.object({ url: FeedAddressSchema }),
  'feed.seen': v.object({ url: FeedAddressSchema }),
} satisfies { [Name in CommandName]: v.GenericSchema<unknown, Payload<Name>> };

export function parsePayload<Name extends CommandName>(command: Name, payload: unknown): Payload<Name> {
  return parse(payloadSchemas[command] as unknown as v.GenericSchema<unknown, Payload<Name>>, payload);
}
