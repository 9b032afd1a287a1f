package io.ghostnote.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.mail.HeaderBlock;
import io.ghostnote.signal.Authentication.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthenticationTest {
    private static final String GMAIL = """
            Delivered-To: sami@haddad.example
            Received: by 2002:a05:7412:1e0b:b0:fc with SMTP id km11csp1; Mon, 3 Nov 2025 03:00:02 -0800 (PST)
            X-Received: by 2002:a17:90b:4b01 with SMTP id x
            ARC-Authentication-Results: i=1; mx.google.com; dmarc=fail header.from=noor.example
            Return-Path: <layla@noor.example>
            Received: from mail.noor.example (mail.noor.example. [192.0.2.7])
                    by mx.google.com with ESMTPS id a1 for <sami@haddad.example>
            Received-SPF: pass (google.com: domain of layla@noor.example designates 192.0.2.7 as permitted sender)
            Authentication-Results: mx.google.com;
                   dkim=pass header.i=@noor.example header.s=k1 header.b=AbC/dEf;
                   spf=pass (google.com: domain of layla@noor.example designates 192.0.2.7 as permitted sender; good) smtp.mailfrom=layla@noor.example;
                   dmarc=%s (p=REJECT sp=REJECT dis=NONE) header.from=noor.example
            Received: from localhost by mail.noor.example; Mon, 3 Nov 2025 11:00:00 +0000
            From: Layla <layla@noor.example>

            """;

    private static final String OUTLOOK = """
            Received: from AM0PR01MB1.eurprd01.prod.exchangelabs.com by DB9PR01MB2.eurprd01.prod.exchangelabs.com with HTTPS
            Received: from AS4P190CA1.EURP190.PROD.OUTLOOK.COM by AM0PR01MB1.eurprd01.prod.exchangelabs.com
            Received: from AMS0EPF1.eurprd05.prod.outlook.com by AS4P190CA1.outlook.office365.com
            Authentication-Results: spf=fail (sender IP is 192.0.2.9) smtp.mailfrom=noor.example; dkim=none (message not
             signed) header.d=none;dmarc=%s action=quarantine header.from=noor.example;compauth=fail reason=000
            Received-SPF: Fail (protection.outlook.com: domain of noor.example does not designate 192.0.2.9)
            Received: from bad.example (192.0.2.9) by AMS0EPF1.mail.protection.outlook.com
            From: layla@noor.example

            """;

    private static final String FASTMAIL = """
            Return-Path: <layla@noor.example>
            Received: from phl-compute-05.internal (phl-compute-05.internal [10.202.2.45]) by sloti1d1t05 (Cyrus) with LMTPA
            X-Cyrus-Session-Id: sloti1d1t05
            Received: from phl-mx-%s ([10.202.2.200]) by phl-compute-05.internal (MEProxy)
            Authentication-Results: phl-mx-%s.messagingengine.com;
                x-csa=none;
                bimi=skipped (DMARC did not pass);
                arc=none (no signatures found);
                dmarc=%s policy.published-domain-policy=none policy.applied-disposition=none header.from=noor.example;
                spf=none smtp.mailfrom=layla@noor.example
            Received: from mail.noor.example by phl-mx-%s.messagingengine.com (Postfix) with ESMTPS
            From: layla@noor.example

            """;

    private static final String OPENDMARC = """
            Return-Path: <layla@noor.example>
            Received: from mail.haddad.example by mail.haddad.example (Dovecot) with LMTP id 1
            Authentication-Results: mail.haddad.example;
            	dkim=pass (2048-bit key; unprotected) header.d=noor.example header.i=@noor.example
            Authentication-Results: mail.haddad.example 1; dmarc=%s (p=none dis=none) header.from=noor.example
            Received: from mail.noor.example (mail.noor.example [192.0.2.7])
            	by mail.haddad.example (Postfix) with ESMTPS id 4Cz
            From: layla@noor.example

            """;

    private static final String RSPAMD = """
            Return-Path: <layla@noor.example>
            Received: from mail.noor.example by mx.haddad.example (Postfix) with ESMTPS id 4Cz
            Authentication-Results: mx.haddad.example;
            	dkim=none;
            	dmarc=%s reason="SPF not aligned (relaxed), No valid DKIM; really" header.from=noor.example (policy=reject);
            	spf=softfail (mx.haddad.example: 192.0.2.9 is neither permitted nor denied) smtp.mailfrom=layla@noor.example
            From: layla@noor.example

            """;

    private static HeaderBlock header(String fields) {
        return HeaderBlock.of(fields.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "pass, PASS",
        "fail, FAIL",
        "Fail, FAIL",
        "none, NONE",
        "temperror, NONE",
        "permerror, NONE",
        "bestguesspass, NONE"
    })
    void whatTheOwnServerSaysOfDmarcCounts(String said, Verdict verdict) {
        assertThat(Authentication.of(header(GMAIL.formatted(said)), TrustedServer.named("MX.google.com")))
                .extracting(Authentication::verdict)
                .isEqualTo(verdict);
        assertThat(Authentication.of(header(OUTLOOK.formatted(said)), TrustedServer.named("")))
                .extracting(Authentication::verdict)
                .isEqualTo(verdict);
        assertThat(Authentication.of(
                        header(FASTMAIL.formatted("07", "07", said, "07")),
                        TrustedServer.named("phl-mx-07.messagingengine.com")))
                .extracting(Authentication::verdict)
                .isEqualTo(verdict);
        assertThat(Authentication.of(header(OPENDMARC.formatted(said)), TrustedServer.named("mail.haddad.example")))
                .extracting(Authentication::verdict)
                .isEqualTo(verdict);
        assertThat(Authentication.of(header(RSPAMD.formatted(said)), TrustedServer.named("mx.haddad.example")))
                .extracting(Authentication::verdict)
                .isEqualTo(verdict);
    }

    @Test
    void theReasonNamesWhoSaidWhat() {
        assertThat(Authentication.of(header(GMAIL.formatted("fail")), TrustedServer.named("mx.google.com"))
                        .reason())
                .isEqualTo("mx.google.com: dmarc=fail");
    }

    @Test
    void aNameIsComparedWhole() {
        for (String other : List.of("google.com", "mx.google.com.evil.example", "mx.google", "x")) {
            assertThat(Authentication.of(header(GMAIL.formatted("fail")), TrustedServer.named(other)))
                    .extracting(Authentication::verdict)
                    .isEqualTo(Verdict.NONE);
        }
    }

    @Test
    void withoutTheFieldNothingIsKnown() {
        assertThat(Authentication.of(header("From: a@b.example\n\n"), TrustedServer.named("mx.google.com")))
                .isEqualTo(new Authentication(Verdict.NONE, "no result of the own server"));
    }

    @Test
    void whatTheSenderPutInIsNotBelieved() {
        TrustedServer own = new TrustedServer(Set.of("mx.haddad.example"), 1);
        String forged = RSPAMD.formatted("fail")
                .replace(
                        "From: layla",
                        "Authentication-Results: mx.haddad.example; dmarc=pass header.from=noor.example\nFrom: layla");
        assertThat(Authentication.of(header(forged), own).verdict()).isEqualTo(Verdict.FAIL);

        String alone = """
                Received: from mail.noor.example by mx.haddad.example (Postfix) with ESMTPS id 4Cz
                Received: from bad.example by mail.noor.example
                Authentication-Results: mx.haddad.example; dmarc=pass header.from=noor.example
                From: layla@noor.example
                """;
        assertThat(Authentication.of(header(alone), own).verdict()).isEqualTo(Verdict.NONE);
    }

    @Test
    void ownServersAreLearnedFromWhatStandsOnTop() {
        List<HeaderBlock> gmail = new ArrayList<>();
        List<HeaderBlock> outlook = new ArrayList<>();
        List<HeaderBlock> fastmail = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            gmail.add(header(GMAIL.formatted(i % 2 == 0 ? "pass" : "none")));
            outlook.add(header(OUTLOOK.formatted("pass")));
            String host = "0" + i % 5;
            fastmail.add(header(FASTMAIL.formatted(host, host, "pass", host)));
        }
        gmail.add(header("Authentication-Results: evil.example; dmarc=pass\nFrom: a@b.example\n"));
        gmail.add(header("From: a@b.example\n"));
        assertThat(TrustedServer.learn(gmail)).contains(new TrustedServer(Set.of("mx.google.com"), 2));
        assertThat(TrustedServer.learn(outlook)).contains(new TrustedServer(Set.of(""), 3));
        assertThat(TrustedServer.learn(fastmail)).hasValueSatisfying(server -> {
            assertThat(server.authservIds()).hasSize(5).contains("phl-mx-00.messagingengine.com");
            assertThat(server.mostReceivedAbove()).isEqualTo(2);
        });
    }

    @Test
    void nothingIsLearnedFromFewOrFromMany() {
        List<HeaderBlock> few = new ArrayList<>();
        List<HeaderBlock> torn = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            if (i < TrustedServer.ENOUGH - 1) {
                few.add(header(RSPAMD.formatted("pass")));
            }
            torn.add(header(i % 3 == 0 ? GMAIL.formatted("pass") : RSPAMD.formatted("pass")));
        }
        assertThat(TrustedServer.learn(few)).isEmpty();
        assertThat(TrustedServer.learn(torn)).isEmpty();
        assertThat(TrustedServer.learn(List.of())).isEmpty();
    }

    @Test
    void commentsQuotesAndVersionsAreRead() {
        AuthenticationResults results = AuthenticationResults.read(
                "(a (nested) comment) \"mx.haddad.example\" 1 (v1); none; DMARC / 1 = Pass (x; dmarc=fail) reason=\"a;b\\\"\" x=y; spf=fail");
        assertThat(results.authservId()).isEqualTo("mx.haddad.example");
        assertThat(results.of("dmarc")).contains("pass");
        assertThat(results.of("spf")).contains("fail");
        assertThat(results.of("dkim")).isEmpty();
        assertThat(AuthenticationResults.read("mx.haddad.example; none").results())
                .isEmpty();
        assertThat(AuthenticationResults.read("").authservId()).isEmpty();
    }

    @Property
    void anythingIsRead(@ForAll String body) {
        assertThat(AuthenticationResults.read(body).results()).doesNotContainNull();
        assertThat(Authentication.of(header("Authentication-Results: " + body), TrustedServer.named("x"))
                        .reason())
                .isNotEmpty();
    }
}
