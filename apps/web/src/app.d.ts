declare global {
  /** Which of the two profiles this build is: `care`, the whole journey, or `wellness`, without point choice by complaint. */
  const ashiProfile: 'care' | 'wellness';
  /** The repository, while building; never part of what the browser gets. */
  const ashiRoot: string;
}

export {};
