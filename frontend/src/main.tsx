import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@fontsource-variable/inter/wght.css';
import './shared/ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { newRouter } from './app/routes';
import { newQueryClient } from './remote';
import { startI18n } from './shared/i18n';

const root = document.getElementById('root');
if (!root) throw new Error('no #root in index.html');

await startI18n();
createRoot(root).render(
  <StrictMode>
    <App router={newRouter()} queries={newQueryClient()} />
  </StrictMode>,
);
