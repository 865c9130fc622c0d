/** Whether a request only reads; all others may send something. */
export const isReading = (method: string): boolean => method === 'GET' || method === 'HEAD';
