import { afterEach, describe, expect, test, vi } from 'vitest';
import { TopicForm } from '../../entrypoints/options/TopicForm.tsx';
import { TopicList } from '../../entrypoints/options/TopicList.tsx';
import { blankTopic } from '../../entrypoints/options/topic-text.ts';
import type { Topic } from '../../lib/model/topic.ts';
import { button, clearScreen, labelled, press, show, type, violationsOf } from '../support/screen.ts';
import '../../components/topic-editor.css';

afterEach(clearScreen);

const nothing = (): void => undefined;
const soon = vi.waitFor;

const arms: Topic = {
  id: 'arms-shipments',
  label: 'Arms shipments',
  terms: ['arms embargo', 'arms shipment*', 'panel of experts'],
  patterns: [
    {
      groups: [
        ['weapon*', 'rifle*'],
        ['ship*', 'abu dhabi', 'cargo'],
      ],
      within: 12,
    },
  ],
  exclusions: ['open arms'],
};
const oil: Topic = { ...blankTopic, id: 'oil', label: 'Oil', terms: ['crude'] };

function form(onSave: (topic: Topic) => void = nothing, topic: Topic = blankTopic): HTMLElement {
  return show(<TopicForm title="New topic" topic={topic} topics={[arms, oil]} onSave={onSave} onCancel={nothing} />);
}

function problemOf(main: HTMLElement, label: string): string {
  const ids = labelled(main, label).getAttribute('aria-describedby')?.split(' ') ?? [];
  const words = ids.map((id) => document.getElementById(id)).find((each) => each?.matches('.cl-problem'));
  return words?.textContent ?? '';
}

describe('the form of a topic', () => {
  test('opens on its name, and hands on the topic that was written', async () => {
    const onSave = vi.fn();
    const main = form(onSave);
    await soon(() => expect(document.activeElement).toBe(labelled(main, 'Name')));
    type(labelled(main, 'Name'), 'Harbour fees');
    type(labelled(main, 'Words and phrases'), 'quay due*\nberth money');
    type(labelled(main, 'Combinations'), 'berth* + fee*, toll* / 6 words');
    type(labelled(main, 'Never when'), 'free berth');
    await soon(() => {
      button(main, 'Save topic').click();
      expect(onSave).toHaveBeenCalledWith({
        id: '',
        label: 'Harbour fees',
        terms: ['quay due*', 'berth money'],
        patterns: [{ groups: [['berth*'], ['fee*', 'toll*']], within: 6 }],
        exclusions: ['free berth'],
      });
    });
  });

  test('says what is wrong beside each field, in words and with the line, and goes to the first', async () => {
    const onSave = vi.fn();
    const main = form(onSave);
    type(labelled(main, 'Combinations'), '\nberth* fee* / 6 words');
    expect(main.querySelector('.cl-problem')).toBeNull();
    await soon(() => {
      press(labelled(main, 'Combinations'), 'Enter', { ctrlKey: true });
      expect(problemOf(main, 'Combinations')).toMatch(
        /^Line 2, “\u2068berth\* fee\* \/ 6 words\u2069”: join words with \+/u,
      );
    });
    expect(problemOf(main, 'Name')).toBe('Give the topic a name.');
    await soon(() => expect(document.activeElement).toBe(labelled(main, 'Name')));
    type(labelled(main, 'Name'), 'Arms shipments');
    await soon(() => expect(problemOf(main, 'Name')).toBe('Another topic has this name.'));
    type(labelled(main, 'Name'), 'Harbour fees');
    await soon(() => expect(problemOf(main, 'Name')).toBe(''));
    expect(document.activeElement).toBe(labelled(main, 'Name'));
    expect(onSave).not.toHaveBeenCalled();
  });

  test('wants something to look for', async () => {
    const main = form();
    type(labelled(main, 'Name'), 'Harbour fees');
    await soon(() => {
      button(main, 'Save topic').click();
      expect(problemOf(main, 'Words and phrases')).toContain('at least one word');
    });
    await soon(() => expect(document.activeElement).toBe(labelled(main, 'Words and phrases')));
  });

  test('turns its fields to the direction of their words', () => {
    const main = form(nothing, { ...blankTopic, label: 'مرتزقة', terms: ['مرتزق*'] });
    for (const label of ['Name', 'Words and phrases']) expect(labelled(main, label).matches(':dir(rtl)')).toBe(true);
  });
});

describe('the list of topics', () => {
  function list(
    onSave: (topic: Topic, then: () => void) => void = nothing,
    onDelete = nothing as (topic: Topic) => void,
  ) {
    return show(<TopicList topics={[arms, oil]} onSave={onSave} onDelete={onDelete} />);
  }

  test('says of each how much it looks for, and a few of its words', () => {
    const first = list().querySelector('li')!.textContent;
    expect(first).toContain('3 words and phrases · 1 combination · 1 exclusion');
    expect(first).toContain('arms embargo, arms shipment*, panel of experts, weapon*');
  });

  test('opens a form in place of a topic; once it is stored the focus is back on Edit', async () => {
    const onSave = vi.fn((_: Topic, then: () => void) => then());
    const main = list(onSave);
    button(main, 'Edit').click();
    await soon(() => expect(document.activeElement).toBe(labelled(main, 'Name')));
    expect(labelled(main, 'Combinations').value).toBe('weapon*, rifle* + ship*, abu dhabi, cargo / 12 words');
    button(main, 'Save topic').click();
    await soon(() => expect(document.activeElement).toBe(button(main, 'Edit')));
    expect(onSave.mock.calls[0]![0]).toEqual(arms);
  });

  test('keeps the form, and what was typed, while it is not stored', async () => {
    const main = list();
    button(main, 'Edit').click();
    await soon(() => type(labelled(main, 'Name'), 'Renamed'));
    await soon(() => button(main, 'Save topic').click());
    expect(labelled(main, 'Name').value).toBe('Renamed');
    button(main, 'Cancel').click();
    await soon(() => expect(document.activeElement).toBe(button(main, 'Edit')));
    expect(main.textContent).toContain(arms.label);
  });

  test('deletes a topic by a second press only', async () => {
    const onDelete = vi.fn();
    const main = list(nothing, onDelete);
    button(main, 'Edit').click();
    await soon(() => button(main, 'Delete').click());
    await soon(() => expect(document.activeElement).toBe(button(main, 'Delete topic')));
    expect(onDelete).not.toHaveBeenCalled();
    button(main, 'Delete topic').click();
    expect(onDelete).toHaveBeenCalledWith(arms);
  });

  test.each(['light', 'dark'] as const)(
    'has nothing that axe finds wrong in a %s scheme, form and all',
    async (scheme) => {
      const main = list();
      button(main, 'Edit').click();
      await soon(() => type(labelled(main, 'Combinations'), 'oil'));
      await soon(() => {
        button(main, 'Save topic').click();
        expect(problemOf(main, 'Combinations')).not.toBe('');
      });
      expect(await violationsOf(main, scheme)).toEqual([]);
    },
  );

  test('keeps to 320 pixels', async () => {
    const main = list();
    main.style.inlineSize = '320px';
    button(main, 'Edit').click();
    await soon(() => labelled(main, 'Combinations'));
    button(main, 'Delete').click();
    await soon(() => button(main, 'Delete topic'));
    expect(main.scrollWidth).toBeLessThanOrEqual(320);
  });
});
