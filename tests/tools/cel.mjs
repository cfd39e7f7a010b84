// Judges objects by rules written in CEL, as the API server would. Reads [{ variables, expression, object }] and prints [true | false | "error"].
import { readFileSync } from "node:fs";
import { run } from "@bufbuild/cel";

const asMaps = (value) =>
  Array.isArray(value) ? value.map(asMaps)
    : value !== null && typeof value === "object" ? new Map(Object.entries(value).map(([key, inner]) => [key, asMaps(inner)]))
    : value;

const evaluate = (expression, bindings) => {
  const result = run(expression, bindings);
  if (result instanceof Error || typeof result?.message === "string") throw result;
  return result;
};

const judge = ({ variables, expression, object }) => {
  const bindings = { object: asMaps(object) };
  const known = new Map(Object.entries(variables).map(([name, text]) => [name, evaluate(text, bindings)]));
  return evaluate(expression, { ...bindings, variables: known });
};

const results = JSON.parse(readFileSync(0, "utf8")).map((question) => {
  try {
    return judge(question);
  } catch (error) {
    return `${error.message}`;
  }
});
process.stdout.write(JSON.stringify(results));
