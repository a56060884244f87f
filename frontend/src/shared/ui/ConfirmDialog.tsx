import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { showProblem } from './notices';

interface Props {
  opened: boolean;
  title: string;
  /** Says what will happen and to how many: "This sends 1,240 messages, 300 of them older than a day." */
  children: ReactNode;
  /** The deed itself, not "OK": "Send 1,240 messages". */
  confirmLabel: string;
  cancelLabel?: string;
  /** Cannot be taken back: the button is red. */
  dangerous?: boolean;
  /** Must be typed before the button works (a name or a number), for what cannot be repaired. */
  typeToConfirm?: string;
  onConfirm: () => void | Promise<unknown>;
  onClose: () => void;
}

/** For deeds that cannot be undone. What can be undone uses showUndo instead. */
export function ConfirmDialog(props: Props) {
  return (
    <Modal opened={props.opened} onClose={props.onClose} title={props.title} size="md">
      {props.opened && <Question {...props} />}
    </Modal>
  );
}

function Question({ children, confirmLabel, cancelLabel, dangerous, typeToConfirm, onConfirm, onClose }: Props) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const [typed, setTyped] = useState('');
  const ready = !typeToConfirm || typed.trim() === typeToConfirm;

  const confirm = async () => {
    setBusy(true);
    try {
      await onConfirm();
      onClose();
    } catch (error) {
      showProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <div style={{ fontSize: 14 }}>{children}</div>
      {typeToConfirm && (
        <TextInput
          mt="md"
          label={t('confirm.type', { text: typeToConfirm })}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      <Group justify="flex-end" gap="xs" mt="lg">
        <Button variant="default" onClick={onClose} disabled={busy} data-autofocus={dangerous || undefined}>
          {cancelLabel ?? t('action.cancel')}
        </Button>
        <Button color={dangerous ? 'red' : undefined} loading={busy} disabled={!ready} onClick={() => void confirm()}>
          {confirmLabel}
        </Button>
      </Group>
    </>
  );
}
