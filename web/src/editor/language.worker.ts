import { answer, schemaOf } from "./answering";
import { noVocabulary, type FromWorker, type ToWorker } from "./questions";

let schema = schemaOf({ vocabulary: noVocabulary, parameters: [] });

self.addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
  if ("know" in data) schema = schemaOf(data.know);
  else self.postMessage(reply(data.job, () => answer(data.question, schema)));
});

function reply(job: number, work: () => ReturnType<typeof answer>): FromWorker {
  try {
    return { job, answer: work() };
  } catch (error) {
    return { job, problem: error instanceof Error ? error.message : String(error) };
  }
}
