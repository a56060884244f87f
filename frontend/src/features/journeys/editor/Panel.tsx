import { Alert, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Choose } from '../Choose';
import type { Drawn, ModdleElement } from '../drawing/canvas';
import { blockKeyOf, readSettings, withSettings } from '../drawing/settings';
import type { BlockDescriptor, Finding, Setting } from '../types';
import { ArrowFields } from './ArrowFields';
import { SentMessage } from './SentMessage';
import type { Board } from './board';
import { FIELDS, useTyped } from './fields';

interface Props {
  board: Board;
  element: Drawn;
  findings: readonly Finding[];
}

/** What can be set at the selected element: its name, the block's settings, and what is wrong with them. */
export function Panel({ board, element, findings }: Props) {
  const { t } = useTranslation('journeys');
  const bo = element.businessObject;
  const block = board.blocks.find(({ key }) => key === blockKeyOf(bo));
  const own = findings.filter(({ elementId }) => elementId === element.id);
  const shown = new Set((block?.settings ?? []).map(({ name }) => name));
  const arrow = element.type === 'bpmn:SequenceFlow';
  return (
    <Stack gap="md" key={element.id}>
      <div>
        <Title order={2} size={15}>
          {block?.name ?? t(arrow ? 'panel.arrow' : 'panel.plain')}
        </Title>
        {block && (
          <Text size="sm" c="dimmed">
            {block.help}
          </Text>
        )}
      </div>
      {own
        .filter(({ setting }) => !setting || !shown.has(setting))
        .map((finding, index) => (
          <Alert key={index} py={6} color={finding.severity === 'ADVICE' ? 'gray' : 'red'}>
            {finding.sentence}
          </Alert>
        ))}
      <NameField key={`${element.id} name`} board={board} element={element} />
      {arrow && <ArrowFields board={board} arrow={element} />}
      {element.type === 'bpmn:ReceiveTask' && <WhatTheyDo board={board} element={element} />}
      {block?.key === 'part' && <WhichPart board={board} element={element} />}
      {block && <Settings board={board} element={element} block={block} findings={own} />}
      {block?.channel && <SentMessage key={element.id} id={readSettings(bo).message} channel={block.channel} />}
    </Stack>
  );
}

function NameField({ board, element }: { board: Board; element: Drawn }) {
  const { t } = useTranslation('journeys');
  const name = (element.businessObject.name as string | undefined) ?? '';
  const typed = useTyped(name, (next) => board.get('modeling').updateProperties(element, { name: next || undefined }));
  return (
    <TextInput
      label={t('panel.name')}
      value={typed.value}
      onChange={(event) => typed.onChange(event.currentTarget.value)}
      onBlur={typed.onBlur}
    />
  );
}

interface SettingsProps {
  board: Board;
  element: Drawn;
  block: BlockDescriptor;
  findings: readonly Finding[];
}

function Settings({ board, element, block, findings }: SettingsProps) {
  const values = readSettings(element.businessObject);
  const counts = ({ when }: Setting) => {
    if (!when) return true;
    const other = block.settings.find(({ name }) => name === when.setting);
    return when.values.includes(values[when.setting] || other?.defaultValue || '');
  };
  const write = (name: string, value: string) => {
    const extensionElements = withSettings(board.create, element.businessObject, { [name]: value });
    board.get('modeling').updateProperties(element, { extensionElements });
  };
  return block.settings.filter(counts).map((setting) => {
    const Field = FIELDS[setting.type];
    return (
      <Field
        key={`${element.id} ${setting.name}`}
        setting={setting}
        value={values[setting.name] ?? ''}
        onChange={(value) => write(setting.name, value)}
        error={findings.find((finding) => finding.setting === setting.name)?.sentence}
      />
    );
  });
}

const DEEDS = [
  'message.clicked',
  'message.opened',
  'message.unsubscribed',
  'form.submitted',
  'page.viewed',
  'segment.entered',
  'score.reached',
] as const;

/** Which deed is waited for: the name of the drawn message. */
function WhatTheyDo({ board, element }: { board: Board; element: Drawn }) {
  const { t } = useTranslation('journeys');
  const message = element.businessObject.messageRef as ModdleElement | undefined;
  const kind = (message?.name as string | undefined) ?? '';
  const own = kind.startsWith('api.') ? kind.slice(4) : '';
  const choose = (name: string) => {
    const definitions = rootOf(element.businessObject);
    const all = definitions.get('rootElements') as ModdleElement[];
    let found = all.find((one) => one.$type === 'bpmn:Message' && one.name === name);
    if (!found) {
      found = board.create('bpmn:Message', { id: `message_${crypto.randomUUID().slice(0, 8)}`, name });
      found.$parent = definitions;
      all.push(found);
    }
    board.get('modeling').updateProperties(element, { messageRef: found });
  };
  const typed = useTyped(own, (name) => choose(`api.${name}`));
  return (
    <>
      <Select
        label={t('deed.label')}
        withAsterisk
        placeholder={t('choose.placeholder')}
        allowDeselect={false}
        data={[
          ...DEEDS.map((value) => ({ value, label: t(`deed.${value.replace('.', '-')}`) })),
          { value: 'api.', label: t('deed.api') },
        ]}
        value={kind.startsWith('api.') ? 'api.' : kind || null}
        onChange={(value) => value && choose(value)}
      />
      {kind.startsWith('api.') && (
        <TextInput
          label={t('deed.apiName')}
          value={typed.value}
          onChange={(event) => typed.onChange(event.currentTarget.value)}
          onBlur={typed.onBlur}
        />
      )}
    </>
  );
}

const rootOf = (element: ModdleElement): ModdleElement => (element.$parent ? rootOf(element.$parent) : element);

function WhichPart({ board, element }: { board: Board; element: Drawn }) {
  const { t } = useTranslation('journeys');
  return (
    <Choose
      label={t('panel.part')}
      withAsterisk
      source="parts"
      value={(element.businessObject.calledElement as string | undefined) ?? ''}
      onChange={(key) => board.get('modeling').updateProperties(element, { calledElement: key || undefined })}
    />
  );
}
