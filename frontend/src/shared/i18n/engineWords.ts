/**
 * Words of the engine that a marketer, rep or team lead never reads (design: words.md), with the word to use instead.
 * The catalogue test greps every text for them. Texts below a key `expert` are exempt: the expert view speaks engine.
 */
export const ENGINE_WORDS: readonly { forbidden: RegExp; instead: string }[] = [
  { forbidden: /\bprocess(es)?\b|process.definition|\bBPMN\b/i, instead: 'journey, drawing' },
  { forbidden: /process.instance|\binstances?\b/i, instead: 'person in the journey' },
  { forbidden: /\btokens?\b|activity.instance/i, instead: 'where the person is (or: key)' },
  { forbidden: /\b(re|un)?deploy\w*/i, instead: 'publish' },
  { forbidden: /version of (a|the) definition/i, instead: 'version of the journey' },
  { forbidden: /\bincidents?\b|failed.jobs?/i, instead: 'stuck' },
  { forbidden: /\bretr(y|ies|ied|ying)\b/i, instead: 'try again' },
  { forbidden: /\bsuspend\w*|\bactivat(e|es|ed|ing|ion)\b/i, instead: 'hold / go on' },
  { forbidden: /cancel (an|the) (process )?instance/i, instead: 'take out of the journey' },
  { forbidden: /\bmodifications?\b/i, instead: 'move to another step' },
  { forbidden: /\bmigrat(e|es|ed|ing|ion|ions)\b/i, instead: 'move people to the new version' },
  { forbidden: /\bcorrelat\w+|message.event/i, instead: 'something the person did' },
  { forbidden: /business.key/i, instead: 'what it is about' },
  { forbidden: /\bDMN\b|decision.tables?/i, instead: 'score table, rule table' },
  { forbidden: /call.activit(y|ies)/i, instead: 'part-journey' },
  { forbidden: /event.sub-?process/i, instead: 'everybody leaves at once when …' },
  { forbidden: /\btimers?\b/i, instead: 'wait' },
  { forbidden: /user.tasks?\b/i, instead: 'task' },
  { forbidden: /candidate.groups?/i, instead: 'team' },
  { forbidden: /\boutbox\b/i, instead: 'messages on their way' },
  { forbidden: /\bUNKNOWN\b/, instead: 'not sure whether it was sent' },
  { forbidden: /\bsuppress(ed|ion)?\b/i, instead: 'not sent, because …' },
  { forbidden: /\basync(hronous(ly)?)?\b|\btransactions?\b|\bjobs?\b/i, instead: '(say nothing)' },
];

/** Everyday phrases that happen to contain such a word. */
const EVERYDAY = /\bjob titles?\b|\bjob or role\b|\bhis job\b|\bher job\b|\btheir job\b/gi;

/** What is wrong with one text; empty = nothing. */
export function engineWordsIn(text: string): string[] {
  const judged = text.replace(/\{\{.*?\}\}/g, ' ').replace(EVERYDAY, ' ');
  return ENGINE_WORDS.flatMap(({ forbidden, instead }) => {
    const match = forbidden.exec(judged);
    return match ? [`"${match[0]}" → ${instead}`] : [];
  });
}
