import { Button, Progress, Text } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useId, useRef, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './FilePick.module.css';

interface Props {
  label: string;
  /** What fits: "CSV up to 50 MB". */
  hint?: string;
  /** As of <input accept>: ".csv,text/csv". */
  accept?: string;
  onPick: (file: File) => void;
  /** 0…1 while the file travels (see upload() in '@/remote'). */
  progress?: number | null;
  fileName?: string | null;
}

/** One file, dropped or chosen. */
export function FilePick({ label, hint, accept, onPick, progress, fileName }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) onPick(file);
  };
  return (
    <div
      className={classes.zone}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <IconUpload size={22} stroke={1.5} aria-hidden />
      <Text component="label" htmlFor={id} size="sm" fw={550}>
        {fileName ?? label}
      </Text>
      {hint && (
        <Text size="xs" c="dimmed">
          {hint}
        </Text>
      )}
      {/* Hidden from sight only: tests, keyboards and screen readers still reach it. */}
      <input
        id={id}
        ref={input}
        type="file"
        accept={accept}
        className={classes.input}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file) onPick(file);
          currentTarget.value = '';
        }}
      />
      <Button variant="default" size="xs" tabIndex={-1} aria-hidden onClick={() => input.current?.click()}>
        {t('file.choose')}
      </Button>
      {typeof progress === 'number' && (
        <Progress w="100%" size="sm" value={progress * 100} aria-label={t('file.sending')} />
      )}
    </div>
  );
}
