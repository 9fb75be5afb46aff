import { expect, test } from 'vitest';
import { textPage } from './text-page.ts';

test('the first line is the h1, and blank lines separate paragraphs', () => {
  const html = textPage('Title\n\nOne\nstill one.\n \n\nTwo.\n');
  expect(html).toContain('<h1>Title</h1>\n<p>One\nstill one.</p>\n<p>Two.</p>\n</article>');
});

test('a title without a blank line after it is still the h1', () => {
  expect(textPage('Title\nOne.')).toContain('<h1>Title</h1>\n<p>One.</p>');
});

test('text is never markup', () => {
  const html = textPage('A <b> & "c"\n\n<script>alert(1)</script>');
  expect(html).toContain('<h1>A &lt;b&gt; &amp; &quot;c&quot;</h1>');
  expect(html).not.toContain('<script>');
});
