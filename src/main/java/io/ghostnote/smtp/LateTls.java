package io.ghostnote.smtp;

import io.ghostnote.connection.Tls;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import javax.net.ssl.SSLSocketFactory;

/** Gives Angus, after STARTTLS, the TLS that every connection has here. Makes no connection itself. */
final class LateTls extends SSLSocketFactory {
    private final Tls tls;

    LateTls(Tls tls) {
        this.tls = tls;
    }

    /** Angus shakes hands itself. */
    @Override
    public Socket createSocket(Socket raw, String host, int port, boolean autoClose) throws IOException {
        return tls.over(raw);
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return tls.cipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return tls.cipherSuites();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw unasked();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        throw unasked();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        throw unasked();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        throw unasked();
    }

    private static SocketException unasked() {
        return new SocketException("connections are made elsewhere");
    }
}
