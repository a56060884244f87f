import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@fontsource-variable/inter/wght.css';
import '@/shared/ui/base.css';
import i18next from 'i18next';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter } from 'react-router';
import { App } from '@/app/App';
import { features } from '@/app/features';
import { routesOf } from '@/app/routes';
import { newQueryClient } from '@/remote';
import { startI18n } from '@/shared/i18n';
import { answer } from './backEnd';
import { gallery, words } from './feature';

window.fetch = (input) => answer(new Request(input));
await startI18n('en');
i18next.addResourceBundle('en', 'menu', { gallery: words }, true, true);

const root = document.getElementById('root');
if (root) {
  const router = createBrowserRouter(routesOf([...features, gallery]));
  createRoot(root).render(<App router={router} queries={newQueryClient()} />);
}
