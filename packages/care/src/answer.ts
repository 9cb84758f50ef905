/** A choice, several choices, or a number. */
export type AnswerValue = string | number | readonly string[];

/** By question id. A question that is absent has not been answered. */
export type Answers = Readonly<Record<string, AnswerValue>>;
