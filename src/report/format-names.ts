/** Names of what a report, a difference and a history can be written as: known without loading what writes them. */
export const formatNames = ['terminal', 'markdown', 'csv', 'json', 'html', 'junit'] as const;
export type Format = (typeof formatNames)[number];

export const diffFormatNames = ['terminal', 'markdown', 'csv', 'json'] as const;
export type DiffFormat = (typeof diffFormatNames)[number];

export const historyFormatNames = ['terminal', 'csv', 'json'] as const;
export type HistoryFormat = (typeof historyFormatNames)[number];
