/** The style sheets of the panel, wherever it stands. */
import '../../components/theme.css';
import '../../components/already-checked.css';
import '../../components/form.css';
import '../../components/list.css';
import '../../components/reader-card.css';
import './panel.css';
