package dev.alembic.internal.tenant;

import dev.alembic.error.ConfigException;
import dev.alembic.tenant.Tenant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tenants as they are written: {@code acme}, {@code acme = customer_1}, {@code acme = sqlite:///acme.db}. */
public final class TenantWords {

    private static final Pattern NAMED = Pattern.compile("([^\\s=:/,]+)\\s*=\\s*(\\S.*)");
    private static final Pattern URL = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*");
    private static final Pattern LAST_PART = Pattern.compile("([^/:\\\\?;]+)/?(?:[?;].*)?$");

    private TenantWords() {}

    /** One tenant for each word; words are separated by commas, blanks or lines. */
    public static List<Tenant> list(String text) {
        String joined = text.strip().replaceAll("\\s*=\\s*(?=[^,\\s])", "=");
        return unique(Arrays.stream(joined.split("[,\\s]+"))
                .filter(word -> !word.isEmpty())
                .map(TenantWords::tenant)
                .toList());
    }

    /** One tenant for each line that isn't empty and doesn't begin with {@code #}. */
    public static List<Tenant> lines(List<String> lines) {
        return unique(lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(TenantWords::tenant)
                .toList());
    }

    /** A tenant in one word, or as NAME = PLACE. */
    public static Tenant tenant(String text) {
        Matcher named = NAMED.matcher(text);
        return named.matches() && !URL.matcher(text).matches()
                ? tenant(named.group(1), named.group(2).strip())
                : tenant(isUrl(text) ? lastPart(text) : text, text);
    }

    /** A tenant of this name, at a schema or a url. */
    public static Tenant tenant(String name, String place) {
        return isUrl(place) ? Tenant.ofUrl(name, place) : Tenant.ofSchema(name, place);
    }

    private static boolean isUrl(String text) {
        return URL.matcher(text).matches();
    }

    /** The database or file that a url ends with; not what may be a password. */
    private static String lastPart(String url) {
        Matcher last = LAST_PART.matcher(url);
        if (!last.find() || last.group(1).contains("@")) {
            throw new ConfigException(
                    "A tenant's url ends without the name of a database. Give the tenant a name, as in"
                            + " \"acme = postgresql://host/database\".");
        }
        return last.group(1);
    }

    /**
     * The same tenants.
     *
     * @throws ConfigException if two of them have one name
     */
    public static List<Tenant> unique(List<Tenant> tenants) {
        Set<String> names = new HashSet<>();
        List<Tenant> checked = new ArrayList<>();
        for (Tenant tenant : tenants) {
            if (!names.add(tenant.name())) {
                throw new ConfigException(
                        "Two tenants are called \"%s\". Say it once, or give them names: \"NAME = PLACE\"."
                                .formatted(tenant.name()));
            }
            checked.add(tenant);
        }
        return List.copyOf(checked);
    }
}
