/**
 * What a page gives to `Drawn` in the browser: the drawing is in the document since the page was built, and hydration
 * leaves it as it is. Not empty, because an empty text would be taken for a drawing that is not there.
 */
export const drawnAlready = ' ';
