import { Button, Group, Stepper } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { showProblem } from './notices';
import { usePhone } from './usePhone';

export interface WizardStep {
  key: string;
  label: string;
  content: ReactNode;
  /** Called by "Next"; a rejected promise keeps the person on this step (the reason is shown). */
  onNext?: () => Promise<unknown>;
  /** What is missing before "Next" works, in words; nothing = ready. */
  missing?: string | null;
}

interface Props {
  steps: readonly WizardStep[];
  /** Says what the last button does: "Import 500 people". */
  finishLabel: string;
  onCancel?: () => void;
  /** Key of the step to show; given together with onStep when the screen steers. */
  step?: string;
  onStep?: (key: string) => void;
}

/** A task in a few steps, one after the other; going back is always free. */
export function Wizard({ steps, finishLabel, onCancel, step, onStep }: Props) {
  const { t } = useTranslation();
  const phone = usePhone();
  const [own, setOwn] = useState(steps[0]?.key);
  const [busy, setBusy] = useState(false);
  const index = Math.max(
    0,
    steps.findIndex(({ key }) => key === (step ?? own)),
  );
  const current = steps[index];
  if (!current) return null;

  const show = (target: number) => {
    const key = steps[target]?.key;
    if (!key) return;
    setOwn(key);
    onStep?.(key);
  };
  const next = async () => {
    setBusy(true);
    try {
      await current.onNext?.();
      show(index + 1);
    } catch (error) {
      showProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      {phone ? (
        <p style={{ margin: '0 0 12px', color: 'var(--mantine-color-dimmed)', fontSize: 13.5 }}>
          {t('wizard.step', { step: index + 1, steps: steps.length })} · {current.label}
        </p>
      ) : (
        <Stepper active={index} onStepClick={show} size="sm" iconSize={28} mb="lg">
          {steps.map(({ key, label }, position) => (
            <Stepper.Step key={key} label={label} allowStepSelect={position < index && !busy} />
          ))}
        </Stepper>
      )}
      {current.content}
      <Group gap="xs" mt="lg">
        {index > 0 && (
          <Button variant="default" onClick={() => show(index - 1)} disabled={busy}>
            {t('action.back')}
          </Button>
        )}
        <Button onClick={() => void next()} loading={busy} disabled={Boolean(current.missing)}>
          {index === steps.length - 1 ? finishLabel : t('action.next')}
        </Button>
        {onCancel && (
          <Button variant="subtle" color="gray" onClick={onCancel} disabled={busy}>
            {t('action.cancel')}
          </Button>
        )}
        {current.missing && (
          <span style={{ color: 'var(--mantine-color-dimmed)', fontSize: 13 }}>{current.missing}</span>
        )}
      </Group>
    </>
  );
}
