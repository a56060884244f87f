import { BpmnModdle } from 'bpmn-moddle';
import camunda from 'camunda-bpmn-moddle/resources/camunda.json';
import { beforeEach, expect, it } from 'vitest';
import type { ModdleElement } from './canvas';
import { startOf } from './read';
import { blockKeyOf, condition, readCondition, readSettings, withSettings, type Create } from './settings';

const FILE = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d" targetNamespace="t">
  <bpmn:process id="p" isExecutable="true">
    <bpmn:startEvent id="s"><bpmn:extensionElements><camunda:properties>
      <camunda:property name="block" value="start" />
      <camunda:property name="ways" value='[{"kind":"list","ref":"l1"}]' />
    </camunda:properties></bpmn:extensionElements></bpmn:startEvent>
    <bpmn:sendTask id="m" camunda:delegateExpression="\${sendEmail}" />
    <bpmn:exclusiveGateway id="q"><bpmn:extensionElements>
      <camunda:failedJobRetryTimeCycle>R3/PT5M</camunda:failedJobRetryTimeCycle>
      <camunda:properties><camunda:property name="block" value="segment" /></camunda:properties>
    </bpmn:extensionElements></bpmn:exclusiveGateway>
  </bpmn:process>
</bpmn:definitions>`;

const moddle = new BpmnModdle({ camunda });
const create: Create = (type, properties) => moddle.create(type, properties) as ModdleElement;
let root: ModdleElement;
let byId: Record<string, ModdleElement>;

beforeEach(async () => {
  const read = await moddle.fromXML(FILE);
  root = read.rootElement as ModdleElement;
  byId = read.elementsById as Record<string, ModdleElement>;
});

const at = (id: string) => byId[id] as ModdleElement;
const set = (id: string, changes: Record<string, string>) => {
  const element = at(id);
  element.extensionElements = withSettings(create, element, changes);
};

it('reads what is set and which block it is', () => {
  expect(blockKeyOf(at('s'))).toBe('start');
  expect(blockKeyOf(at('m'))).toBe('sendEmail');
  expect(blockKeyOf(at('q'))).toBe('segment');
  expect(readSettings(at('m'))).toEqual({});
  expect(startOf(FILE).ways).toEqual([{ kind: 'list', ref: 'l1' }]);
});

it('changing a setting keeps the block and everything else', async () => {
  set('q', { segment: 'hot' });

  expect(readSettings(at('q'))).toEqual({ block: 'segment', segment: 'hot' });
  const { xml } = await moddle.toXML(root as never);
  expect(xml).toContain('R3/PT5M');
  expect(xml).toContain('<camunda:property name="segment" value="hot" />');
});

it('the first setting of an element makes its extension part', async () => {
  set('m', { message: 'm1' });

  const { xml } = await moddle.toXML(root as never);
  expect(startOf(xml).settings.block).toBe('start');
  expect(readSettings(at('m'))).toEqual({ message: 'm1' });
});

it('an emptied setting is taken out, and the last one takes the extension part along', () => {
  set('s', { ways: '' });
  expect(readSettings(at('s'))).toEqual({ block: 'start' });

  set('m', { message: 'm1' });
  set('m', { message: '' });
  expect(at('m').extensionElements).toBeUndefined();
});

it('the old part stays untouched, so that undo brings it back', () => {
  const before = at('s').extensionElements;

  set('s', { reentry: 'always' });
  at('s').extensionElements = before;

  expect(readSettings(at('s'))).toEqual({ block: 'start', ways: '[{"kind":"list","ref":"l1"}]' });
});

it('writes and reads which answers an arrow asks for', () => {
  expect(condition('sales', ['accepted', 'colleague'])).toBe(
    "${sales_outcome == 'accepted' || sales_outcome == 'colleague'}",
  );
  expect(readCondition("${sales_outcome == 'accepted' || sales_outcome == 'colleague'}")).toEqual({
    elementId: 'sales',
    outcomes: ['accepted', 'colleague'],
  });
  expect(readCondition("${a_outcome == 'x' and b_outcome == 'y'}")).toBeNull();
  expect(readCondition(undefined)).toBeNull();
});
