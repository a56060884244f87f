interface Condition {
  field?: string;
  op?: string;
  value?: unknown;
  all?: Condition[];
  any?: Condition[];
  none?: Condition[];
  not?: Condition;
}

function words(rule: Condition): string {
  for (const [name, joint] of [
    ['all', ' and '],
    ['any', ' or '],
    ['none', ' nor '],
  ] as const) {
    const parts = rule[name];
    if (Array.isArray(parts)) return parts.map((part) => (part.field ? words(part) : `(${words(part)})`)).join(joint);
  }
  if (rule.not) return `not (${words(rule.not)})`;
  const value = rule.value === undefined || rule.value === null ? '' : JSON.stringify(rule.value);
  return [rule.field, rule.op?.replace(/([A-Z])/g, ' $1').toLowerCase(), value].filter(Boolean).join(' ');
}

/** A rule as one line: `contact.city is "Split" and score ≥ 20`; null where the text is no rule. */
export function ruleInWords(text: string): string | null {
  try {
    const rule: unknown = JSON.parse(text);
    return typeof rule === 'object' && rule !== null && !Array.isArray(rule) ? words(rule as Condition) : null;
  } catch {
    return null;
  }
}
