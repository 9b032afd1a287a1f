package io.ghostnote.mail;

import java.nio.charset.Charset;
import java.util.List;

/** An alphabet in an encoding of one octet a letter, known by the octets of its commonest letters. */
final class Alphabet {
    private static final String ARABIC_LETTERS = "اليمونرت";
    private static final String CYRILLIC_LETTERS = "оеаинтср";

    /** Those that mail is written in without saying so. */
    static final List<Alphabet> ALL = List.of(
            new Alphabet(Charsets.ARABIC, ARABIC_LETTERS),
            new Alphabet(Charset.forName("ISO-8859-6"), ARABIC_LETTERS),
            new Alphabet(Charsets.CYRILLIC, CYRILLIC_LETTERS),
            new Alphabet(Charset.forName("KOI8-R"), CYRILLIC_LETTERS));

    private final Charset charset;
    private final boolean[] common = new boolean[256];

    private Alphabet(Charset charset, String commonest) {
        this.charset = charset;
        for (byte letter : commonest.getBytes(charset)) {
            common[letter & 0xff] = true;
        }
    }

    Charset charset() {
        return charset;
    }

    /** Which part of {@code high} octets above 127, among the first {@code length}, are common letters: from 0 to 1. */
    double share(byte[] octets, int length, int high) {
        int hits = 0;
        for (int i = 0; i < length; i++) {
            hits += common[octets[i] & 0xff] ? 1 : 0;
        }
        return (double) hits / high;
    }
}
