import { Group, MultiSelect, NumberInput, Select, Switch, Textarea, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useCallback, useEffect, useRef, useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { Choose, ChooseMany } from '../Choose';
import type { Setting, SettingType } from '../types';
import { RuleField } from './RuleField';
import { readSpan, writeSpan, type SpanUnit } from './span';
import { WaysField } from './WaysField';

export interface FieldProps {
  setting: Setting;
  /** Text as in the drawing; '' = not set. */
  value: string;
  onChange: (value: string) => void;
  error?: string | undefined;
}

const common = ({ setting, error }: FieldProps) => ({
  label: setting.label,
  description: setting.help ?? undefined,
  withAsterisk: setting.required,
  error,
});

/** Text in hand, handed over when the author pauses, leaves the field or selects something else: one step of undo. */
export function useTyped(value: string, onChange: (value: string) => void) {
  const [text, setText] = useState(value);
  const [seen, setSeen] = useState(value);
  if (seen !== value) {
    setSeen(value);
    setText(value);
  }
  const hand = useRef({ text: value, value, onChange });
  useEffect(() => {
    hand.current = { text, value, onChange };
  });
  const commit = useCallback(() => {
    const now = hand.current;
    if (now.text === now.value) return;
    now.value = now.text;
    now.onChange(now.text);
  }, []);
  useEffect(() => {
    const pause = window.setTimeout(commit, 900);
    return () => window.clearTimeout(pause);
  }, [text, commit]);
  useEffect(() => commit, [commit]);
  return { value: text, onChange: setText, onBlur: commit };
}

function TextSetting(props: FieldProps) {
  const typed = useTyped(props.value, props.onChange);
  return (
    <TextInput
      {...common(props)}
      value={typed.value}
      onChange={(event) => typed.onChange(event.currentTarget.value)}
      onBlur={typed.onBlur}
    />
  );
}

function LongTextSetting(props: FieldProps) {
  const typed = useTyped(props.value, props.onChange);
  return (
    <Textarea
      {...common(props)}
      autosize
      minRows={3}
      maxRows={12}
      value={typed.value}
      onChange={(event) => typed.onChange(event.currentTarget.value)}
      onBlur={typed.onBlur}
    />
  );
}

function NumberSetting(props: FieldProps) {
  const typed = useTyped(props.value, props.onChange);
  return (
    <NumberInput
      {...common(props)}
      placeholder={props.setting.defaultValue ?? undefined}
      value={typed.value === '' ? '' : Number(typed.value)}
      onChange={(value) => typed.onChange(String(value))}
      onBlur={typed.onBlur}
      {...(props.setting.min && { min: Number(props.setting.min) })}
      {...(props.setting.max && { max: Number(props.setting.max) })}
    />
  );
}

/** Amount and unit instead of a code. */
function DurationSetting(props: FieldProps) {
  const { t } = useTranslation('journeys');
  const span = readSpan(props.value || props.setting.defaultValue || '');
  const [unit, setUnit] = useState<SpanUnit>(span?.unit ?? 'D');
  const shown = span?.unit ?? unit;
  return (
    <Group gap="xs" align="flex-end" wrap="nowrap">
      <NumberInput
        {...common(props)}
        style={{ flex: 1 }}
        min={1}
        allowDecimal={false}
        value={span?.amount ?? ''}
        onChange={(amount) => props.onChange(amount === '' ? '' : writeSpan(Number(amount), shown))}
      />
      <Select
        aria-label={t('span.unit')}
        w={110}
        allowDeselect={false}
        data={(['M', 'H', 'D', 'W'] as const).map((value) => ({ value, label: t(`span.${value}`) }))}
        value={shown}
        onChange={(next) => {
          setUnit(next as SpanUnit);
          if (span) props.onChange(writeSpan(span.amount, next as SpanUnit));
        }}
      />
    </Group>
  );
}

function ChoiceSetting(props: FieldProps) {
  const { t } = useTranslation('journeys');
  const { setting, value, onChange } = props;
  if (setting.source) return <Choose {...common(props)} source={setting.source} value={value} onChange={onChange} />;
  return (
    <Select
      {...common(props)}
      placeholder={t('choose.placeholder')}
      data={setting.choices.map((choice) => ({ value: choice.value, label: choice.name }))}
      value={value || setting.defaultValue || null}
      onChange={(next) => onChange(next ?? '')}
      allowDeselect={!setting.required}
    />
  );
}

function ChoicesSetting(props: FieldProps) {
  const { setting, value, onChange } = props;
  const values = (value || setting.defaultValue || '').split(/\s*,\s*/).filter(Boolean);
  const change = (next: string[]) => onChange(next.join(','));
  if (setting.source) {
    return <ChooseMany {...common(props)} source={setting.source} value={values} onChange={change} />;
  }
  return (
    <MultiSelect
      {...common(props)}
      data={setting.choices.map((choice) => ({ value: choice.value, label: choice.name }))}
      value={values}
      onChange={change}
    />
  );
}

function DateSetting(props: FieldProps) {
  return (
    <DateInput {...common(props)} clearable value={props.value || null} onChange={(day) => props.onChange(day ?? '')} />
  );
}

function TimeSetting(props: FieldProps) {
  return (
    <TextInput
      {...common(props)}
      type="time"
      value={props.value || props.setting.defaultValue || ''}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    />
  );
}

function BooleanSetting({ setting, value, onChange, error }: FieldProps) {
  return (
    <Switch
      label={setting.label}
      description={setting.help ?? undefined}
      error={error}
      checked={(value || setting.defaultValue) === 'true'}
      onChange={(event) => onChange(String(event.currentTarget.checked))}
    />
  );
}

/** One field for each shape a setting can have. */
export const FIELDS: Record<SettingType, ComponentType<FieldProps>> = {
  TEXT: TextSetting,
  LONG_TEXT: LongTextSetting,
  NUMBER: NumberSetting,
  DURATION: DurationSetting,
  CHOICE: ChoiceSetting,
  CHOICES: ChoicesSetting,
  DATE: DateSetting,
  TIME: TimeSetting,
  BOOLEAN: BooleanSetting,
  CONDITIONS: RuleField,
  TRIGGERS: WaysField,
};
