import type { ParamMatcher } from '@sveltejs/kit';

/** The first part of every address: which language the page is in. */
export const match: ParamMatcher = (value): value is 'en' | 'zh' => value === 'en' || value === 'zh';
