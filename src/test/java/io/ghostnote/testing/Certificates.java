package io.ghostnote.testing;

import java.io.IOException;
import java.nio.file.Path;

/** Certificates for tests, made by the programs openssl and keytool. */
public final class Certificates {
    private Certificates() {}

    /** A key and a certificate that signs itself, as PEM, for this host name. */
    public static void selfSigned(Path key, Path certificate, String host) throws IOException {
        Dovecot.run(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-days",
                "30",
                "-subj",
                "/CN=" + host,
                "-addext",
                "subjectAltName=DNS:" + host,
                "-keyout",
                key.toString(),
                "-out",
                certificate.toString());
    }

    /**
     * A PKCS12 store with a key and a certificate that signs itself, by keytool, which every JDK has; the password is {@code changeit}.
     *
     * @param startDate as keytool wants it, such as {@code -1d} or {@code 2020/01/01}
     * @param pem where the certificate is written
     */
    public static void keyStore(Path store, Path pem, String host, String startDate, int days) throws IOException {
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Dovecot.run(
                keytool,
                "-genkeypair",
                "-keystore",
                store.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                "changeit",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + host,
                "-ext",
                "san=dns:" + host,
                "-startdate",
                startDate,
                "-validity",
                String.valueOf(days));
        Dovecot.run(
                keytool,
                "-exportcert",
                "-rfc",
                "-keystore",
                store.toString(),
                "-storepass",
                "changeit",
                "-alias",
                "server",
                "-file",
                pem.toString());
    }
}
