package io.ghostnote.ladder;

/** The guards of docs/ladder.md section 3, in the order in which they are checked. */
public enum GuardCode {
    X01("stop_request"),
    X02("dispute"),
    X03("paused"),
    X04("client_replied"),
    X05("replied_elsewhere"),
    X06("you_owe_reply"),
    X07("goodbye"),
    X08("postponed"),
    X09("promise"),
    X10("out_of_office"),
    X11("bounce"),
    X12("no_answer_needed"),
    X13("sensitive"),
    X14("draft_waiting"),
    X15("user_wrote"),
    X16("user_deleted"),
    X17("money_unclear"),
    X18("not_a_person"),
    X19("language_unsure"),
    X20("too_old"),
    X21("holiday"),
    X22("quiet_hours"),
    X23("daily_limit"),
    X24("tone"),
    X25("clock_or_mail_unsure");

    private final String title;

    GuardCode(String title) {
        this.title = title;
    }

    /** The name beside the code, such as {@code out_of_office}. */
    public String title() {
        return title;
    }
}
