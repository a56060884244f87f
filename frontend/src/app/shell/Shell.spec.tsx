import { IconUsers } from '@tabler/icons-react';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { beforeAll, expect, it } from 'vitest';
import { reach } from '@/remote';
import { fakeApi } from '@/testing/fakeApi';
import { person, renderRoutes } from '@/testing/render';
import type { Feature } from '../feature';
import { routesOf } from '../routes';

const text = (words: string) => () => Promise.resolve({ default: () => <h1>{words}</h1> });
const sample: Feature = {
  name: 'sample',
  routes: [
    { path: '/people', load: text('People screen'), permission: 'CONTACTS_READ' },
    { path: '/users', load: text('Users screen'), permission: 'USERS_MANAGE' },
    {
      path: '/broken',
      load: () => {
        const Broken = () => {
          throw new Error('bug');
        };
        return Promise.resolve({ default: Broken });
      },
    },
    { path: '/invited', load: text('Welcome, stranger'), anonymous: true },
  ],
  nav: [
    { section: 'audience', order: 2, label: 'people', to: '/people', icon: IconUsers, permission: 'CONTACTS_READ' },
    { section: 'settings', order: 1, label: 'users', to: '/users', icon: IconUsers, permission: 'USERS_MANAGE' },
  ],
  homeCards: [
    { order: 2, load: text('For marketers'), roles: ['MARKETER'] },
    { order: 1, load: text('For ops'), roles: ['OPS'] },
  ],
  topBar: [{ slot: 'status', order: 1, load: text('Sandbox') }],
  palette: {
    actions: [{ label: 'newPerson', to: '/people?new=1' }],
    search: (q) => Promise.resolve([{ id: '1', title: `Ana ${q}`, hint: 'ana@example.org', to: '/people' }]),
  },
};

beforeAll(() => {
  i18next.addResourceBundle(
    'en',
    'menu',
    { sample: { people: 'People', users: 'Users', newPerson: 'New person' } },
    true,
  );
});

const asMarketer = { 'GET /api/session': { body: person(['CONTACTS_READ']) } };
const draw = (at: string) => renderRoutes(routesOf([sample]), at);

it('sends strangers to the log-in and remembers where they wanted to go', async () => {
  fakeApi({ 'GET /api/session': { status: 401, body: {} } });
  const { router } = draw('/people?page=2');

  await screen.findByRole('button', { name: 'Log in' });

  expect(router.state.location.pathname + router.state.location.search).toBe('/login?next=%2Fpeople%3Fpage%3D2');
});

it('lets nobody past who has not chosen an own password', async () => {
  const { user } = person();
  fakeApi({ 'GET /api/session': { body: { user: { ...user, mustChangePassword: true } } } });
  draw('/people');

  expect(await screen.findByText('Choose your own password')).toBeTruthy();
});

it('shows in the navigation only what this person may use', async () => {
  fakeApi(asMarketer);
  draw('/people');

  await screen.findByText('People screen');

  const navigation = within(screen.getByRole('navigation', { name: 'Navigation' }));
  expect(navigation.getByRole('link', { name: 'People' }).getAttribute('aria-current')).toBe('page');
  expect(navigation.queryByRole('link', { name: 'Users' })).toBeNull();
  expect(screen.getByRole('status').textContent).toBe('Sandbox');
});

it('does not open a screen that this person may not use', async () => {
  fakeApi(asMarketer);
  draw('/users');

  expect(await screen.findByText('This part is not open to you')).toBeTruthy();
  expect(screen.queryByText('Users screen')).toBeNull();
});

it('makes Home of the cards for the role', async () => {
  fakeApi(asMarketer);
  draw('/');

  expect(await screen.findByText('For marketers')).toBeTruthy();
  expect(screen.queryByText('For ops')).toBeNull();
  expect(document.title).toBe('Home · Journeyman');
});

it('keeps the frame around a screen that breaks', async () => {
  fakeApi(asMarketer);
  draw('/broken');

  expect(await screen.findByText('Something went wrong on our side')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'People' })).toBeTruthy();
});

it('says that an address does not exist', async () => {
  fakeApi(asMarketer);
  draw('/nowhere');

  expect(await screen.findByText('This page does not exist')).toBeTruthy();
});

it('shows public screens without a log-in', async () => {
  fakeApi({ 'GET /api/session': { status: 401, body: {} } });
  draw('/invited');

  expect(await screen.findByText('Welcome, stranger')).toBeTruthy();
});

it('leads to the log-in as soon as any request learns that the session ended', async () => {
  fakeApi(asMarketer);
  draw('/people');
  await screen.findByText('People screen');

  fakeApi({ 'GET /api/session': { status: 401, body: {} } });
  reach.reportSignedOut();

  expect(await screen.findByRole('button', { name: 'Log in' })).toBeTruthy();
});

it('reaches screens, actions and records from the palette', async () => {
  fakeApi(asMarketer);
  const { router } = draw('/');
  await screen.findByText('For marketers');

  await userEvent.keyboard('{Control>}k{/Control}');
  const field = await screen.findByRole('combobox', { name: 'Type a name, a page or an action' });
  await userEvent.type(field, 'pe');
  expect(screen.getByRole('option', { name: 'New person' })).toBeTruthy();
  expect(await screen.findByRole('option', { name: /Ana pe/ })).toBeTruthy();
  await userEvent.keyboard('{ArrowDown}{Enter}');

  expect(router.state.location.pathname).toBe('/people');
  expect(screen.queryByRole('combobox')).toBeNull();
});
