import {
  IconAddressBook,
  IconBell,
  IconBuilding,
  IconChartBar,
  IconFilter,
  IconForms,
  IconInbox,
  IconMail,
  IconRoute,
} from '@tabler/icons-react';
import { ActionIcon, Indicator } from '@mantine/core';
import type { Feature } from '@/app/feature';

/** Words of the navigation, as a feature's menu.en.json. */
export const words = {
  list: 'People',
  empty: 'Empty list',
  parts: 'Parts',
  form: 'A form',
  wizard: 'Wizard',
  journeys: 'Journeys',
  companies: 'Companies',
  segments: 'Segments',
  mail: 'E-mails',
  inbox: 'Inbox',
  reports: 'Reports',
};

const Bell = () => (
  <Indicator label="3" size={15} offset={4} color="red.8">
    <ActionIcon aria-label="3 new notices">
      <IconBell size={18} />
    </ActionIcon>
  </Indicator>
);

const Channels = () => (
  <div style={{ padding: '3px 12px', background: '#fff3bf', color: '#5c4300', fontSize: 12.5, whiteSpace: 'nowrap' }}>
    Sandbox: nothing leaves this machine
  </div>
);

const Card = () => (
  <section>
    <h2 style={{ fontSize: 15, margin: '0 0 8px' }}>Your journeys</h2>
    <div style={{ border: '1px solid var(--surface-line)', borderRadius: 8, padding: 16 }}>Warm-up and handover</div>
  </section>
);

const screen = (component: React.ComponentType) => () => Promise.resolve({ default: component });

export const gallery: Feature = {
  name: 'gallery',
  routes: [
    { path: '/people', load: () => import('./PeoplePage'), permission: 'CONTACTS_READ' },
    { path: '/people/:id', load: () => import('./PartsPage') },
    { path: '/parts', load: () => import('./PartsPage') },
    { path: '/form', load: () => import('./FormPage') },
    { path: '/wizard', load: () => import('./WizardPage') },
    { path: '/malice', load: () => import('./MalicePage') },
    { path: '/secret', load: () => import('./PartsPage'), permission: 'METRICS_READ' },
  ],
  nav: [
    { section: 'journeys', order: 1, label: 'journeys', to: '/journeys', icon: IconRoute },
    { section: 'audience', order: 1, label: 'list', to: '/people', icon: IconAddressBook },
    { section: 'audience', order: 2, label: 'companies', to: '/companies', icon: IconBuilding },
    { section: 'audience', order: 3, label: 'segments', to: '/segments', icon: IconFilter },
    { section: 'content', order: 1, label: 'mail', to: '/mail', icon: IconMail },
    { section: 'content', order: 2, label: 'form', to: '/form', icon: IconForms },
    { section: 'sales', order: 1, label: 'inbox', to: '/inbox', icon: IconInbox },
    { section: 'reports', order: 1, label: 'reports', to: '/parts', icon: IconChartBar },
  ],
  homeCards: [{ order: 1, load: screen(Card) }],
  topBar: [
    { slot: 'status', order: 1, load: screen(Channels) },
    { slot: 'actions', order: 1, load: screen(Bell) },
  ],
  palette: { actions: [{ label: 'wizard', to: '/wizard' }] },
};
