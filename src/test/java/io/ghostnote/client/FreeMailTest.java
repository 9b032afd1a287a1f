package io.ghostnote.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.mail.Address;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FreeMailTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gmail.com",
                "googlemail.com",
                "outlook.sa",
                "hotmail.com",
                "yahoo.co.uk",
                "icloud.com",
                "proton.me",
                "maktoob.com",
                "walla.co.il",
                "mynet.com",
                "orange.fr",
                "t-online.de",
                "gmx.at",
                "bluewin.ch",
                "libero.it",
                "terra.es",
                "wp.pl",
                "seznam.cz",
                "mail.ru",
                "ukr.net",
                "rediffmail.com",
                "qq.com",
                "163.com",
                "naver.com",
                "docomo.ne.jp",
                "btinternet.com",
                "comcast.net",
                "uol.com.br",
                "bigpond.com",
                "mweb.co.za"
            })
    void aMailboxThereIsAnybodys(String domain) {
        assertThat(FreeMail.isFreeMail(domain)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"noor.example", "gmail.com.example", "mail.gmail.com", "com", ""})
    void aMailboxThereIsNot(String domain) {
        assertThat(FreeMail.isFreeMail(domain)).isFalse();
    }

    @Test
    void theListIsWrittenAsDomainsAreCompared() throws IOException {
        List<String> domains =
                Files.readAllLines(Path.of("src/main/resources/io/ghostnote/client/freemail-domains.txt")).stream()
                        .filter(line -> !line.startsWith("#"))
                        .toList();
        assertThat(domains)
                .hasSizeGreaterThan(500)
                .doesNotHaveDuplicates()
                .allSatisfy(domain -> assertThat(domain)
                        .isEqualTo(Address.asciiDomain(domain))
                        .contains("."));
    }
}
