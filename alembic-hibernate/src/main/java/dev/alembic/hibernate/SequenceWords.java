package dev.alembic.hibernate;

import dev.alembic.schema.SequenceOptions;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How SQL says that something counts: {@code minvalue 0 start with 0 increment by 50 nocache}. */
final class SequenceWords {

    private static final String NUMBER = "\\s+(-?\\d+)\\b";
    private static final Pattern START = Pattern.compile("\\bstart(?:\\s+with)?" + NUMBER);
    private static final Pattern INCREMENT = Pattern.compile("\\bincrement(?:\\s+by)?" + NUMBER);
    private static final Pattern LEAST = Pattern.compile("\\bminvalue" + NUMBER);
    private static final Pattern GREATEST = Pattern.compile("\\bmaxvalue" + NUMBER);
    private static final Pattern CACHE = Pattern.compile("\\bcache" + NUMBER);
    private static final Pattern NO_CACHE = Pattern.compile("\\bno\\s*cache\\b");
    private static final Pattern CYCLE = Pattern.compile("(?<!\\bno)\\s+cycle\\b");

    private SequenceWords() {}

    /** What the words say, and nothing more. */
    static SequenceOptions read(String sql) {
        String words = " " + sql.toLowerCase(Locale.ROOT);
        SequenceOptions options = SequenceOptions.DEFAULT;
        options = number(START, words).map(options::start).orElse(options);
        options = number(INCREMENT, words).map(options::increment).orElse(options);
        options = number(LEAST, words).map(options::minValue).orElse(options);
        options = number(GREATEST, words).map(options::maxValue).orElse(options);
        options = number(CACHE, words).map(options::cache).orElse(options);
        options = NO_CACHE.matcher(words).find() ? options.cache(0) : options;
        return CYCLE.matcher(words).find() ? options.cycle(true) : options;
    }

    private static Optional<Long> number(Pattern pattern, String words) {
        Matcher match = pattern.matcher(words);
        return match.find() ? Optional.of(Long.parseLong(match.group(1))) : Optional.empty();
    }
}
