package io.ghostnote.connection;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Says what is wrong with a certificate and what the owner can do about it. */
final class CertificateTrouble {
    private CertificateTrouble() {}

    static String describe(X509Certificate certificate, Throwable refusal, MailServer server) {
        for (Throwable cause = refusal; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateExpiredException) {
                return "it expired on " + day(certificate.getNotAfter().toInstant())
                        + ". Whoever runs the server must renew it; check this computer's clock, too.";
            }
            if (cause instanceof CertificateNotYetValidException) {
                return "it is valid only from " + day(certificate.getNotBefore().toInstant())
                        + ". Check this computer's clock.";
            }
            if (cause instanceof CertPathBuilderException) {
                return "it is signed by " + certificate.getIssuerX500Principal().getName()
                        + ", which this computer does not know. If that is right, save the certificate as a PEM file and name it in "
                        + server.protocol().setting("trust") + ".";
            }
        }
        if (String.valueOf(refusal.getMessage()).contains("No ")) {
            return "it is for " + String.join(", ", names(certificate)) + ", not for " + server.host() + ". Set "
                    + server.protocol().setting("host") + " to the name your provider gives.";
        }
        return refusal.getMessage() + ".";
    }

    private static String day(java.time.Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalDate().toString();
    }

    private static Collection<String> names(X509Certificate certificate) {
        TreeSet<String> names = new TreeSet<>();
        try {
            Collection<List<?>> alternatives = certificate.getSubjectAlternativeNames();
            if (alternatives != null) {
                for (List<?> alternative : alternatives) {
                    if (alternative.size() > 1 && alternative.get(1) instanceof String name) {
                        names.add(name);
                    }
                }
            }
        } catch (CertificateParsingException e) {
            names.clear();
        }
        if (names.isEmpty()) {
            names.add(certificate.getSubjectX500Principal().getName());
        }
        return names;
    }
}
