package io.ghostnote.render;

import io.ghostnote.report.Digest;
import io.ghostnote.report.Line;
import io.ghostnote.report.Party;
import io.ghostnote.report.Senders;
import io.ghostnote.report.Unread;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The digest in words (docs/digest.md): which parts there are, what heads them, whom each thing is about. */
final class DigestWords {
    // A mail program may cut off what is longer than about a hundred kilobytes.
    private static final int MOST = 15;
    private static final int LONGEST_ERROR = 300;

    private final Screen screen;
    private final Phrases phrases;
    private final ZoneId zone;
    private final LineWords lines;

    /**
     * The words in that language.
     *
     * @param zone the owner's
     */
    DigestWords(Tongue tongue, ZoneId zone) {
        this.screen = new Screen(tongue);
        this.phrases = Phrases.of("digest", tongue.language());
        this.zone = zone;
        this.lines = new LineWords(screen, phrases, zone);
    }

    Page page(Digest digest) {
        LocalDateTime now = LocalDateTime.ofInstant(digest.now(), zone);
        List<String> lead = new ArrayList<>();
        lead.add(phrases.say("as_of", "time", Tongue.clock(now.toLocalTime()), "zone", screen.words(zone.getId())));
        if (digest.quiet()) {
            lead.add(phrases.say("empty"));
        } else if (!digest.needsYou()) {
            lead.add(phrases.say("nothing_for_you"));
        }
        List<Page.Part> parts = new ArrayList<>();
        add("unread", digest.unread(), this::unread, parts);
        digest.matters()
                .forEach((section, matters) -> add(
                        section.name().toLowerCase(Locale.ROOT),
                        matters,
                        line -> card(line.party(), line, lines.rows(section, line)),
                        parts));
        add("slower", digest.slower(), line -> card(line.party(), lines.slower(line.pace())), parts);
        add("forged", digest.senders().forged(), this::forged, parts);
        add("strangers", digest.senders().strangers(), this::stranger, parts);
        digest.overview()
                .map(overview -> new OverviewWords(screen).part(overview))
                .ifPresent(parts::add);
        List<Page.Row> foot = new ArrayList<>();
        if (!digest.matters().isEmpty()) {
            foot.add(Page.Row.command(phrases.say("why"), "ghostnote explain CLIENT"));
        }
        foot.add(Page.Row.of(phrases.say("never_sent")));
        return new Page(phrases.say("title", "day", screen.day(digest.now(), zone)), lead, parts, foot);
    }

    private <T> void add(String name, List<T> things, Function<T, Page.Card> card, List<Page.Part> parts) {
        if (things.isEmpty()) {
            return;
        }
        String head = phrases.say("head_" + name);
        String note = "note_" + name;
        int left = things.size() - MOST;
        parts.add(new Page.Part(
                phrases.say("head", "head", head, "number", String.valueOf(things.size())),
                phrases.keys().contains(note) ? Optional.of(phrases.say(note)) : Optional.empty(),
                things.stream().limit(MOST).map(card).toList(),
                left > 0
                        ? Optional.of(Page.Row.command(
                                phrases.say("more", "number", String.valueOf(left)), "ghostnote status"))
                        : Optional.empty()));
    }

    // ---- what each thing is about

    private Page.Card card(Party party, Line line, List<Page.Row> rows) {
        String engagement = line.episode().engagement();
        String id = engagement.isEmpty() ? party.id() : party.id() + "/" + engagement;
        return new Page.Card(who(party, id), screen.words(line.episode().subject()), rows);
    }

    private Page.Card card(Party party, List<Page.Row> rows) {
        return new Page.Card(who(party, party.id()), "", rows);
    }

    private String who(Party party, String id) {
        String label = screen.words(id);
        return party.name()
                .filter(name -> !name.equals(id))
                .map(name -> phrases.say("person", "name", screen.words(name), "client", label))
                .orElse(label);
    }

    private Page.Card unread(Unread unread) {
        String account = screen.words(unread.account());
        String words = unread.at()
                .map(at -> screen.say(
                        "unread",
                        "account",
                        account,
                        "time",
                        screen.time(at, zone),
                        "error",
                        screen.tongue().words(unread.error(), LONGEST_ERROR)))
                .orElseGet(() -> screen.say("never_read", "account", account));
        return said(words);
    }

    private Page.Card forged(Senders.Forged letter) {
        return said(screen.say(
                "forged",
                "client",
                screen.words(letter.party().id()),
                "subject",
                screen.words(letter.subject()),
                "day",
                screen.day(letter.at(), zone)));
    }

    private Page.Card stranger(Senders.Stranger stranger) {
        return said(screen.say(
                "stranger",
                "client",
                screen.words(stranger.party().id()),
                "who",
                screen.words(stranger.who().spec())));
    }

    private static Page.Card said(String words) {
        return new Page.Card("", "", List.of(Page.Row.of(words)));
    }
}
