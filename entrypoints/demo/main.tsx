/** The demo: an article with finished checks, the panel beside it, and a guide through a first check. */
import '../sidepanel/panel-styles.ts';
import './demo.css';
import { render } from 'preact';
import { ask } from '../../lib/messaging/ask.ts';
import { DEMO_DATABASE } from '../../lib/model/demo.ts';
import { screenLanguage, t } from '../../lib/platform/i18n.ts';
import { report } from '../../lib/platform/log.ts';
import { ownTab } from '../../lib/platform/tabs.ts';
import { openDatabase } from '../../lib/store/db.ts';
import { describeArticle } from './Article.tsx';
import { Demo } from './Demo.tsx';
import { mountSession } from './mount-session.ts';

async function begin(): Promise<void> {
  document.title = t('demo_title');
  document.body.dir = screenLanguage().dir;
  describeArticle(document.head);
  const [tab] = await Promise.all([ownTab(), ask('demo.begin', null)]);
  if (tab === null) return;
  render(<Demo db={openDatabase(DEMO_DATABASE)} tab={tab} />, document.body);
  await mountSession();
}

begin().catch((error) => report(error, 'beginning the demo'));
