import { Checkbox, Stack, Switch, TagsInput, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Drawn, ModdleElement } from '../drawing/canvas';
import { blockKeyOf, condition, readCondition, readSettings } from '../drawing/settings';
import type { BlockDescriptor } from '../types';
import type { Board } from './board';

interface Answer {
  value: string;
  name: string;
}

function answersOf(block: BlockDescriptor | undefined, element: ModdleElement): Answer[] {
  if (!block) return [];
  const { from, values, setting } = block.outcomes;
  if (from === 'FIXED') return values;
  if (from !== 'SETTING' || !setting) return [];
  const lines = (readSettings(element)[setting] ?? '').split(/[\n,]/).map((line) => line.trim());
  return lines.filter(Boolean).map((line) => ({ value: line.split(':')[0]?.trim() ?? line, name: line }));
}

interface Asked {
  element: Drawn;
  /** Empty where the arrows themselves say which answers there are. */
  answers: Answer[];
}

/** The question itself, else the nearest step before the diamond that has answers. */
function askedOf(board: Board, gateway: Drawn): Asked | null {
  const seen = new Set<string>();
  let next: Drawn[] = [gateway];
  while (next.length > 0) {
    for (const element of next) {
      seen.add(element.id);
      const key = blockKeyOf(element.businessObject);
      const block = board.blocks.find((one) => one.key === key);
      const answers = answersOf(block, element.businessObject);
      if (answers.length > 0 || /ARROWS|PART/.test(block?.outcomes.from ?? '')) return { element, answers };
    }
    next = next
      .flatMap((element) => element.incoming.map(({ source }) => source))
      .filter(({ id }, index, all) => !seen.has(id) && all.findIndex((one) => one.id === id) === index);
  }
  return null;
}

/** When an arrow out of a diamond is taken: for which answers, or whenever no other is. */
export function ArrowFields({ board, arrow }: { board: Board; arrow: Drawn }) {
  const { t } = useTranslation('journeys');
  const from = arrow.source;
  if (!/Exclusive|Inclusive/.test(from.type)) return null;
  const asked = askedOf(board, from);
  const modeling = board.get('modeling');
  const gateway = from.businessObject;
  const otherwise = gateway.default === arrow.businessObject;
  return (
    <Stack gap="sm">
      <Switch
        label={t('arrow.otherwise')}
        checked={otherwise}
        onChange={(event) =>
          modeling.updateProperties(from, {
            default: event.currentTarget.checked ? arrow.businessObject : undefined,
          })
        }
      />
      {!otherwise && <Answers board={board} arrow={arrow} asked={asked} />}
    </Stack>
  );
}

interface AnswersProps {
  board: Board;
  arrow: Drawn;
  asked: Asked | null;
}

/** For which answers the arrow is taken. */
function Answers({ board, arrow, asked }: AnswersProps) {
  const { t } = useTranslation('journeys');
  const body = (arrow.businessObject.conditionExpression as ModdleElement | undefined)?.body as string | undefined;
  const read = readCondition(body);
  const write = (outcomes: string[]) => {
    if (!asked) return;
    const conditionExpression =
      outcomes.length > 0
        ? board.create('bpmn:FormalExpression', { body: condition(asked.element.id, outcomes) })
        : undefined;
    board.get('modeling').updateProperties(arrow, { conditionExpression });
  };
  const foreign = body && (!read || read.elementId !== asked?.element.id);
  return (
    <>
      {asked && asked.answers.length === 0 && (
        <TagsInput
          label={t('arrow.when', { step: stepName(asked) })}
          description={t('arrow.oneWord')}
          value={read?.outcomes ?? []}
          onChange={(outcomes) => write(outcomes.filter((one) => /^[A-Za-z][A-Za-z0-9]*$/.test(one)))}
        />
      )}
      {asked && asked.answers.length > 0 && (
        <Checkbox.Group
          label={t('arrow.when', { step: stepName(asked) })}
          value={read?.outcomes ?? []}
          onChange={write}
        >
          <Stack gap={6} mt={6}>
            {asked.answers.map(({ value, name }) => (
              <Checkbox key={value} value={value} label={name} />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
      {foreign && (
        <Text size="sm" c="dimmed">
          {t('arrow.own', { text: (body ?? '').replace(/^\$\{|\}$/g, '') })}
        </Text>
      )}
    </>
  );
}

const stepName = ({ element }: Asked) => (element.businessObject.name as string | undefined) ?? '…';
