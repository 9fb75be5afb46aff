/** The settings: what a person may choose, what this extension keeps and may do, and how all of it is deleted. */
import { render } from 'preact';
import '../../components/form.css';
import '../../components/theme.css';
import '../library/library.css';
import './options.css';
import { screenLanguage, t } from '../../lib/platform/i18n.ts';
import { openDatabase } from '../../lib/store/db.ts';
import { Options } from './Options.tsx';

const { lang, dir } = screenLanguage();
document.documentElement.lang = lang;
document.documentElement.dir = dir;
document.title = t('settings_title');
render(<Options db={openDatabase()} />, document.body);
