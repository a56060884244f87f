import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderScreen } from '@/testing/render';
import { sameContent, tidied } from './contents';
import { diffLines } from './diff';
import { fieldTag } from './fieldTag';
import { PhonePreview } from './PhonePreview';
import type { MessageContent } from './types';

const email: MessageContent = { channel: 'EMAIL', subject: 's', preheader: '', source: 'x', links: [] };

it('a field carries its fall-back, and a date its form', () => {
  const field = { path: 'contact.firstName', type: 'TEXT', alwaysSet: false } as const;

  expect(fieldTag(field, 'there')).toBe('{{ contact.firstName | default: "there" }}');
  expect(fieldTag(field, '')).toBe('{{ contact.firstName | default: "" }}');
  expect(fieldTag(field, 'the "boss" }}')).toBe(`{{ contact.firstName | default: 'the "boss" ' }}`);
  expect(fieldTag({ ...field, alwaysSet: true }, 'x')).toBe('{{ contact.firstName }}');
  expect(fieldTag({ ...field, type: 'DATE' }, 'soon')).toBe(
    '{{ contact.firstName | date: "%-d %B %Y" | default: "soon" }}',
  );
});

it('what is left empty is not sent, and no difference', () => {
  expect(tidied({ ...email, senderName: ' ', replyTo: 'a@b.test' })).toEqual({ ...email, replyTo: 'a@b.test' });
  expect(sameContent(email, { ...email, senderName: '' })).toBe(true);
  expect(sameContent(email, { ...email, source: 'y' })).toBe(false);
  expect(sameContent(email, { ...email, links: [{ name: 'a', url: 'b' }] })).toBe(false);
});

it('differences show with two lines around them', () => {
  const before = ['1', '2', '3', '4', '5', '6', '7', '8'].join('\n');
  const shown = diffLines(before, before.replace('6', 'six')).map(({ kind, text }) => `${kind} ${text}`);

  expect(shown).toEqual(['skipped ⋯', 'same 4', 'same 5', 'removed 6', 'added six', 'same 7', 'same 8']);
  expect(diffLines('a', 'a')).toEqual([]);
});

it('words on a phone stay words, and only web addresses become links', async () => {
  renderScreen(
    <PhonePreview
      channel="VIBER"
      sender="X"
      text={'<img src=x onerror=alert(1)> javascript:alert(1) https://x.test/a, end'}
      imageUrl="javascript:alert(1)"
      buttonLabel="Go"
      buttonUrl="javascript:alert(1)"
    />,
  );

  const figure = await screen.findByRole('figure');
  expect(figure.querySelector('img')).toBeNull();
  expect(figure.textContent).toContain('<img src=x onerror=alert(1)>');
  expect([...figure.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual(['https://x.test/a']);
});
