package dev.alembic.internal.script;

import dev.alembic.config.Config;
import dev.alembic.error.ConfigException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * When a revision is made.
 *
 * @param time in the zone of the configuration, else in the clock's
 * @param hasZone whether the configuration names a zone
 */
record CreationTime(ZonedDateTime time, boolean hasZone) {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter MICROS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS", Locale.ROOT);
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("XXX", Locale.ROOT);

    /**
     * Now.
     *
     * @throws ConfigException if {@code timezone} names none
     */
    static CreationTime now(Config config, Clock clock) {
        Optional<ZoneId> zone = config.get("timezone").map(CreationTime::zone);
        ZonedDateTime time = clock.instant().truncatedTo(ChronoUnit.MICROS).atZone(zone.orElse(clock.getZone()));
        return new CreationTime(time, zone.isPresent());
    }

    /**
     * As ISO 8601 with microseconds unless they are zero; with the offset only if the configuration
     * names a zone, as Alembic has it.
     */
    String iso() {
        String text = (time.getNano() == 0 ? SECONDS : MICROS).format(time);
        return hasZone ? text + OFFSET.format(time) : text;
    }

    private static ZoneId zone(String name) {
        return parse(name)
                .or(() -> parse(name.toUpperCase(Locale.ROOT)))
                .orElseThrow(() -> new ConfigException("Can't locate timezone: " + name));
    }

    private static Optional<ZoneId> parse(String name) {
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
