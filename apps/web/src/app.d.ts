declare global {
  /** Which of the two profiles this build is: `care`, the whole journey, or `wellness`, without point choice by complaint. */
  const ashiProfile: 'care' | 'wellness';
}

export {};
