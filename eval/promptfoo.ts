import type { EvalCase } from '../src/core/eval/case.ts';
import { reference } from '../src/core/reference.ts';
import type { Prompt } from '../src/draft/prompt.ts';
import { requestFor } from '../src/draft/request.ts';

/**
 * The cases as a promptfoo project, file name → content. promptfoo would take `{{expense.total}}` for a variable of its own, so the messages come
 * from a function and its templating has to be off (PROMPTFOO_DISABLE_TEMPLATING=true). Its checks are the few that need no Gouji: the form of
 * the answer, no digit outside references, required references, forbidden phrases.
 */
export function promptfooProject(cases: readonly EvalCase[], prompt: Prompt, model: string): Readonly<Record<string, string>> {
  const requests = cases.map((evalCase) => ({ evalCase, request: requestFor(evalCase.material, prompt, evalCase.report.title) }));
  const schema = requests[0]?.request.schema;
  const config = {
    description: `gouji ${prompt.id}@${prompt.version}`,
    prompts: [{ id: 'file://prompt.cjs', label: `${prompt.id}@${prompt.version}` }],
    providers: [{
      id: `openai:chat:${model}`,
      config: { ...(prompt.temperature === null ? {} : { temperature: prompt.temperature }), response_format: { type: 'json_schema', json_schema: { name: schema?.name, strict: true, schema: schema?.json } } },
    }],
    tests: requests.map(({ evalCase: { id, expect } }) => ({
      description: id,
      vars: { case: id },
      assert: [
        { type: 'is-json', value: schema?.json },
        { type: 'javascript', value: NO_DIGIT },
        ...expect.required.map((key) => ({ type: 'javascript', value: `JSON.stringify(output).includes(${JSON.stringify(reference(key))})` })),
        ...expect.forbidden.map((value) => ({ type: 'not-contains', value })),
      ],
    })),
  };
  return {
    'promptfooconfig.json': `${JSON.stringify(config, null, 1)}\n`,
    'requests.json': `${JSON.stringify(Object.fromEntries(requests.map(({ evalCase, request }) => [evalCase.id, request.messages])), null, 1)}\n`,
    'prompt.cjs': "const requests = require('./requests.json');\n\n// Run with PROMPTFOO_DISABLE_TEMPLATING=true: {{…}} in the messages is Gouji's, not promptfoo's.\nmodule.exports = ({ vars }) => requests[vars.case];\n",
  };
}

const NO_DIGIT = "(typeof output === 'string' ? JSON.parse(output) : output).sentences.every(({ text }) => !/[0-9０-９]/.test(text.replace(/\\{\\{[^{}]*\\}\\}/g, '')))";
