export { presentVerification } from './present.js';
export type { ReportFormat, VerificationSubject, VerifiedStatement } from './subject.js';
