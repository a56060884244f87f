import { IconPencil, IconRoute } from '@tabler/icons-react';
import type { Feature } from '@/app/feature';
import { client } from '@/remote';

const journeys: Feature = {
  name: 'journeys',
  routes: [
    { path: '/journeys', permission: 'JOURNEYS_READ', load: () => import('./JourneysPage') },
    { path: '/journeys/:id', permission: 'JOURNEYS_READ', load: () => import('./JourneyPage') },
    { path: '/journeys/:id/edit', permission: 'JOURNEYS_EDIT', bare: true, load: () => import('./editor/EditorPage') },
    { path: '/journeys/:id/publish', permission: 'JOURNEYS_EDIT', load: () => import('./PublishPage') },
    {
      path: '/journeys/:id/people/:run',
      permission: ['JOURNEYS_READ', 'CONTACTS_READ'],
      load: () => import('./PathPage'),
    },
  ],
  nav: [
    {
      section: 'journeys',
      order: 10,
      label: 'journeys',
      to: '/journeys',
      icon: IconRoute,
      permission: 'JOURNEYS_READ',
    },
  ],
  homeCards: [{ order: 10, roles: ['MARKETER'], permission: 'JOURNEYS_READ', load: () => import('./JourneysCard') }],
  palette: {
    permission: 'JOURNEYS_READ',
    actions: [{ label: 'newJourney', to: '/journeys?new=1', icon: IconPencil, permission: 'JOURNEYS_EDIT' }],
    search: async (q, signal) => {
      const { data } = await client.GET('/api/journeys', { params: { query: { q, size: 6 } }, signal });
      return (data?.items ?? []).map(({ journey }) => ({
        id: journey.id,
        title: journey.name,
        to: `/journeys/${journey.id}`,
      }));
    },
  },
};

export default journeys;
