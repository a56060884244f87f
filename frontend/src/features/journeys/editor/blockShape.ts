import type { Drawn } from '../drawing/canvas';
import { withSettings, type Create } from '../drawing/settings';
import type { BlockDescriptor, BlockKind } from '../types';
import type { Services } from './board';

const TYPES: Record<BlockKind, string> = {
  START: 'bpmn:StartEvent',
  END: 'bpmn:EndEvent',
  STEP: 'bpmn:ServiceTask',
  QUESTION: 'bpmn:ExclusiveGateway',
  WAIT: 'bpmn:IntermediateCatchEvent',
  WAIT_FOR: 'bpmn:ReceiveTask',
  HUMAN_TASK: 'bpmn:UserTask',
  PART: 'bpmn:CallActivity',
  GOAL: 'bpmn:SubProcess',
};

interface Tools {
  elementFactory: Services['elementFactory'];
  create: Create;
}

interface Wish {
  type?: string;
  name?: string;
  settings?: Record<string, string>;
}

function typeOf({ kind, key, channel }: BlockDescriptor): string {
  if (kind === 'STEP' && channel) return 'bpmn:SendTask';
  if (kind === 'STEP' && key === 'evaluateDecision') return 'bpmn:BusinessRuleTask';
  return TYPES[kind];
}

/** A new element for a block, not yet on the board: named, marked with its block, ready to be set. */
export function blockShape({ elementFactory, create }: Tools, block: BlockDescriptor, wish: Wish = {}): Drawn {
  const shape = elementFactory.createShape({
    type: wish.type ?? typeOf(block),
    ...(block.kind === 'WAIT' && { eventDefinitionType: 'bpmn:TimerEventDefinition' }),
  }) as Drawn & { fresh?: boolean };
  const element = shape.businessObject;
  element.name = wish.name ?? block.name;
  if (block.kind === 'STEP')
    (element as unknown as { set: (name: string, value: string) => void }).set(
      'camunda:delegateExpression',
      `\${${block.key}}`,
    );
  if (block.kind === 'PART' && block.key !== 'part') element.calledElement = block.key;
  element.extensionElements = withSettings(create, element, {
    ...(block.kind !== 'STEP' && { block: block.key }),
    ...wish.settings,
  });
  shape.fresh = !wish.type;
  return shape;
}
