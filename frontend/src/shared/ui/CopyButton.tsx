import { ActionIcon, CopyButton as Copier, Tooltip } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** Copies a value; says so for a moment. `label` names what: "Copy the key". */
export function CopyButton({ value, label }: { value: string; label?: string }) {
  const { t } = useTranslation();
  const name = label ?? t('action.copy');
  return (
    <Copier value={value} timeout={1500}>
      {({ copied, copy }) => (
        <Tooltip label={copied ? t('action.copied') : name}>
          <ActionIcon onClick={copy} aria-label={copied ? t('action.copied') : name}>
            {copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
          </ActionIcon>
        </Tooltip>
      )}
    </Copier>
  );
}
