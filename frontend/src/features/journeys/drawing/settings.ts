import type { ModdleElement } from './canvas';

/** Makes a part of the file: `moddle.create` of the drawing board or of a bare reader. */
export type Create = (type: string, properties: object) => ModdleElement;

const PROPERTIES = 'camunda:Properties';

interface Property extends ModdleElement {
  name: string;
  value: string;
}

const valuesOf = (owner: ModdleElement | undefined, list = 'values') =>
  ((owner?.get(list) as ModdleElement[] | undefined) ?? []) as ModdleElement[];

function properties(element: ModdleElement): Property[] {
  const extensions = element.get('extensionElements') as ModdleElement | undefined;
  const holder = valuesOf(extensions).find(({ $type }) => $type === PROPERTIES);
  return valuesOf(holder) as Property[];
}

/** Everything set on an element, `block` included. */
export function readSettings(element: ModdleElement): Record<string, string> {
  return Object.fromEntries(properties(element).map(({ name, value }) => [name, value ?? '']));
}

/**
 * Key of the block that an element is: steps name it as their expression, everything else in the property `block`.
 * Null for what needs none (a plain diamond, an arrow).
 */
export function blockKeyOf(element: ModdleElement): string | null {
  const expression = element.get('camunda:delegateExpression');
  if (typeof expression === 'string') return /^\$\{(\w+)\}$/.exec(expression)?.[1] ?? null;
  return readSettings(element).block || null;
}

/**
 * The element's extension part with some settings changed; '' takes one out, so that the block's default counts again.
 * Everything else stays as it was and where it was, `block` above all. The old part is not touched, so that one
 * undo brings it back.
 */
export function withSettings(
  create: Create,
  element: ModdleElement,
  changes: Readonly<Record<string, string>>,
): ModdleElement | undefined {
  const old = element.get('extensionElements') as ModdleElement | undefined;
  const settings = { ...readSettings(element), ...changes };
  const list = Object.entries(settings)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => create('camunda:Property', { name, value }));
  const others = valuesOf(old).filter(({ $type }) => $type !== PROPERTIES);
  if (list.length === 0 && others.length === 0) return undefined;
  const holder = create(PROPERTIES, { values: list });
  for (const property of list) property.$parent = holder;
  const extensions = create('bpmn:ExtensionElements', { values: list.length > 0 ? [holder, ...others] : others });
  holder.$parent = extensions;
  extensions.$parent = element;
  return extensions;
}

/** `${id_outcome == 'yes'}`, several answers joined by "or". */
export function condition(elementId: string, outcomes: readonly string[]): string {
  return `\${${outcomes.map((outcome) => `${elementId}_outcome == '${outcome}'`).join(' || ')}}`;
}

/** Which element's which answers an arrow asks for; null where it asks for none, or for more than this can say. */
export function readCondition(text: string | undefined): { elementId: string; outcomes: string[] } | null {
  const inside = /^\s*\$\{(.*)\}\s*$/s.exec(text ?? '')?.[1];
  if (!inside) return null;
  const parts = inside.split(/\|\||\bor\b/).map((part) => /^\s*(\w+)_outcome\s*==\s*'([^']*)'\s*$/.exec(part));
  const elementId = parts[0]?.[1];
  if (!elementId || parts.some((part) => part?.[1] !== elementId)) return null;
  return { elementId, outcomes: parts.map((part) => part?.[2] ?? '') };
}
