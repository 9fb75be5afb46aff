/** The article of the demo, as a news page has one: words in its body, and what it says of itself in its head. */
import type { VNode } from 'preact';
import { demoArticle } from '../../lib/model/demo-article.ts';

export function Article(): VNode {
  const { outlet, title, byline, published, paragraphs, note } = demoArticle;
  return (
    <article lang="en" dir="ltr">
      <p class="demo-outlet">{outlet}</p>
      <h1>{title}</h1>
      <p class="demo-byline">
        {byline}, <time datetime={published}>9 March 2026</time>
      </p>
      {paragraphs.map((words) => (
        <p key={words}>{words}</p>
      ))}
      <p class="demo-byline">{note}</p>
    </article>
  );
}

/** Read by the session, and kept with each check of it. */
export function describeArticle(head: HTMLHeadElement): void {
  const { outlet, title, byline, published } = demoArticle;
  const said = { 'og:title': title, 'og:site_name': outlet, author: byline, 'article:published_time': published };
  for (const [property, content] of Object.entries(said)) {
    const meta = document.createElement('meta');
    meta.setAttribute('property', property);
    meta.content = content;
    head.append(meta);
  }
}
