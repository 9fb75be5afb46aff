/** Of which page the lists are, and how much there is in it: said once, and again when it changes. */
import type { VNode } from 'preact';
import { StatusLine } from '../../components/StatusLine.tsx';
import type { PageState } from '../../lib/model/page.ts';
import { plural, t } from '../../lib/platform/i18n.ts';

export interface PageHeadingProps {
  readonly state: PageState;
  readonly checks: number;
  readonly worth: number;
  /** Not read out for now. */
  readonly quiet: boolean;
}

export function PageHeading({ state, checks, worth, quiet }: PageHeadingProps): VNode {
  const { title, outlet, language, url } = state.page;
  const words =
    state.stage === 'painted'
      ? t('articleCounts', plural('checks', checks), plural('worthCount', worth))
      : t('reading');
  return (
    <header class="page-heading">
      <p class="cl-small">
        <bdi>{outlet ?? new URL(url).hostname}</bdi>
      </p>
      <h1 id="page-heading" tabIndex={-1} dir="auto" lang={language ?? undefined}>
        {title.trim() === '' ? t('untitledPage') : title}
      </h1>
      <StatusLine words={words} quiet={quiet} />
    </header>
  );
}
