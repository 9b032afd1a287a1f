package io.ghostnote.note;

import java.util.Optional;

/** What a template may ask for: the whole catalogue of docs/samples.md, section Placeholders. */
public enum Placeholder {
    PROJECT_TITLE("project.title", Kind.TITLE),
    LAST_SENT_DATE("last_sent.date", Kind.DATE),
    PROPOSAL_DATE("proposal.date", Kind.DATE),
    DELIVERY_DATE("delivery.date", Kind.DATE),
    OPEN_QUESTION("open_question", Kind.QUESTION),
    VALUE_TOPIC("value.topic", Kind.TEXT),
    VALUE_URL("value.url", Kind.URL),
    PHASE_SCOPE("phase.scope", Kind.TEXT),
    PHASE_PRICE("phase.price", Kind.AMOUNT),
    PROGRESS_SUMMARY("progress.summary", Kind.TEXT),
    NEEDED_INPUT("needed_input", Kind.TEXT),
    HELP_OFFER("help.offer", Kind.TEXT),
    REVIEW_FOCUS("review.focus", Kind.TEXT),
    HOLD_DATE("hold.date", Kind.DATE),
    CLOSING_DATE("closing.date", Kind.DATE),
    HANDOVER_DATE("handover.date", Kind.DATE),
    FILES_KEPT_UNTIL("files.kept_until", Kind.DATE),
    RESTART_LEAD_TIME("restart.lead_time", Kind.BUSINESS_DAYS),
    CONTRACT_PAUSE_CLAUSE("contract.pause_clause", Kind.CODE),
    DELIVERABLE_TITLE("deliverable.title", Kind.TEXT),
    DELIVERABLE_URL("deliverable.url", Kind.URL),
    FILES_URL("files.url", Kind.URL),
    INVOICE_NUMBER("invoice.number", Kind.CODE),
    INVOICE_AMOUNT("invoice.amount", Kind.AMOUNT),
    INVOICE_OPEN_AMOUNT("invoice.open_amount", Kind.AMOUNT),
    INVOICE_DUE_DATE("invoice.due_date", Kind.DATE),
    INVOICE_ITEMS("invoice.items", Kind.TEXT),
    INVOICE_URL("invoice.url", Kind.URL),
    INVOICE_INSTALMENTS_ALLOWED("invoice.instalments_allowed", Kind.CONDITION),
    GOODBYE_REASON_BUDGET("goodbye.reason_budget", Kind.CONDITION),
    STATEMENT_DATE("statement.date", Kind.DATE),
    PROJECT_END_MONTH("project.end_month", Kind.MONTH),
    NEW_SERVICE("new_service", Kind.TEXT);

    /** How a value of the placeholder is written. */
    public enum Kind {
        /** A title of unknown script: isolated FSI … PDI in an Arabic sentence. */
        TITLE,
        /** A phrase or sentence in the language of the note. */
        TEXT,
        /** One sentence that ends with its only question mark. */
        QUESTION,
        /** Left to right by nature, such as an invoice number: isolated LRI … PDI. */
        CODE,
        /** Number, space, ISO 4217 code: isolated LRI … PDI, digits never converted. */
        AMOUNT,
        /** A day. */
        DATE,
        /** A month of a year. */
        MONTH,
        /** A number of business days, written as a counted noun. */
        BUSINESS_DAYS,
        /** A link: alone on its line, without control characters. */
        URL,
        /** True or false, for {@code {if name}} only. */
        CONDITION
    }

    private final String key;
    private final Kind kind;

    Placeholder(String key, Kind kind) {
        this.key = key;
        this.kind = kind;
    }

    /** The name as it stands in a template. */
    public String key() {
        return key;
    }

    public Kind kind() {
        return kind;
    }

    /** The placeholder with that name. */
    public static Optional<Placeholder> of(String key) {
        for (Placeholder placeholder : values()) {
            if (placeholder.key.equals(key)) {
                return Optional.of(placeholder);
            }
        }
        return Optional.empty();
    }
}
