package io.ghostnote.connection;

import io.ghostnote.pass.MailboxException;
import io.ghostnote.pass.MailboxException.Failure;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * TLS to one server with its identity checked (RFC 8314 section 5, RFC 9525), for one connection; and words for what is wrong with a
 * certificate.
 */
public final class Tls {
    private final MailServer server;
    private final ChainRecorder recorder;
    private final SSLContext context;

    private Tls(MailServer server, ChainRecorder recorder, SSLContext context) {
        this.server = server;
        this.recorder = recorder;
        this.context = context;
    }

    /**
     * For a connection to that server.
     *
     * @throws MailboxException CERTIFICATE when the certificates to trust cannot be read
     */
    public static Tls to(MailServer server) throws MailboxException {
        ChainRecorder recorder = recorder(server);
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {recorder}, null);
            return new Tls(server, recorder, context);
        } catch (GeneralSecurityException e) {
            throw new MailboxException(
                    Failure.CERTIFICATE, "This Java installation cannot make TLS connections: " + e.getMessage(), e);
        }
    }

    /** TLS over a connection that stands, before the handshake, which checks who is there. */
    public SSLSocket over(Socket raw) throws IOException {
        SSLSocket socket = (SSLSocket)
                context.getSocketFactory().createSocket(raw, Wire.asciiHost(server.host()), server.port(), true);
        SSLParameters parameters = socket.getSSLParameters();
        // the check of RFC 2818, which mail servers share with RFC 9525
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        return socket;
    }

    /** What can be agreed on. */
    public String[] cipherSuites() {
        return context.getSupportedSSLParameters().getCipherSuites();
    }

    /** What to tell when the handshake did not succeed. */
    public MailboxException refused(IOException e) {
        if (e instanceof SSLException tls) {
            return refused(server, recorder, tls);
        }
        return new MailboxException(
                Failure.UNREACHABLE,
                server.host() + " broke off while the secure connection was made (" + e.getMessage() + ").",
                e);
    }

    private static MailboxException refused(MailServer server, ChainRecorder recorder, SSLException e) {
        X509Certificate first = recorder.first();
        if (first != null && recorder.doubted(e)) {
            return new MailboxException(
                    Failure.CERTIFICATE,
                    "The certificate of " + server.host() + " cannot be trusted: "
                            + CertificateTrouble.describe(first, e, server),
                    e);
        }
        if (e instanceof SSLHandshakeException && !(e.getCause() instanceof EOFException)) {
            return new MailboxException(
                    Failure.CERTIFICATE,
                    server.host() + " port " + server.port()
                            + " and this computer could not agree on a secure connection (" + e.getMessage()
                            + "): the server may be too old, or not speak TLS on this port.",
                    e);
        }
        return new MailboxException(
                Failure.UNREACHABLE,
                server.host() + " port " + server.port() + " does not answer with TLS (" + e.getMessage()
                        + "): if the port is "
                        + server.protocol().port(Security.STARTTLS) + ", set security to 'starttls'.",
                e);
    }

    private static ChainRecorder recorder(MailServer server) throws MailboxException {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            Path pem = server.trust();
            factory.init(pem == null ? null : anchors(pem));
            for (TrustManager manager : factory.getTrustManagers()) {
                if (manager instanceof X509ExtendedTrustManager trusted) {
                    return new ChainRecorder(trusted);
                }
            }
            throw new GeneralSecurityException("no X.509 trust manager");
        } catch (GeneralSecurityException | IOException e) {
            throw new MailboxException(
                    Failure.CERTIFICATE,
                    "The certificates to trust" + (server.trust() == null ? "" : " in " + server.trust())
                            + " cannot be read: " + e.getMessage()
                            + ". " + server.protocol().setting("trust")
                            + " must name a PEM file with one certificate or more.",
                    e);
        }
    }

    private static KeyStore anchors(Path pem) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        Collection<? extends Certificate> certificates;
        try (InputStream in = Files.newInputStream(pem)) {
            certificates = CertificateFactory.getInstance("X.509").generateCertificates(in);
        }
        if (certificates.isEmpty()) {
            throw new CertificateException("no certificate in it");
        }
        int count = 0;
        for (Certificate certificate : certificates) {
            store.setCertificateEntry("trusted" + count++, certificate);
        }
        return store;
    }

    /** Checks as its delegate does and remembers what the server showed, so that the message can say what is wrong with it. */
    private static final class ChainRecorder extends ServerOnlyTrustManager {
        private @Nullable X509Certificate first;

        ChainRecorder(X509ExtendedTrustManager delegate) {
            super(delegate);
        }

        @Override
        void seen(X509Certificate[] chain) throws CertificateException {
            first = chain[0];
            // a certificate that is itself in the trust file is otherwise accepted at any age
            first.checkValidity();
        }

        @Nullable
        X509Certificate first() {
            return first;
        }

        boolean doubted(SSLException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof GeneralSecurityException) {
                    return true;
                }
            }
            return false;
        }
    }
}
