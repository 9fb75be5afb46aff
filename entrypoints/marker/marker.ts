/** The content script in its page: one session for each address that the page shows, one after the other. */
import { isAlive } from '../../lib/platform/runtime.ts';
import { PageSession } from './page-session.ts';
import { type RouteWatch, watchRoutes } from './routes.ts';

export class Marker {
  private readonly routes: RouteWatch;
  private session: PageSession;

  constructor(since: number) {
    this.routes = watchRoutes(() => this.turn());
    this.session = this.begin(since, null);
  }

  isLive(): boolean {
    return this.session.isLive();
  }

  /** Read the page anew: a person asked again. */
  restart(): void {
    this.session.restart();
  }

  /** The page became another one: its marks go at once, and nothing of its session stays. */
  private turn(): void {
    const staleCanonical = this.session.canonicalUrl();
    this.session.stop();
    if (isAlive()) this.session = this.begin(performance.now(), staleCanonical);
    else this.routes.stop();
  }

  private begin(since: number, staleCanonical: string | null): PageSession {
    return new PageSession({ since, staleCanonical, onChange: () => this.routes.look() });
  }
}
