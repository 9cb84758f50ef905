declare global {
  /** Which of the two profiles this build is: `care`, the whole journey, or `wellness`, without point choice by complaint. */
  const ashiProfile: 'care' | 'wellness';
  /** Codes of the points with instructions for pressing; their pages are kept for offline as they were built. */
  const ashiPressed: readonly string[];
  /** The repository, while building; never part of what the browser gets. */
  const ashiRoot: string;
}

export {};
