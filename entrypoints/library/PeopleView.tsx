/** Everyone who wrote a check that is here, with how much of it, and the way to their claims. */
import { liveQuery } from 'dexie';
import type { VNode } from 'preact';
import { nothingChosen } from '../../components/library/choosing.ts';
import { PagedList } from '../../components/library/PagedList.tsx';
import { useLive } from '../../components/use-live.ts';
import { hashOf } from '../../lib/model/library-route.ts';
import { isolated, list as listed, plural, t } from '../../lib/platform/i18n.ts';
import type { Database } from '../../lib/store/db.ts';
import { type Author, allAuthors } from '../../lib/store/people.ts';
import { useFinding } from './finding.ts';
import { Section } from './Section.tsx';
import type { ClaimList } from './use-claim-list.ts';

export interface PeopleViewProps {
  readonly db: Database;
  readonly list: ClaimList;
}

const none: readonly Author[] = [];

export function PeopleView({ db, list }: PeopleViewProps): VNode {
  const authors = useLive<readonly Author[]>(() => liveQuery(() => allAuthors(db)), [db]);
  const find = useFinding<Author>(authors ?? none, ({ name, desk }) => [name, desk]);
  const show = (author: string): void => list.move({ query: { person: [author] }, active: 0, choosing: nothingChosen });
  return (
    <div class="library-column">
      <Section title={t('view_people')}>
        {authors === undefined && <p>{t('list_reading')}</p>}
        {authors?.length === 0 && <p>{t('people_nobody')}</p>}
        {authors !== undefined && authors.length > 0 && (
          <PagedList
            label={t('view_people')}
            search={t('people_search')}
            entries={authors}
            find={find}
            row={(author) => <Person key={author.author} author={author} onShow={() => show(author.author)} />}
          />
        )}
      </Section>
    </div>
  );
}

function Person({ author, onShow }: { readonly author: Author; readonly onShow: () => void }): VNode {
  const { claims, assessments, decisions, desk } = author;
  const name = nameOf(author);
  return (
    <li class="library-row">
      <h3>
        <bdi>{name}</bdi>
      </h3>
      {desk !== '' && <p dir="auto">{desk}</p>}
      <p class="cl-small">
        {listed([
          plural('people_claims', claims),
          plural('people_assessments', assessments),
          plural('people_decisions', decisions),
        ])}
      </p>
      {claims + assessments + decisions > 0 && (
        <p>
          <a href={hashOf({ view: 'claims' })} onClick={onShow}>
            {t('people_show', isolated(name))}
          </a>
        </p>
      )}
    </li>
  );
}

function nameOf({ name, author, isMe }: Author): string {
  if (name.trim() === '') return isMe ? t('person_meUnnamed') : t('person_unknown', author.slice(0, 6));
  return isMe ? t('person_me', name) : name;
}
