import { measures, type ToolMeasureId } from '../../../model/measures.ts';
import { type Reason, type ReasonText, reasons } from '../../../model/reasons.ts';

type Says = Pick<ReasonText, 'says' | 'hint'>;
const titles: Readonly<Record<ToolMeasureId, { readonly title: string }>> = measures;
const told: Readonly<Record<Reason, Says>> = reasons;

/** What the model calls things by, which is English. */
export const modelWords = { reasons: told, measures: titles };
