/** Names of people and sets, and the words of every value that claims are filtered by. */
import { liveQuery } from 'dexie';
import { useMemo } from 'preact/hooks';
import type { Choice } from '../../components/fields.tsx';
import type { RowWords } from '../../components/library/ClaimRow.tsx';
import { priorityWords } from '../../components/library/priority-words.ts';
import { statusWords } from '../../components/library/status-words.ts';
import { useLive } from '../../components/use-live.ts';
import { codeWords } from '../../components/verdict-words.ts';
import { type Facet, NONE } from '../../lib/model/claim-query.ts';
import type { ClaimStatus } from '../../lib/model/claim-view.ts';
import type { AnchorStatus } from '../../lib/model/page.ts';
import type { VerdictCode } from '../../lib/model/verdict-scheme.ts';
import { type MessageKey, screenLanguage, t } from '../../lib/platform/i18n.ts';
import type { Database } from '../../lib/store/db.ts';
import { knownPeople, openLayers, readIdentity } from '../../lib/store/reads.ts';
import { setName } from './words.ts';

export interface Names {
  /** Everyone known by name, and oneself. */
  readonly people: readonly { readonly author: string; readonly name: string }[];
  /** Null before a first record was written. */
  readonly me: string | null;
  readonly words: RowWords;
  readonly facet: (facet: Facet, value: string) => string;
}

/** Everyone a claim can be given to, or a comment be for. */
export function choicesOf({ people }: Names): readonly Choice<string>[] {
  return people.map(({ author, name }) => ({ value: author, label: name }));
}

interface Read {
  readonly people: ReadonlyMap<string, string>;
  readonly layers: ReadonlyMap<string, string>;
  readonly me: string | null;
}

const nobody: Read = { people: new Map(), layers: new Map(), me: null };

/** The same until a name changes. */
export function useNames(db: Database): Names {
  const read = useLive<Read>(() => liveQuery(() => readNames(db)), [db]) ?? nobody;
  return useMemo(() => namesOf(read), [read]);
}

function namesOf({ people, layers, me }: Read): Names {
  const person = (author: string): string => people.get(author) ?? t('person_unknown', author.slice(0, 6));
  const layer = (id: string): string => setName(layers.get(id) ?? '');
  const today = new Date().toISOString().slice(0, 'YYYY-MM-DD'.length);
  return {
    people: [...people].map(([author, name]) => ({ author, name })),
    me,
    words: { person, layer, today },
    facet: (facet, value) => (value === NONE ? noneWords(facet) : facetWords(facet, value, { person, layer })),
  };
}

async function readNames(db: Database): Promise<Read> {
  const [people, layers, identity] = await Promise.all([knownPeople(db), openLayers(db), readIdentity(db)]);
  const me = identity?.author ?? null;
  const named = new Map(Object.entries(people).map(([author, { name }]) => [author, name]));
  for (const [author, name] of named) if (name === '') named.delete(author);
  if (me !== null) named.set(me, named.has(me) ? t('person_me', named.get(me)!) : t('person_meUnnamed'));
  for (const layer of layers) {
    for (const [author, { name }] of Object.entries(layer.people)) if (!named.has(author)) named.set(author, name);
  }
  return { people: named, layers: new Map(layers.map(({ id, label }) => [id, label])), me };
}

const anchoredKeys: Readonly<Record<AnchorStatus, MessageKey>> = {
  exact: 'stateExact',
  fuzzy: 'stateFuzzy',
  changed: 'stateChanged',
  orphan: 'stateOrphan',
};

/** Values of the model have words; tags, outlets and the like are their own. */
function facetWords(facet: Facet, value: string, names: Pick<RowWords, 'person' | 'layer'>): string {
  switch (facet) {
    case 'status':
      return statusWords(value as ClaimStatus);
    case 'verdict':
      return codeWords(value as VerdictCode);
    case 'priority':
      return priorityWords(value);
    case 'anchored':
      return t(anchoredKeys[value as AnchorStatus]);
    case 'person':
    case 'assignee':
      return names.person(value);
    case 'layer':
      return names.layer(value);
    case 'language':
      return languageName(value);
    default:
      return value;
  }
}

const noneKeys: Partial<Readonly<Record<Facet, MessageKey>>> = {
  verdict: 'noVerdict',
  assignee: 'bulk_nobody',
  priority: 'priority_none',
  anchored: 'facet_notLooked',
  layer: 'facet_own',
};

function noneWords(facet: Facet): string {
  return t(noneKeys[facet] ?? 'facet_none');
}

function languageName(language: string): string {
  if (language === 'und') return t('facet_none');
  return new Intl.DisplayNames([screenLanguage().lang], { type: 'language' }).of(language) ?? language;
}
