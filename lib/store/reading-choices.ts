/** What a reader hid and muted: one row, read whole for every page. Local, never exported. */
import type { MadeChoice, ReadingChoice } from '../model/reading-choice.ts';
import type { Database } from './db.ts';

const KEY = 'choices';

/** The latest first. */
export async function readChoices(db: Database): Promise<readonly ReadingChoice[]> {
  return ((await db.meta.get(KEY))?.value as readonly ReadingChoice[] | undefined) ?? [];
}

export async function addChoice(db: Database, choice: ReadingChoice): Promise<void> {
  await change(db, (choices) => [choice, ...without(choices, choice)]);
}

export async function removeChoice(db: Database, choice: MadeChoice): Promise<void> {
  await change(db, (choices) => without(choices, choice));
}

type Choices = readonly ReadingChoice[];

async function change(db: Database, changed: (choices: Choices) => Choices): Promise<void> {
  await db.transaction('rw', db.meta, async () => {
    await db.meta.put({ key: KEY, value: changed(await readChoices(db)) });
  });
}

function without(choices: Choices, { kind, id }: MadeChoice): Choices {
  return choices.filter((choice) => choice.kind !== kind || choice.id !== id);
}
