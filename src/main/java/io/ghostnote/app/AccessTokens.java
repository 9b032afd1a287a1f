package io.ghostnote.app;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.ghostnote.config.Login;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Access tokens by the refresh token grant (RFC 6749 section 6), kept until shortly before they expire. */
final class AccessTokens {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration MARGIN = Duration.ofMinutes(2);

    private final Clock clock;
    private final Map<Login.OAuth2, Token> tokens = new HashMap<>();

    AccessTokens(Clock clock) {
        this.clock = clock;
    }

    private record Token(String value, Instant until) {}

    /** Looks up a secret; the message of the exception never holds it. */
    @FunctionalInterface
    interface Resolver {
        String resolve(io.ghostnote.config.Secret secret) throws IOException;
    }

    synchronized String fresh(Login.OAuth2 login, Resolver secrets) throws IOException {
        Token known = tokens.get(login);
        if (known != null && clock.instant().isBefore(known.until().minus(MARGIN))) {
            return known.value();
        }
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "refresh_token");
        form.put("client_id", login.clientId());
        form.put("refresh_token", secrets.resolve(login.refreshToken()));
        if (login.clientSecret().isPresent()) {
            form.put("client_secret", secrets.resolve(login.clientSecret().get()));
        }
        login.scope().ifPresent(scope -> form.put("scope", scope));
        Token token = ask(login.tokenEndpoint(), form);
        tokens.put(login, token);
        return token.value();
    }

    private Token ask(URI endpoint, Map<String, String> form) throws IOException {
        String body = form.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer;
        try {
            answer = HttpClient.newBuilder()
                    .connectTimeout(PATIENCE)
                    .build()
                    .send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while asking " + endpoint.getHost() + " for an access token", stopped);
        }
        return read(endpoint, answer);
    }

    private Token read(URI endpoint, HttpResponse<String> answer) throws IOException {
        String token = null;
        String error = null;
        long seconds = 300;
        try (JsonParser json = new JsonFactory().createParser(answer.body())) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.FIELD_NAME) {
                    String name = json.currentName();
                    json.nextToken();
                    switch (name) {
                        case "access_token" -> token = json.getValueAsString();
                        case "expires_in" -> seconds = json.getValueAsLong(seconds);
                        case "error" -> error = json.getValueAsString();
                        default -> json.skipChildren();
                    }
                }
            }
        } catch (com.fasterxml.jackson.core.JsonProcessingException notJson) {
            throw refused(endpoint, answer.statusCode(), null);
        }
        if (answer.statusCode() != 200 || token == null) {
            throw refused(endpoint, answer.statusCode(), error);
        }
        return new Token(token, clock.instant().plusSeconds(seconds));
    }

    private static IOException refused(URI endpoint, int status, @Nullable String error) {
        // Only the code of RFC 6749 section 5.2 is shown: a description could repeat what was sent.
        String why = error != null && error.matches("[a-z_]{1,40}") ? error : "status " + status;
        return new IOException(endpoint.getHost() + " refused a new access token (" + why
                + "); the refresh token may have expired: grant access again and store the new one");
    }
}
