/** The library: every check, the sets of others, and what this extension keeps and may do. */
import { render } from 'preact';
import '../../components/form.css';
import '../../components/theme.css';
import { screenLanguage, t } from '../../lib/platform/i18n.ts';
import { openDatabase } from '../../lib/store/db.ts';
import { Library } from './Library.tsx';
import './library.css';
import './library-files.css';
import './library-claims.css';
import './library-review.css';

const { lang, dir } = screenLanguage();
document.documentElement.lang = lang;
document.documentElement.dir = dir;
document.title = t('library_title');
render(<Library db={openDatabase()} />, document.body);
