import { IconMail, IconMailPlus } from '@tabler/icons-react';
import type { Feature } from '@/app/feature';
import { client } from '@/remote';

const content: Feature = {
  name: 'content',
  routes: [
    { path: '/content/messages', permission: 'CONTENT_READ', load: () => import('./MessagesPage') },
    { path: '/content/messages/:id', permission: 'CONTENT_READ', load: () => import('./MessagePage') },
  ],
  nav: [
    {
      section: 'content',
      order: 10,
      label: 'messages',
      to: '/content/messages',
      icon: IconMail,
      permission: 'CONTENT_READ',
    },
  ],
  palette: {
    permission: 'CONTENT_READ',
    actions: [{ label: 'newMessage', to: '/content/messages?new=1', icon: IconMailPlus, permission: 'CONTENT_EDIT' }],
    search: async (q, signal) => {
      const { data } = await client.GET('/api/templates', { params: { query: { q, size: 6 } }, signal });
      return (data?.items ?? []).map(({ id, name, channel }) => ({
        id,
        title: name,
        hint: channel === 'EMAIL' ? 'E-mail' : channel === 'SMS' ? 'SMS' : 'Viber',
        to: `/content/messages/${id}`,
      }));
    },
  },
};

export default content;
