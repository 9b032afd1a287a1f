package io.ghostnote.note;

import io.ghostnote.ladder.Stage;
import io.ghostnote.ladder.Step;
import io.ghostnote.note.AddressForm.Digits;
import io.ghostnote.note.AddressForm.Gender;
import io.ghostnote.note.AddressForm.Greeting;
import io.ghostnote.note.AddressForm.Plurality;
import io.ghostnote.note.Fact.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The people, facts and texts of docs/samples.md, for tests. */
public final class Samples {
    /** The first wording of each text alone: that of the page. */
    static final Composer MODEL = new Composer(Texts.model(1));

    private static final String PAGE = read(Path.of("docs/samples.md"));

    private Samples() {}

    public static final Author SAMIR =
            new Author("Samir", Map.of(Language.ARABIC, "سامر", Language.ENGLISH, "Samir"), Map.of());

    public static final AddressForm LAYLA = form(Gender.F, Plurality.PLURAL);

    /** Only the address is known. */
    public static final AddressForm STRANGER = new AddressForm(
            Optional.empty(),
            Map.of(),
            Optional.empty(),
            Optional.empty(),
            Gender.UNKNOWN,
            Optional.empty(),
            Greeting.MIRROR,
            Plurality.PLURAL,
            Digits.AUTO);

    public static AddressForm form(Gender gender, Plurality plurality) {
        return new AddressForm(
                Optional.of("Layla Hassan"),
                Map.of("ar", "ليلى حسن"),
                Optional.empty(),
                Optional.empty(),
                gender,
                Optional.empty(),
                Greeting.MIRROR,
                plurality,
                Digits.AUTO);
    }

    public static NoteRequest request(Stage stage, Step step, Language language, AddressForm form, Facts facts) {
        return new NoteRequest(
                stage, step, language, form, Optional.of("SA"), Optional.empty(), SAMIR, facts, History.NONE);
    }

    static NoteRequest with(NoteRequest request, History history) {
        return new NoteRequest(
                request.stage(),
                request.step(),
                request.language(),
                request.form(),
                request.country(),
                request.clientsGreeting(),
                request.author(),
                request.facts(),
                history);
    }

    /** What is composed in every wording, by the name of the text that was used; or why there is none. */
    static SortedMap<String, Composition> wordings(Composer composer, NoteRequest request) {
        SortedMap<String, Composition> all = new TreeMap<>();
        for (int episode = 0; episode < 12 && all.size() < 2; episode++) {
            Composition made = composer.compose(with(request, new History("episode " + episode, List.of())));
            all.putIfAbsent(made instanceof NoteText note ? note.model() : "none", made);
        }
        return all;
    }

    public static NoteText note(NoteRequest request) {
        return note(MODEL, request);
    }

    public static NoteText note(Composer composer, NoteRequest request) {
        Composition composition = composer.compose(request);
        if (composition instanceof NoteText text) {
            return text;
        }
        throw new AssertionError(composition.toString());
    }

    /** What is known when nothing but the client's address is configured. */
    public static Facts.Builder fromMailOnly(String subject) {
        return Facts.builder()
                .words(Placeholder.PROJECT_TITLE, subject, Source.MAIL)
                .day(Placeholder.LAST_SENT_DATE, LocalDate.of(2025, 11, 3), Source.MAIL)
                .day(Placeholder.CLOSING_DATE, LocalDate.of(2025, 11, 26), Source.COMPUTED)
                .day(Placeholder.STATEMENT_DATE, LocalDate.of(2025, 11, 12), Source.COMPUTED);
    }

    /** Everything a text can ask for. */
    public static Facts.Builder everything(Language language) {
        return Facts.builder()
                .words(
                        Placeholder.PROJECT_TITLE,
                        in(
                                language,
                                "هوية متجر نور",
                                "the Noor Store identity",
                                "l'identité de Noor Store",
                                "la identidad de Noor Store",
                                "Markenauftritt Noor Store"),
                        Source.CONFIGURATION)
                .day(Placeholder.LAST_SENT_DATE, LocalDate.of(2025, 11, 3), Source.MAIL)
                .day(Placeholder.PROPOSAL_DATE, LocalDate.of(2025, 11, 3), Source.MAIL)
                .day(Placeholder.DELIVERY_DATE, LocalDate.of(2025, 11, 3), Source.MAIL)
                .words(
                        Placeholder.OPEN_QUESTION,
                        in(
                                language,
                                "هل يناسبكم البدء في 1 ديسمبر 2025؟",
                                "would starting on 1 December 2025 suit you?",
                                "commencer le 1er décembre 2025 vous conviendrait-il ?",
                                "¿le conviene empezar el 1 de diciembre de 2025?",
                                "Passt ein Beginn am 1. Dezember 2025?"),
                        Source.CONFIGURATION)
                .words(
                        Placeholder.VALUE_TOPIC,
                        in(
                                language,
                                "اختيار ألوان الهوية",
                                "choosing brand colours",
                                "le choix des couleurs",
                                "la elección de colores",
                                "Markenfarben"),
                        Source.CONFIGURATION)
                .words(Placeholder.VALUE_URL, "https://samir.example/colours", Source.CONFIGURATION)
                .words(
                        Placeholder.PHASE_SCOPE,
                        in(
                                language,
                                "الشعار وبطاقة العمل",
                                "logo and business card",
                                "logo et carte de visite",
                                "logotipo y tarjeta de visita",
                                "Logo und Visitenkarte"),
                        Source.CONFIGURATION)
                .words(Placeholder.PHASE_PRICE, "900.00 SAR", Source.CONFIGURATION)
                .words(
                        Placeholder.PROGRESS_SUMMARY,
                        in(
                                language,
                                "الشعار ولوحة الألوان",
                                "the logo and the palette",
                                "le logo et la palette",
                                "el logotipo y la paleta",
                                "Logo und Farbpalette"),
                        Source.CONFIGURATION)
                .words(
                        Placeholder.NEEDED_INPUT,
                        in(
                                language,
                                "نصوص الصفحة الرئيسية",
                                "the texts of the home page",
                                "les textes de la page d'accueil",
                                "los textos de la página de inicio",
                                "die Texte der Startseite"),
                        Source.CONFIGURATION)
                .words(
                        Placeholder.HELP_OFFER,
                        in(
                                language,
                                "مسودة من 3 فقرات كتبتُها من ملف التعريف الذي أرسلتموه، ويمكن استبدالها لاحقًا.",
                                "a three-paragraph draft based on the profile you sent, which can be replaced later.",
                                "un brouillon de trois paragraphes tiré de la présentation reçue, à remplacer plus tard.",
                                "un borrador de tres párrafos a partir del perfil recibido, que se puede cambiar más adelante.",
                                "ein Entwurf mit drei Absätzen aus dem vorhandenen Profil, der sich später ersetzen lässt."),
                        Source.CONFIGURATION)
                .words(
                        Placeholder.REVIEW_FOCUS,
                        in(
                                language,
                                "صفحة الألوان",
                                "the colour page",
                                "la page des couleurs",
                                "la página de colores",
                                "die Farbseite"),
                        Source.CONFIGURATION)
                .day(Placeholder.HOLD_DATE, LocalDate.of(2025, 11, 20), Source.COMPUTED)
                .day(Placeholder.CLOSING_DATE, LocalDate.of(2025, 11, 26), Source.COMPUTED)
                .day(Placeholder.HANDOVER_DATE, LocalDate.of(2025, 11, 24), Source.COMPUTED)
                .day(Placeholder.FILES_KEPT_UNTIL, LocalDate.of(2026, 5, 31), Source.COMPUTED)
                .businessDays(Placeholder.RESTART_LEAD_TIME, 3, Source.CONFIGURATION)
                .words(Placeholder.CONTRACT_PAUSE_CLAUSE, "7.2", Source.CONFIGURATION)
                .words(
                        Placeholder.DELIVERABLE_TITLE,
                        in(
                                language,
                                "دليل الهوية",
                                "the brand guide",
                                "le guide de marque",
                                "el manual de marca",
                                "der Markenleitfaden"),
                        Source.CONFIGURATION)
                .words(Placeholder.DELIVERABLE_URL, "https://files.example/noor/v3", Source.CONFIGURATION)
                .words(Placeholder.FILES_URL, "https://files.example/noor", Source.CONFIGURATION)
                .words(Placeholder.INVOICE_NUMBER, "INV-2025-031", Source.LEDGER)
                .words(Placeholder.INVOICE_AMOUNT, "1,250.00 SAR", Source.LEDGER)
                .words(Placeholder.INVOICE_OPEN_AMOUNT, "850.00 SAR", Source.LEDGER)
                .day(Placeholder.INVOICE_DUE_DATE, LocalDate.of(2025, 12, 15), Source.LEDGER)
                .words(
                        Placeholder.INVOICE_ITEMS,
                        in(
                                language,
                                "تصميم الشعار ودليل الألوان",
                                "logo and colour guide",
                                "logo et guide des couleurs",
                                "logotipo y guía de colores",
                                "Logo und Farbleitfaden"),
                        Source.LEDGER)
                .words(Placeholder.INVOICE_URL, "https://bill.example/INV-2025-031", Source.LEDGER)
                .condition(Placeholder.INVOICE_INSTALMENTS_ALLOWED, true, Source.CONFIGURATION)
                .condition(Placeholder.GOODBYE_REASON_BUDGET, true, Source.MAIL)
                .day(Placeholder.STATEMENT_DATE, LocalDate.of(2025, 11, 12), Source.COMPUTED)
                .month(Placeholder.PROJECT_END_MONTH, YearMonth.of(2025, 6), Source.CONFIGURATION)
                .words(
                        Placeholder.NEW_SERVICE,
                        in(
                                language,
                                "تصميم المتاجر الإلكترونية",
                                "online-shop design",
                                "la création de boutiques en ligne",
                                "diseño de tiendas en línea",
                                "Gestaltung von Onlineshops"),
                        Source.CONFIGURATION);
    }

    private static String in(
            Language language, String arabic, String english, String french, String spanish, String german) {
        return switch (language) {
            case ARABIC -> arabic;
            case ENGLISH -> english;
            case FRENCH -> french;
            case SPANISH -> spanish;
            case GERMAN -> german;
        };
    }

    /** The code block of a language under a heading of docs/samples.md. */
    static Optional<String> ofThePage(String heading, String language) {
        Matcher section = Pattern.compile(
                        "^### " + Pattern.quote(heading) + "\\b(?!\\.).*?(?=^##)", Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(PAGE);
        return section.find() ? block(section.group(), "**" + language + "**") : Optional.empty();
    }

    /** A rendered example of docs/samples.md, such as {@code PROPOSAL.S1, Arabic}. */
    public static String rendered(String title) {
        return block(PAGE, "**" + title + "**").orElseThrow();
    }

    private static Optional<String> block(String text, String label) {
        Matcher block = Pattern.compile(Pattern.quote(label) + ".*?```text\n(.*?)```", Pattern.DOTALL)
                .matcher(text);
        return block.find() ? Optional.of(block.group(1)) : Optional.empty();
    }

    static String read(Path file) {
        try {
            return Files.readString(file).replace("\r\n", "\n");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
