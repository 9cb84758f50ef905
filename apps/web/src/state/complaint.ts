/** The complaint the app is built round: its questions, its patterns, its records. */
export const complaintKey = 'sciatica';
