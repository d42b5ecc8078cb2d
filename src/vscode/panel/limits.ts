/** Limits that the page keeps and the host checks. */

/** A file that comes as bytes, such as a pasted picture, must fit into the page's memory. */
export const mostPastedBytes = 200 * 1024 * 1024;
