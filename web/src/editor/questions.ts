/** The names that a query may use, as `/api/queries/schema` gives them. */
export interface Vocabulary {
  readonly labels: readonly string[];
  readonly relationshipTypes: readonly string[];
  readonly propertyKeys: readonly string[];
  readonly functions: readonly Routine[];
  readonly procedures: readonly Routine[];
}

export interface Routine {
  readonly name: string;
  readonly description: string;
  readonly signature: string;
  readonly arguments: readonly Argument[];
  readonly category: string;
  readonly returns: string;
  readonly yields: readonly Argument[];
  readonly mode: string;
  readonly isAggregating: boolean;
  readonly isDeprecated: boolean;
}

export interface Argument {
  readonly name: string;
  readonly type: string;
  readonly description: string;
}

export const noVocabulary: Vocabulary = {
  labels: [],
  relationshipTypes: [],
  propertyKeys: [],
  functions: [],
  procedures: [],
};

/** What the page asks the worker about a text; offsets count UTF-16, as strings of JavaScript do. */
export type Question =
  | { readonly ask: "colours"; readonly text: string }
  | { readonly ask: "complete"; readonly text: string; readonly caret: number; readonly byHand: boolean }
  | { readonly ask: "signature"; readonly text: string; readonly caret: number }
  | { readonly ask: "format"; readonly text: string; readonly caret: number };

/** A stretch of text that is one kind of token. */
export interface Coloured {
  readonly from: number;
  readonly to: number;
  readonly as: string;
}

export interface Completed {
  readonly label: string;
  /** What is put in, where that is not the label itself. */
  readonly insert: string | null;
  readonly kind: string;
  readonly detail: string;
  readonly about: string;
}

export interface Signature {
  readonly label: string;
  readonly about: string;
  /** Where in the label the argument stands that is being written; null past the last one. */
  readonly active: { readonly from: number; readonly to: number; readonly about: string } | null;
}

export interface Formatted {
  readonly text: string;
  readonly caret: number;
}

export interface Answers {
  readonly colours: readonly Coloured[];
  readonly complete: readonly Completed[];
  readonly signature: Signature | null;
  readonly format: Formatted;
}

/** Names and parameters that hold until the next such message. */
export interface Known {
  readonly vocabulary: Vocabulary;
  readonly parameters: readonly string[];
}

export type ToWorker = { readonly know: Known } | { readonly job: number; readonly question: Question };

export type FromWorker =
  | { readonly job: number; readonly answer: Answers[keyof Answers] }
  | { readonly job: number; readonly problem: string };
