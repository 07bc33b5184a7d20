package dev.alembic.internal.runtime;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * User and password in front of a host, undecoded: {@code user:password@host/database}.
 *
 * <p>Passwords with characters that a url gives a meaning are often pasted as they are. Hence the
 * last {@code @} before the path ends it, and a path that a password's slash only seems to begin is
 * none.
 *
 * @param user what stands before the first colon
 * @param password what stands behind it
 * @param rest host, path and options
 */
record UserInfo(Optional<String> user, Optional<String> password, String rest) {

    private static final String HOST = "(?:\\[[^\\]]*]|[^:,]*)(?::\\d+)?";
    private static final Pattern HOSTS = Pattern.compile(HOST + "(?:," + HOST + ")*");

    /** Takes it off what follows {@code ://}. */
    static UserInfo before(String text) {
        int end = end(text);
        if (end < 0) {
            return new UserInfo(Optional.empty(), Optional.empty(), text);
        }
        String info = text.substring(0, end);
        int colon = info.indexOf(':');
        String rest = text.substring(end + 1);
        return colon < 0
                ? new UserInfo(Optional.of(info), Optional.empty(), rest)
                : new UserInfo(Optional.of(info.substring(0, colon)), Optional.of(info.substring(colon + 1)), rest);
    }

    /** Where the {@code @} in front of the host is; -1 if nobody is named. */
    static int end(String text) {
        int first = text.indexOf('@');
        int authority = next(text, 0);
        if (first < 0 || (first > authority && isHost(text.substring(0, authority)))) {
            return -1;
        }
        return text.lastIndexOf('@', next(text, first));
    }

    /** Where the path or the options begin, or the text ends. */
    private static int next(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '/' && text.charAt(at) != '?') {
            at++;
        }
        return at;
    }

    /** Whether it is all of a host, or several, and of their ports; a password would follow the colon. */
    static boolean isHost(String authority) {
        return HOSTS.matcher(authority).matches();
    }
}
