/** What each command of a desk must be given. */
import * as v from 'valibot';
import { DeskPatchSchema, deskFields, SavedFilterSchema, ticks } from '../model/desk.ts';
import { correctionKinds, RootIdSchema } from '../model/record-body.ts';
import { nonEmpty, WebUrlSchema } from '../model/text.ts';
import { VerdictCodeSchema } from '../model/verdict-scheme.ts';
import type { DeskCommands } from './desk-commands.ts';

const claim = RootIdSchema;
const claims = v.array(RootIdSchema);
const typed = v.pipe(nonEmpty, v.maxLength(20_000));
const tag = v.pipe(nonEmpty, v.maxLength(200));

export const deskPayloads = {
  'desk.set': v.object({
    claims,
    field: v.picklist(deskFields),
    value: v.nullable(v.pipe(nonEmpty, v.maxLength(200))),
  }),
  'desk.tag': v.object({ claims, tag }),
  'desk.untag': v.object({ claims, tag }),
  'desk.tick': v.object({ claim, record: RootIdSchema, says: v.picklist(ticks), is: v.boolean() }),
  'desk.comment': v.object({ claim, text: typed, mentions: v.array(RootIdSchema) }),
  'desk.decide': v.object({
    claim,
    verdict: VerdictCodeSchema,
    /** A whole sentence where the scheme has no scale. */
    label: v.pipe(nonEmpty, v.maxLength(2000)),
    summary: v.pipe(v.string(), v.maxLength(20_000)),
    factCheckUrl: v.optional(WebUrlSchema),
    correction: v.optional(v.object({ kind: v.picklist(correctionKinds), note: typed })),
  }),
  'desk.approve': v.object({ claim, statement: v.pipe(v.string(), v.maxLength(20_000)) }),
  'desk.publish': v.object({ claims }),
  'desk.return': v.object({ claim, comment: typed }),
  'desk.delete': v.object({ claims }),
  'desk.undo': v.object({ records: v.array(RootIdSchema) }),
  'desk.restore': v.object({ record: RootIdSchema }),
  'desk.profile': DeskPatchSchema,
  'desk.seen': v.object({ arrival: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  'desk.saveFilter': SavedFilterSchema,
  'desk.dropFilter': v.object({ name: nonEmpty }),
} satisfies { [Name in keyof DeskCommands]: v.GenericSchema<unknown, Parameters<DeskCommands[Name]>[0]> };
