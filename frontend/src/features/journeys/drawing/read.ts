import type { WayIn } from '../types';

const CAMUNDA = 'http://camunda.org/schema/1.0/bpmn';
const BPMN = 'http://www.omg.org/spec/BPMN/20100524/MODEL';

/** Names of the elements of a drawing by id, read without the drawing board. */
export function namesOf(xml: string): ReadonlyMap<string, string> {
  const all = new DOMParser().parseFromString(xml, 'application/xml').getElementsByTagNameNS(BPMN, '*');
  return new Map(
    [...all].flatMap((element): [string, string][] => {
      const id = element.getAttribute('id');
      const name = element.getAttribute('name');
      return id && name ? [[id, name]] : [];
    }),
  );
}

/** What the start of a drawing says: how people come in, and whether they may come again. */
export function startOf(xml: string): { ways: WayIn[]; settings: Record<string, string> } {
  const file = new DOMParser().parseFromString(xml, 'application/xml');
  const start = [...file.getElementsByTagNameNS(BPMN, 'startEvent')].find(
    (element) => element.parentElement?.localName === 'process',
  );
  const settings = Object.fromEntries(
    [...(start?.getElementsByTagNameNS(CAMUNDA, 'property') ?? [])].map((property) => [
      property.getAttribute('name') ?? '',
      property.getAttribute('value') ?? '',
    ]),
  );
  return { ways: waysFrom(settings.ways), settings };
}

/** The ways in as they stand in the setting; nothing readable is no way. */
export function waysFrom(text: string | undefined): WayIn[] {
  try {
    const ways: unknown = JSON.parse(text || '[]');
    return Array.isArray(ways) ? (ways as WayIn[]) : [];
  } catch {
    return [];
  }
}
