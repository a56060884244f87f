import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { fakeApi, type FakeRoutes } from '@/testing/fakeApi';
import { person, renderScreen } from '@/testing/render';
import { MessageEditor } from './MessageEditor';
import type { MessageContent, MessageDraft, MessageProblem } from './types';

const AT = '2026-11-22T09:00:00Z';
const sms = (source: string): MessageContent => ({
  channel: 'SMS',
  source,
  links: [{ name: 'main', url: 'https://x.test' }],
});
const draft = (revision: number, source: string, changed = true): MessageDraft => ({
  revision,
  basedOn: 1,
  changed,
  content: sms(source),
  savedBy: 'Bo',
  savedAt: AT,
});
const message = {
  id: 'm1',
  channel: 'SMS',
  name: 'Reminder',
  purpose: 'offers',
  version: 1,
  changed: true,
  changedAt: AT,
};
const fields = [
  {
    path: 'contact.firstName',
    label: 'First name',
    group: 'Person',
    type: 'TEXT',
    alwaysSet: false,
    fallback: 'there',
    example: 'Ada',
  },
  { path: 'contact.id', label: 'Number', group: 'Person', type: 'TEXT', alwaysSet: true, example: '1' },
];
const missing: MessageProblem = {
  stops: true,
  code: 'missing-fallback',
  sentence: 'First name is not known for everybody.',
  pointer: '/text',
  line: 1,
};

let problems: MessageProblem[] = [];
let people = 0;

async function preview(request: Request) {
  const { content } = (await request.json()) as { content: MessageContent };
  const length = {
    plain: true,
    units: content.source.length,
    parts: 1,
    perPart: 160,
    left: 160 - content.source.length,
    outside: [],
  };
  return { body: { filled: true, text: content.source, length, links: [], problems } };
}

function server(more: FakeRoutes = {}) {
  let now = draft(1, 'Hello');
  return fakeApi({
    'GET /api/templates/m1': { body: message },
    'GET /api/templates/m1/draft': () => ({ body: now }),
    'PUT /api/templates/m1/draft': async (request) => {
      const body = (await request.json()) as { revision: number; content: MessageContent };
      now = { ...now, revision: body.revision + 1, content: body.content };
      return { body: now };
    },
    'POST /api/templates/m1/preview': preview,
    'GET /api/templates/fields': { body: fields },
    'GET /api/templates/m1/reach': () => ({ body: { people } }),
    'GET /api/templates/m1/versions': {
      body: [{ id: 'v1', number: 1, author: 'Mia', comment: 'First', publishedAt: AT, content: sms('Hallo') }],
    },
    'GET /api/templates/m1/asides': { body: [] },
    'POST /api/templates/m1/publish': {
      status: 201,
      body: { id: 'v2', number: 2, author: 'Mia', publishedAt: AT, content: sms('Hello') },
    },
    'GET /api/contacts': { body: { items: [], total: 0, page: 0, size: 12 } },
    ...more,
  });
}

const editor = (permissions: Parameters<typeof person>[0] = ['CONTENT_READ', 'CONTENT_EDIT']) =>
  renderScreen(<MessageEditor id="m1" />, { session: person(permissions) });
const text = () => screen.findByRole('textbox', { name: 'Text' });
const saves = (seen: Request[]) => seen.filter(({ method }) => method === 'PUT');

beforeEach(() => {
  problems = [];
  people = 0;
});

it('shows the message as its reader gets it, and saves by itself when typing rests', async () => {
  const seen = server();
  editor();

  await userEvent.type(await text(), ' there');

  await waitFor(() => expect(within(screen.getByRole('figure')).getByText('Hello there')).toBeTruthy());
  expect(screen.getByText(/149 left/)).toBeTruthy();
  await waitFor(() => expect(screen.getByText('Saved')).toBeTruthy(), { timeout: 4000 });
  expect(saves(seen)).toHaveLength(1);
  expect(await saves(seen)[0]?.json()).toEqual({ revision: 1, content: sms('Hello there') });
});

it('never writes over a colleague: both texts stay, and the author chooses', async () => {
  const stale = {
    status: 409,
    body: {
      type: 'urn:journeyman:problem:draft-stale',
      title: 'Somebody else …',
      revision: 7,
      savedBy: 'Bo',
      asideId: 'a1',
    },
  };
  let answers = 0;
  const seen = server({
    'PUT /api/templates/m1/draft': async (request) => {
      answers += 1;
      if (answers === 1) return stale;
      const body = (await request.json()) as { revision: number; content: MessageContent };
      return { body: { ...draft(body.revision + 1, ''), content: body.content } };
    },
    'GET /api/templates/m1/draft': () => ({ body: answers === 0 ? draft(1, 'Hello') : draft(7, 'From Bo') }),
  });
  editor();

  await userEvent.type(await text(), ' mine');
  const alert = await screen.findByRole('alert', undefined, { timeout: 4000 });
  expect(alert.textContent).toContain('Bo changed this message while you wrote');
  expect(await text()).toHaveProperty('value', 'Hello mine');
  await userEvent.click(within(alert).getByRole('button', { name: 'Replace it with mine' }));

  await waitFor(() => expect(saves(seen)).toHaveLength(2));
  expect(await saves(seen)[1]?.json()).toEqual({ revision: 7, content: sms('Hello mine') });
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
});

it('inserts a field with what to write where it is not known', async () => {
  server();
  editor();
  await text();

  await userEvent.click(screen.getByRole('button', { name: 'Insert a field' }));
  await userEvent.click(await screen.findByText('First name'));
  const fallback = await screen.findByLabelText('If it is not known, write');
  await userEvent.clear(fallback);
  await userEvent.type(fallback, 'friend');
  await userEvent.click(screen.getByRole('button', { name: 'Insert' }));

  expect(((await text()) as HTMLTextAreaElement).value).toContain('{{ contact.firstName | default: "friend" }}');
});

it('says how many people a text published now still reaches', async () => {
  people = 1240;
  const seen = server();
  editor();
  await text();

  await userEvent.click(screen.getByRole('button', { name: 'Publish' }));
  const dialog = await screen.findByRole('dialog', { name: 'Publish the message' });
  expect(await within(dialog).findByText(/also reaches 1,240 people/)).toBeTruthy();
  await userEvent.click(within(dialog).getByRole('button', { name: 'Publish' }));

  await waitFor(() => expect(seen.some(({ url }) => url.endsWith('/publish'))).toBe(true));
  expect(await screen.findByText('Version 2 is what people get from now on.')).toBeTruthy();
});

it('lists what to mend instead of publishing', async () => {
  problems = [missing];
  server();
  editor();

  await userEvent.click(await screen.findByRole('button', { name: 'Publish · 1 to mend' }));

  const dialog = await screen.findByRole('dialog', { name: 'Publish the message' });
  expect(within(dialog).getByText(missing.sentence)).toBeTruthy();
  expect(within(dialog).queryByRole('button', { name: 'Publish' })).toBeNull();
});

it('compares an earlier version and takes its text back', async () => {
  const seen = server({
    'POST /api/templates/m1/versions/1/restore': { body: draft(2, 'Hallo', false) },
  });
  editor();
  await text();

  await userEvent.click(screen.getByRole('button', { name: 'Versions' }));
  const drawer = await screen.findByRole('dialog', { name: 'Versions' });
  await userEvent.click(await within(drawer).findByRole('button', { name: 'Compare with now' }));
  expect(within(drawer).getByText('Hallo')).toBeTruthy();
  expect(within(drawer).getByText('Hello')).toBeTruthy();
  await userEvent.click(within(drawer).getByRole('button', { name: 'Take this text' }));

  await waitFor(async () => expect(await text()).toHaveProperty('value', 'Hallo'));
  expect(seen.some(({ url }) => url.endsWith('/versions/1/restore'))).toBe(true);
});

it('whoever may only read changes nothing', async () => {
  server();
  editor(['CONTENT_READ']);

  expect(await text()).toHaveProperty('readOnly', true);
  expect(screen.queryByRole('button', { name: /Publish/ })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Send to myself' })).toBeNull();
});
