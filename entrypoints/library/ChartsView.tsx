/** What a desk looks at: its verdicts over time, by outlet and by tag, and who has how much to do. */
import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { type ChartData, ChartFigure } from '../../components/library/ChartFigure.tsx';
import { ExtensionError } from '../../lib/model/errors.ts';
import { type MessageKey, t } from '../../lib/platform/i18n.ts';
import type { Database } from '../../lib/store/db.ts';
import { openWork, verdictsBy, verdictsByMonth } from './chart-questions.ts';
import { useNames } from './row-words.ts';
import type { ClaimList } from './use-claim-list.ts';

export interface ChartsViewProps {
  readonly db: Database;
  readonly list: ClaimList;
}

interface Drawn {
  readonly title: MessageKey;
  readonly of: MessageKey;
  readonly data: ChartData;
}

export function ChartsView({ db, list: { searching } }: ChartsViewProps): VNode {
  const { search, changes, isLoaded } = searching;
  const { words } = useNames(db);
  const [charts, setCharts] = useState<readonly Drawn[]>([]);
  const [error, setError] = useState<ExtensionError | null>(null);
  useEffect(() => {
    if (search === null || !isLoaded) return undefined;
    let isLatest = true;
    const read = async (): Promise<void> => {
      const [months, outlets, tags, work] = await Promise.all([
        verdictsByMonth(search, new Date()),
        verdictsBy(search, 'outlet'),
        verdictsBy(search, 'tag'),
        openWork(search, words.person),
      ]);
      const all: readonly Drawn[] = [
        { title: 'charts_months', of: 'charts_month', data: months },
        { title: 'charts_outlets', of: 'facet_outlet', data: outlets },
        { title: 'charts_tags', of: 'facet_tag', data: tags },
        { title: 'charts_work', of: 'facet_assignee', data: work },
      ];
      if (isLatest)
        setCharts(all.filter(({ data }) => data.series.some(({ values }) => values.some((count) => count > 0))));
    };
    read().catch((caught: unknown) => setError(ExtensionError.from(caught)));
    return () => {
      isLatest = false;
    };
  }, [search, changes, isLoaded, words.person]);
  return (
    <section class="charts" aria-labelledby="charts-title">
      <h2 id="charts-title">{t('view_charts')}</h2>
      {error !== null && <ErrorNotice error={error} />}
      {isLoaded && charts.length === 0 && <p>{t('charts_nothing')}</p>}
      <div class="charts-grid">
        {charts.map(({ title, of, data }) => (
          <ChartFigure key={title} title={t(title)} of={t(of)} data={data} />
        ))}
      </div>
    </section>
  );
}
