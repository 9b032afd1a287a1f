package io.ghostnote.calendar;

import java.time.LocalDate;
import java.util.List;

/** Another process in which the first thing asked for is the holidays of several countries, by as many threads at the same time. */
public final class FirstHolidays {
    static final List<String> COUNTRIES = List.of("AE", "DE", "EG", "FR", "GB", "MA", "SA", "US");

    private FirstHolidays() {}

    /** Prints for each country whether Christmas is one. */
    public static void main(String[] args) throws InterruptedException {
        List<Thread> asking = COUNTRIES.stream()
                .map(country -> new Thread(() -> System.out.println("christmas in " + country + ": "
                        + PublicHolidays.of(country, "").contains(LocalDate.of(2026, 12, 25)))))
                .toList();
        asking.forEach(Thread::start);
        for (Thread thread : asking) {
            thread.join();
        }
    }
}
