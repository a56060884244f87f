import { ActionIcon, Menu, Modal } from '@mantine/core';
import { IconCopy, IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { useMay } from '@/app/session';
import { api, client, useRefresh, type Body } from '@/remote';
import { MessageEditor, usePurposes } from '@/shared/messages';
import { ConfirmDialog, ErrorState, PageHeader, PageSkeleton, showDone, showProblem } from '@/shared/ui';
import { DescriptionForm } from './DescriptionForm';

/** One message: its words, its preview, its versions. */
export default function MessagePage() {
  const { t } = useTranslation('content');
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const purposes = usePurposes();
  const message = api.useQuery('get', '/api/templates/{id}', { params: { path: { id } } });
  const back = { to: '/content/messages', label: t('page.back') };
  if (message.error && !message.data) {
    return <ErrorState error={message.error} onRetry={() => void message.refetch()} />;
  }
  if (!message.data) return <PageSkeleton />;
  const { name, channel, purpose } = message.data;
  const sentFor = purposes.find(({ key }) => key === purpose)?.name ?? purpose ?? t('purpose.none');
  return (
    <>
      <PageHeader
        title={name}
        back={back}
        hint={`${t(`channel.${channel}`)} · ${t('purpose.label')}: ${sentFor}`}
        more={<Actions message={message.data} />}
      />
      <MessageEditor id={id} contactId={search.get('as') ?? undefined} />
    </>
  );
}

function Actions({ message }: { message: Body<'TemplateBody'> }) {
  const { t } = useTranslation('content');
  const may = useMay();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const [asked, setAsked] = useState<'describe' | 'delete' | null>(null);
  const path = { id: message.id };
  if (!may('CONTENT_EDIT')) return null;

  const copy = async () => {
    try {
      const { data } = await client.POST('/api/templates/{id}/copy', { params: { path } });
      await refresh('/api/templates');
      if (!data) return;
      showDone(t('page.copied', { name: data.name }));
      void navigate(`/content/messages/${data.id}`);
    } catch (error) {
      showProblem(error);
    }
  };
  const remove = async () => {
    await client.DELETE('/api/templates/{id}', { params: { path } });
    void navigate('/content/messages');
    await refresh('/api/templates');
    showDone(t('page.deleted', { name: message.name }));
  };
  return (
    <>
      <Menu position="bottom-end" width={210}>
        <Menu.Target>
          <ActionIcon size="lg" variant="default" aria-label={t('page.more')}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={() => setAsked('describe')}>
            {t('page.rename')}
          </Menu.Item>
          <Menu.Item leftSection={<IconCopy size={16} aria-hidden />} onClick={() => void copy()}>
            {t('page.copy')}
          </Menu.Item>
          <Menu.Item color="red" leftSection={<IconTrash size={16} aria-hidden />} onClick={() => setAsked('delete')}>
            {t('page.delete')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Modal opened={asked === 'describe'} onClose={() => setAsked(null)} title={t('page.rename')}>
        {asked === 'describe' && <DescriptionForm message={message} onDone={() => setAsked(null)} />}
      </Modal>
      <ConfirmDialog
        opened={asked === 'delete'}
        title={t('page.deleteTitle', { name: message.name })}
        confirmLabel={t('page.deleteAction')}
        dangerous
        onConfirm={remove}
        onClose={() => setAsked(null)}
      >
        {message.version > 0 ? t('page.deleteText', { count: message.version }) : t('page.deleteTextDraft')}
      </ConfirmDialog>
    </>
  );
}
