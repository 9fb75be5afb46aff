/**
 * The panel beside the page: the claims of this page, and the editor of a check.
 *
 * `?tab=ID` in its address pins it to a tab; else it follows the active tab of its window.
 */
import './panel-styles.ts';
import { render } from 'preact';
import { screenLanguage } from '../../lib/platform/i18n.ts';
import { openDatabase } from '../../lib/store/db.ts';
import { Panel } from './Panel.tsx';

const { lang, dir } = screenLanguage();
document.documentElement.lang = lang;
document.documentElement.dir = dir;

const pinned = new URLSearchParams(location.search).get('tab');
const db = openDatabase();
render(<Panel db={db} pinnedTab={pinned === null ? null : Number(pinned)} />, document.getElementById('panel')!);
