import { X509Certificate } from 'node:crypto';
import { createSecureContext } from 'node:tls';

/** Whether a text holds certificates in PEM form that connections can be checked by. */
export function holdsCertificates(pem: string): boolean {
  try {
    createSecureContext({ ca: pem });
    new X509Certificate(pem);
    return true;
  } catch {
    return false;
  }
}
